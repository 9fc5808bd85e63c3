package dev.tandem.conventions;

import dev.tandem.conventions.Translation.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which form each speaker has, and how far two forms can be the same. */
final class MomentumTranslations {

  private static final Habits<List<Words>> HABITS =
      new Habits<>(
          "momentum",
          Map.of(
              Speaker.S0, List.of(formula(MomentumForm.AVERAGE), formula(MomentumForm.BALL)),
              Speaker.S1, List.of(formula(MomentumForm.SUM), formula(MomentumForm.BALL)),
              Speaker.S2, List.of(formula(MomentumForm.HEAVY_BALL)),
              Speaker.S3, List.of(formula(MomentumForm.HEAVY_BALL)),
              Speaker.TANDEM,
                  List.of(
                      new Words(MomentumForm.HEAVY_BALL, "sgd(%s).withMomentum(%s)"),
                      new Words(MomentumForm.NESTEROV, "sgd(%s).withNesterov(%s)"),
                      new Words(MomentumForm.AVERAGE, "sgd(%s).withAveragedGradient(%s)"),
                      new Words(MomentumForm.SUM, "sgd(%s).withSummedGradient(%s)"),
                      new Words(MomentumForm.BALL, "ball(%s).withFriction(%s)")),
              Speaker.DL4J, List.of(new Words(MomentumForm.NESTEROV, "new Nesterovs(%s, %s)")),
              Speaker.PYTORCH,
                  List.of(
                      new Words(
                          MomentumForm.SUM, "torch.optim.SGD(parameters, lr=%s, momentum=%s)"),
                      new Words(
                          MomentumForm.NESTEROV_SUM,
                          "torch.optim.SGD(parameters, lr=%s, momentum=%s, nesterov=True)")),
              Speaker.KERAS,
                  List.of(
                      new Words(
                          MomentumForm.HEAVY_BALL,
                          "keras.optimizers.SGD(learning_rate=%s, momentum=%s)"),
                      new Words(
                          MomentumForm.NESTEROV,
                          "keras.optimizers.SGD(learning_rate=%s, momentum=%s, nesterov=True)"))));

  private MomentumTranslations() {}

  /** The forms that {@code speaker} has, the one meant by the bare word momentum first. */
  static List<MomentumForm> formsOf(Speaker speaker, String word) {
    return HABITS.of(speaker, word).stream().map(Words::form).toList();
  }

  /** The first of the closest. */
  static Translation<MomentumRule> into(MomentumRule original, Speaker speaker) {
    return HABITS.of(speaker, "to").stream()
        .map(words -> words.translate(original, speaker.label()))
        .min(Comparator.comparing(translation -> translation.exactness().degree()))
        .orElseThrow();
  }

  static Translation<MomentumRule> into(MomentumRule original, MomentumForm form) {
    return formula(form).translate(original, form.name());
  }

  private static Exactness exactness(MomentumRule original, MomentumRule translated) {
    MomentumForm one = original.form();
    MomentumForm two = translated.form();
    if (one == two || original.remembersNothing()) {
      return Exactness.always();
    }
    if (one.looksAhead() != two.looksAhead()) {
      return Exactness.neverUnless(
          "the momentum is 0", MomentumProblem.STEADY.parting(original, two));
    }
    boolean rate = matters(MomentumProblem.RATE_HALVED, original, two);
    boolean momentum = matters(MomentumProblem.MOMENTUM_HALVED, original, two);
    MomentumProblem problem = rate ? MomentumProblem.RATE_HALVED : MomentumProblem.MOMENTUM_HALVED;
    return Exactness.only(
        "while %s constant".formatted(whatMustStay(one, rate, momentum)),
        problem.parting(original, two));
  }

  private static String whatMustStay(MomentumForm form, boolean rate, boolean momentum) {
    if (rate && momentum) {
      return form.rateWord() + " and " + form.momentumWord() + " are";
    }
    return "the " + (rate ? form.rateWord() : form.momentumWord()) + " is";
  }

  /**
   * Rules of equal push and memory are equal as long as one velocity is a fixed multiple of the
   * other: whether the change moves that multiple.
   */
  private static boolean matters(MomentumProblem change, MomentumRule original, MomentumForm form) {
    return MomentumProblem.differ(
        multiple(original, form) / multiple(change.changed(original), form), 1);
  }

  private static double multiple(MomentumRule original, MomentumForm form) {
    return original.outside() / original.as(form).outside();
  }

  /**
   * How to stay exact where there is a way. A velocity that holds the rate keeps the old one: what
   * remains of it must shrink as the rate does. The other way round it would have to grow by more
   * than any momentum may.
   */
  private static String advice(MomentumRule original, MomentumRule translated) {
    MomentumForm one = original.form();
    MomentumForm two = translated.form();
    if (one.looksAhead() || original.remembersNothing()) {
      return "";
    }
    if (two == MomentumForm.NESTEROV) {
      return "DL4J has no such updater; Tandem brings one: compile " + original.optimizer();
    }
    if (two == MomentumForm.HEAVY_BALL && one != two) {
      return "when the rate falls, multiply the momentum of that one update by the new rate over the"
          + " old";
    }
    return "";
  }

  private static Words formula(MomentumForm form) {
    return new Words(form, form.pattern());
  }

  private record Words(MomentumForm form, String pattern) {

    Translation<MomentumRule> translate(MomentumRule original, String who) {
      MomentumRule translated = original.as(form);
      return new Translation<>(
          new Phrase(original.form().name(), original.toString()),
          new Phrase(who, pattern.formatted(translated.rate(), translated.momentum())),
          translated,
          exactness(original, translated),
          advice(original, translated));
    }
  }
}
