package dev.tandem.examples;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How people write digits: for each digit three ways, for each way its strokes. */
final class DigitStrokes {

  /**
   * A line is a way: the digit, then its strokes. Where the pen turns sharply without being lifted,
   * one stroke ends and the next begins at the same point.
   */
  private static final String TABLE =
      """
      0 54,0 30,12 18,48 28,86 50,100 74,86 82,48 72,14 52,1
      0 66,6 40,8 24,42 28,84 46,98 68,80 78,44 68,10 48,4
      0 48,2 26,24 24,72 50,98 76,74 74,26 50,0 36,10
      1 52,0 50,50 48,100
      1 28,24 44,14 54,0 | 54,0 53,50 54,100
      1 32,22 52,0 | 52,0 52,50 50,98 | 28,99 50,98 76,99
      2 22,24 34,5 58,0 76,18 68,46 44,74 18,98 | 18,98 50,96 84,97
      2 24,20 42,2 66,6 74,26 62,56 38,88 22,94 20,80 36,76 56,92 84,94
      2 24,6 56,2 74,20 64,44 20,96 | 20,96 50,92 80,98
      3 24,14 46,0 72,10 70,34 44,46 | 44,46 74,56 78,82 52,100 20,88
      3 24,4 50,2 76,3 | 76,3 62,24 44,42 | 44,42 72,48 78,78 54,100 20,92
      3 26,8 54,1 72,16 62,38 44,46 64,50 76,68 64,94 40,100 20,92
      4 28,4 24,30 18,56 | 18,56 50,57 84,52 | 70,6 66,52 62,100
      4 66,0 42,32 16,66 | 16,66 50,66 88,64 | 66,0 65,50 64,100
      4 24,6 22,34 36,52 58,50 74,36 | 78,2 74,36 66,68 62,100
      5 78,3 56,2 34,4 | 34,4 31,24 28,44 | 28,44 54,38 76,58 68,88 44,100 20,90
      5 32,6 30,24 28,46 | 28,46 52,40 74,56 72,84 48,100 22,94 | 32,6 56,5 80,2
      5 76,4 50,6 34,22 44,42 66,56 70,80 50,98 22,94
      6 68,2 42,20 24,54 28,88 52,100 74,86 72,62 52,54 32,66 26,80
      6 52,0 32,38 24,74 40,98 64,94 72,72 58,58 38,64 26,82
      6 76,6 50,8 28,36 22,72 40,98 66,92 74,68 54,52 28,66
      7 20,6 50,4 80,3 | 80,3 60,46 46,100
      7 18,6 50,5 82,4 | 82,4 62,46 44,100 | 32,50 54,50 78,46
      7 22,20 24,5 | 24,5 52,8 78,2 | 78,2 68,40 60,70 58,100
      8 74,14 52,0 28,12 34,36 56,50 76,72 66,96 46,100 28,88 28,68 48,50 70,32 73,12
      8 50,0 30,10 32,36 50,47 68,36 70,10 50,0 | 50,47 26,62 28,92 50,100 74,92 76,62 50,47
      8 66,6 42,4 30,20 46,42 68,62 68,88 46,100 28,84 40,58 62,36 72,14 62,2
      9 74,20 54,2 30,14 26,38 46,48 66,40 74,20 | 74,20 72,58 64,100
      9 74,22 56,0 32,12 30,38 50,46 70,34 | 74,22 78,56 64,90 32,98
      9 70,10 44,2 26,24 38,46 62,38 74,10 | 74,10 62,54 46,100
      """;

  private static final List<List<List<Stroke>>> WAYS =
      IntStream.range(0, 10).mapToObj(DigitStrokes::read).toList();

  private DigitStrokes() {}

  /** All ways of writing a digit from 0 to 9. */
  static List<List<Stroke>> ways(int digit) {
    return WAYS.get(digit);
  }

  private static List<List<Stroke>> read(int digit) {
    return TABLE
        .lines()
        .filter(line -> line.startsWith(digit + " "))
        .map(DigitStrokes::strokes)
        .toList();
  }

  private static List<Stroke> strokes(String line) {
    return Arrays.stream(line.substring(2).split(" \\| ")).map(Stroke::parse).toList();
  }
}
