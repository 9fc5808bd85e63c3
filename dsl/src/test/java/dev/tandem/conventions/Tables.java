package dev.tandem.conventions;

import dev.tandem.spec.SpecException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of CONVENTIONS.md that the translator speaks for. */
final class Tables {

  private Tables() {}

  /** By the name between their markers. */
  static Map<String, String> all() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("words", words());
    tables.put("partings", partings());
    tables.put("forms", forms());
    tables.put("pairs", pairs());
    return tables;
  }

  private static String words() {
    Stream<String> head = Stream.concat(Stream.of("said"), labels());
    Stream<String> rows =
        sayings().entrySet().stream()
            .map(
                saying ->
                    row(
                        Stream.concat(
                            Stream.of(saying.getKey()),
                            speakers().map(to -> word(saying.getValue(), to)))));
    return table(head, rows);
  }

  private static String partings() {
    Stream<String> rows =
        sayings().entrySet().stream()
            .flatMap(
                saying ->
                    speakers()
                        .flatMap(to -> translation(saying.getValue(), to))
                        .filter(translation -> translation.counterexample().isPresent())
                        .collect(
                            Collectors.groupingBy(
                                translation ->
                                    row(
                                        Stream.of(
                                            translation.exactness().toString(),
                                            translation.counterexample().orElseThrow().toString())),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                    translation -> translation.to().who(),
                                    Collectors.joining(", "))))
                        .entrySet()
                        .stream()
                        .map(
                            part ->
                                "| "
                                    + saying.getKey()
                                    + " | "
                                    + part.getValue()
                                    + " "
                                    + part.getKey()));
    return table(Stream.of("said", "to", "condition", "counterexample"), rows);
  }

  private static String forms() {
    Stream<String> rows =
        Arrays.stream(MomentumForm.values())
            .map(
                form ->
                    row(
                        Stream.concat(
                            Stream.of(
                                "`" + form + "`", "`" + form.formula() + "`", speakersOf(form)),
                            steps(form))));
    return table(Stream.of("form", "recurrence", "said by", "1st", "2nd", "3rd"), rows);
  }

  private static String pairs() {
    Stream<String> head =
        Stream.concat(
            Stream.of("from \\ to"),
            Arrays.stream(MomentumForm.values()).map(form -> "`" + form + "`"));
    Stream<String> rows =
        Arrays.stream(MomentumForm.values())
            .map(
                one ->
                    row(
                        Stream.concat(
                            Stream.of("`" + one + "`"),
                            Arrays.stream(MomentumForm.values()).map(two -> pair(one, two)))));
    return table(head, rows);
  }

  private static Map<String, Question.Sentence<?>> sayings() {
    Map<String, Question.Sentence<?>> sayings = new LinkedHashMap<>();
    sayings.put("dropout 0.2, S1", Conventions.dropout(0.2).from(Speaker.S1));
    sayings.put("L2 with lambda 5, n = 50000, S3", Conventions.l2(5).over(50_000).from(Speaker.S3));
    for (Speaker speaker : List.of(Speaker.S0, Speaker.S1, Speaker.S3, Speaker.DL4J)) {
      sayings.put(
          "momentum 0.9, rate 0.1, " + speaker.label(),
          Conventions.momentum(0.9).withRate(0.1).from(speaker));
    }
    sayings.put(
        "squared error of 4 outputs, rate 0.5, S3",
        Conventions.rate(0.5).forSquaredErrorOf(4).from(Speaker.S3));
    sayings.put(
        "batches of 10, rate 0.1, S4", Conventions.rate(0.1).forBatchesOf(10).from(Speaker.S4));
    sayings.put(
        "Adam's epsilon 1e-8, PyTorch", Conventions.adamEpsilon(1e-8).from(Speaker.PYTORCH));
    sayings.put(
        "RMSprop's epsilon 1e-8, PyTorch", Conventions.rmsPropEpsilon(1e-8).from(Speaker.PYTORCH));
    return sayings;
  }

  private static String word(Question.Sentence<?> sentence, Speaker to) {
    return translation(sentence, to).map(Tables::marked).findFirst().orElse("");
  }

  private static String marked(Translation<?> translation) {
    String mark =
        switch (translation.exactness().degree()) {
          case ALWAYS -> "";
          case ON_CONDITION -> " *if*";
          case NEVER -> " *never*";
        };
    return "`" + translation.words() + "`" + mark;
  }

  private static Stream<Translation<?>> translation(Question.Sentence<?> sentence, Speaker to) {
    try {
      return Stream.of(sentence.to(to));
    } catch (SpecException none) {
      return Stream.empty();
    }
  }

  private static String speakersOf(MomentumForm form) {
    return speakers()
        .filter(speaker -> speaker != Speaker.S4)
        .filter(speaker -> MomentumTranslations.formsOf(speaker, "from").contains(form))
        .map(Speaker::label)
        .collect(Collectors.joining(", "));
  }

  /** Three updates with gradient 1. */
  private static Stream<String> steps(MomentumForm form) {
    MomentumRule rule =
        form == MomentumForm.BALL
            ? Conventions.ball(0.1).withFriction(1)
            : Conventions.momentum(0.9).withRate(0.1).from(form);
    Motion first = rule.update(Motion.from(0), 1);
    Motion second = rule.update(first, 1);
    Motion third = rule.update(second, 1);
    return Stream.of(
            -first.weight(), first.weight() - second.weight(), second.weight() - third.weight())
        .map(Digits::written)
        .map(step -> String.format(Locale.ROOT, "%s", step));
  }

  private static String pair(MomentumForm one, MomentumForm two) {
    Translation<MomentumRule> translation =
        new MomentumRule(MomentumForm.HEAVY_BALL, 0.1, 0.9).as(one).to(two);
    String update = translation.counterexample().map(parting -> ": " + parting.update()).orElse("");
    return switch (translation.exactness().degree()) {
      case ALWAYS -> "exact";
      case ON_CONDITION -> translation.exactness().condition() + update;
      case NEVER -> "never" + update;
    };
  }

  private static Stream<Speaker> speakers() {
    return Arrays.stream(Speaker.values());
  }

  private static Stream<String> labels() {
    return speakers().map(Speaker::label);
  }

  private static String table(Stream<String> head, Stream<String> rows) {
    List<String> cells = head.toList();
    String line = "|" + "---|".repeat(cells.size());
    return Stream.concat(Stream.of(row(cells.stream()), line), rows)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }
}
