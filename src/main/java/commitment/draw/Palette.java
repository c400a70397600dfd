package commitment.draw;

import java.util.List;

/**
 * Colors that people with any kind of color vision tell apart (Okabe and Ito), with a darker ink of
 * each for text on white.
 */
final class Palette {
  static final String INK = "#1a1a1a";
  static final String GRAY = "#595959";
  static final String PAPER = "#ffffff";
  static final String BAND = "#f2f2f2";
  static final String KEPT = "#006b4f";
  static final String BROKEN = "#a84300";

  private static final List<String> COLORS =
      List.of(
          "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#f0e442");

  private static final List<String> INKS =
      List.of(
          "#005a8c", "#a84300", "#006b4f", "#8f3f6c", "#805600", "#1c6a96", "#000000", "#6b6200");

  private static final List<String> TINTS =
      List.of(
          "#d9eaf4", "#fae4d6", "#d6f0e8", "#f7e9f1", "#fbf0d6", "#e4f3fc", "#e6e6e6", "#fdfbdd");

  private Palette() {}

  static String color(int player) {
    return COLORS.get(player % COLORS.size());
  }

  static String ink(int player) {
    return INKS.get(player % INKS.size());
  }

  static String tint(int player) {
    return TINTS.get(player % TINTS.size());
  }
}
