package dev.tandem.comparison;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on {@link Agreement}. */
public final class AgreementAssert extends AbstractAssert<AgreementAssert, Agreement> {

  private AgreementAssert(@Nullable Agreement agreement) {
    super(agreement, AgreementAssert.class);
  }

  /**
   * Starts an assertion, for {@code import static}.
   *
   * @param agreement what a comparison came to
   * @return the assertion
   */
  public static AgreementAssert assertThat(@Nullable Agreement agreement) {
    return new AgreementAssert(agreement);
  }

  /**
   * Fails with the diagnosis when any rung is red.
   *
   * @return this
   */
  public AgreementAssert agrees() {
    isNotNull();
    if (!actual.agrees()) {
      failWithMessage("%s", actual);
    }
    return this;
  }

  /**
   * Fails unless the lowest red rung and the place where the engines part are these.
   *
   * @param rung lowest red rung
   * @param where the place, such as {@code dense1.weights[3,7]}, or its beginning
   * @return this
   */
  public AgreementAssert partsAt(Rung rung, String where) {
    isNotNull();
    Disagreement found = actual.firstDisagreement().orElse(null);
    if (found == null || found.rung() != rung || !found.gap().where().startsWith(where)) {
      failWithMessage("expected to part at %s, %s but: %s", rung.label(), where, actual);
    }
    return this;
  }
}
