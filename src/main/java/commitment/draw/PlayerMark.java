package commitment.draw;

import commitment.draw.Item.Align;
import commitment.draw.Item.Circle;
import commitment.draw.Item.Label;
import commitment.draw.Item.Polygon;
import commitment.game.Player;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a player is told from the others: by color, by shape, and by a letter, with a number where it
 * needs one.
 *
 * @param index of the player
 * @param letters no two players have the same
 */
record PlayerMark(int index, String letters) {
  private static final double RADIUS = 11;

  private static final double LETTER = 12;

  /** A name with one or two digits at its end. */
  private static final Pattern NUMBERED = Pattern.compile(".*?(?<![0-9])([0-9]{1,2})\\W*");

  /** The marks of all players of a game. */
  static List<PlayerMark> of(List<Player> players) {
    List<String> names = players.stream().map(Player::name).toList();
    int common = commonPrefix(names);
    Set<String> taken = new HashSet<>();
    List<PlayerMark> marks = new ArrayList<>();
    for (int player = 0; player < names.size(); player++) {
      String letters = letters(names.get(player), common, taken, player);
      taken.add(letters);
      marks.add(new PlayerMark(player, letters));
    }
    return marks;
  }

  /**
   * How many characters all names start with; 0 if that would leave nothing of one, or cut a word
   * of one in two.
   */
  private static int commonPrefix(List<String> names) {
    if (names.size() < 2) {
      return 0;
    }
    String first = names.get(0);
    int length = first.length();
    for (String name : names) {
      int same = 0;
      while (same < Math.min(length, name.length()) && name.charAt(same) == first.charAt(same)) {
        same++;
      }
      length = same;
    }
    int common = length;
    return names.stream().allMatch(name -> isWordStart(name, common)) ? common : 0;
  }

  private static boolean isWordStart(String name, int place) {
    return place < name.length()
        && (place == 0
            || Character.isUpperCase(name.codePointAt(place))
            || !Character.isLetter(name.codePointBefore(place)));
  }

  /**
   * The first letter with the number at the end of the name, if there is one ({@code E2} for
   * Entrant2); else the first letter that is free: where a word starts, then any; else the first
   * letter with the player's number. Never a number alone, which could be taken for a payoff.
   */
  private static String letters(String name, int common, Set<String> taken, int player) {
    String first =
        name.codePoints()
            .filter(Character::isLetter)
            .mapToObj(code -> Character.toString(Character.toUpperCase(code)))
            .findFirst()
            .orElse("P");
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.matches() && !taken.contains(first + numbered.group(1))) {
      return first + numbered.group(1);
    }
    List<String> words = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean start = true;
    int[] codes = name.codePoints().skip(name.codePointCount(0, common)).toArray();
    for (int code : codes) {
      if (Character.isLetter(code)) {
        String letter = Character.toString(Character.toUpperCase(code));
        (start || Character.isUpperCase(code) ? words : others).add(letter);
      }
      start = !Character.isLetter(code);
    }
    words.addAll(others);
    for (String letter : words) {
      if (!taken.contains(letter)) {
        return letter;
      }
    }
    int number = player + 1;
    while (taken.contains(first + number)) {
      number++;
    }
    return first + number;
  }

  String color() {
    return Palette.color(index);
  }

  String ink() {
    return Palette.ink(index);
  }

  /** The word for the player in class names. */
  String word() {
    return "player-" + index;
  }

  /** How far the symbol reaches from its middle, rim included. */
  double reach() {
    return switch (index % 8) {
      case 0, 1 -> RADIUS;
      case 2 -> RADIUS + 4;
      case 4, 7 -> RADIUS + 5;
      default -> RADIUS + 2;
    };
  }

  /** The symbol around the origin. */
  List<Item> symbol() {
    String fill = Palette.tint(index);
    Item shape =
        switch (index % 8) {
          case 0 -> new Circle("symbol", new Point(0, 0), RADIUS - 1, fill, color(), 2);
          case 1 -> polygon(4, 45, RADIUS * 1.3, fill);
          case 2 -> polygon(4, 0, RADIUS * 1.2, fill);
          case 3 -> polygon(6, 0, RADIUS, fill);
          case 4 -> polygon(3, -90, RADIUS * 1.3, fill);
          case 5 -> polygon(5, -90, RADIUS * 1.1, fill);
          case 6 -> polygon(8, 22.5, RADIUS, fill);
          default -> polygon(3, 90, RADIUS * 1.3, fill);
        };
    double size = Glyphs.width(letters, LETTER) > LETTER ? LETTER - 3 : LETTER;
    double down = index % 8 == 4 ? 2 : index % 8 == 7 ? -2 : 0;
    return List.of(
        shape,
        new Label(
            "letter",
            new Point(0, down + size * 0.36),
            Align.MIDDLE,
            letters,
            size,
            Palette.INK,
            true));
  }

  private Polygon polygon(int corners, double turn, double radius, String fill) {
    return new Polygon("symbol", regular(corners, turn, radius), fill, color(), 2);
  }

  /** The corners of a regular polygon around the origin, the first one at an angle in degrees. */
  static List<Point> regular(int corners, double turn, double radius) {
    List<Point> points = new ArrayList<>();
    for (int corner = 0; corner < corners; corner++) {
      double angle = StrictMath.toRadians(turn + corner * 360.0 / corners);
      points.add(new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)));
    }
    return points;
  }
}
