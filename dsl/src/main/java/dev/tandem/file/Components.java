package dev.tandem.file;

import dev.tandem.spec.SpecException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together, through their canonical constructors. */
final class Components {

  private Components() {}

  /** One component of a record. */
  static @Nullable Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + ": cannot be read", e);
    }
  }

  /**
   * A record of a type, or the value that it is the form of.
   *
   * @throws SpecException when the parts do not make such a value, whatever its constructor said
   */
  static Object make(Class<?> type, RecordComponent[] components, @Nullable Object... parts) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Object made = type.getDeclaredConstructor(types).newInstance(parts);
      return made instanceof Form form ? form.value() : made;
    } catch (InvocationTargetException e) {
      throw refusal(type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + ": cannot be made", e);
    } catch (RuntimeException e) {
      throw refusal(type, e);
    }
  }

  private static SpecException refusal(Class<?> type, @Nullable Throwable cause) {
    if (cause instanceof SpecException refused) {
      return refused;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new SpecException(Names.of(type) + ": is not made of these parts (" + cause + ")");
  }
}
