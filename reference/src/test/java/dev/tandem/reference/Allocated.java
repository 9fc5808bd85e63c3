package dev.tandem.reference;

import java.lang.reflect.Method;

/**
 * Bytes that have been allocated so far, by {@code com.sun.management.ThreadMXBean}: found by name,
 * since the module under test reads no management module.
 */
final class Allocated {

  private Allocated() {}

  /** By the thread that asks. */
  static long byThisThread() throws ReflectiveOperationException {
    Method bytes = method("getThreadAllocatedBytes", long.class);
    return (Long) bytes.invoke(threads(), Thread.currentThread().getId());
  }

  /** By all threads that are alive. */
  static long byAllThreads() throws ReflectiveOperationException {
    Object ids = method("getAllThreadIds").invoke(threads());
    long sum = 0;
    for (long bytes :
        (long[]) method("getThreadAllocatedBytes", long[].class).invoke(threads(), ids)) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }

  private static Object threads() throws ReflectiveOperationException {
    return Class.forName("java.lang.management.ManagementFactory")
        .getMethod("getThreadMXBean")
        .invoke(null);
  }

  private static Method method(String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    return Class.forName("com.sun.management.ThreadMXBean").getMethod(name, parameters);
  }
}
