package dev.tandem.dl4j.table;

import java.util.List;
import java.util.regex.Pattern;
import org.datavec.api.transform.TransformProcess;

/** How the cells of one column become numbers. */
sealed interface Column {

  /** The name in the header. */
  String name();

  /** Whether a cell can be read. */
  boolean reads(String cell);

  /** What {@link #reads} asks for, as errors say it: "needs ... but is". */
  String need();

  /** Adds DataVec's transforms, from a string to numbers. */
  void encode(TransformProcess.Builder process);

  /** A finite number, as it stands. */
  record Numeric(String name) implements Column {

    /** Stricter than {@code Double.parseDouble}, which also reads "1f", "0x1p3" and "NaN". */
    private static final Pattern NUMBER =
        Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    @Override
    public boolean reads(String cell) {
      return NUMBER.matcher(cell).matches() && Double.isFinite(Double.parseDouble(cell));
    }

    @Override
    public String need() {
      return "a number";
    }

    @Override
    public void encode(TransformProcess.Builder process) {
      process.convertToDouble(name);
    }
  }

  /** One of some categories, as a row with a single 1. */
  record OneHot(String name, List<String> categories) implements Column {

    @Override
    public boolean reads(String cell) {
      return categories.contains(cell);
    }

    @Override
    public String need() {
      return "one of " + Quoted.all(categories);
    }

    @Override
    public void encode(TransformProcess.Builder process) {
      process.stringToCategorical(name, categories).categoricalToOneHot(name);
    }
  }

  /** One of some categories, as its place among them. */
  record Code(String name, List<String> categories) implements Column {

    @Override
    public boolean reads(String cell) {
      return categories.contains(cell);
    }

    @Override
    public String need() {
      return "one of " + Quoted.all(categories);
    }

    @Override
    public void encode(TransformProcess.Builder process) {
      process.stringToCategorical(name, categories).categoricalToInteger(name);
    }
  }
}
