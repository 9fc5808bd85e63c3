package dev.tandem.examples;

import static dev.tandem.conventions.Speaker.PYTORCH;
import static dev.tandem.conventions.Speaker.S3;

import dev.tandem.conventions.Conventions;
import dev.tandem.conventions.MomentumForm;
import dev.tandem.conventions.MomentumRule;
import dev.tandem.conventions.Motion;
import java.util.Locale;

/** Six recurrences are called momentum; the same numbers move a weight differently in each. */
final class WhichMomentum {

  private WhichMomentum() {}

  public static void main(String[] arguments) {
    for (MomentumForm form : MomentumForm.values()) {
      MomentumRule rule =
          form == MomentumForm.BALL
              ? Conventions.ball(0.1).withFriction(1)
              : Conventions.momentum(0.9).withRate(0.1).from(form);
      System.out.printf("%-12s %s  %s%n", form, steps(rule), form.formula());
    }
    System.out.println("DL4J's only momentum is NESTEROV; Tandem brings it the others");
    System.out.println();
    System.out.println(Conventions.momentum(0.9).withRate(0.1).from(S3).to(PYTORCH));
  }

  /** How far three updates with gradient 1 move a weight down. */
  private static String steps(MomentumRule rule) {
    StringBuilder steps = new StringBuilder();
    Motion motion = Motion.from(0);
    for (int update = 0; update < 3; update++) {
      Motion next = rule.update(motion, 1);
      steps.append(String.format(Locale.ROOT, "%7.4f", motion.weight() - next.weight()));
      motion = next;
    }
    return steps.toString();
  }
}
