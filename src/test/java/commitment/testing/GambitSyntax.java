package commitment.testing;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second reader of {@code .efg}, which shares nothing with the first and forgives nothing: the
 * grammar of Gambit's manual (<a
 * href="https://gambitproject.readthedocs.io/en/stable/formats.html">Game representation
 * formats</a>), and what its versions 16.4 to 17 refuse on top of it. Whatever is written has to
 * pass it.
 */
public final class GambitSyntax {
  /** A node in preorder; an end has no actions, and only chance has probabilities. */
  public record Node(
      char kind,
      int player,
      String set,
      List<String> actions,
      List<Rational> probabilities,
      List<Rational> payoffs) {
    public Node {
      actions = List.copyOf(actions);
      probabilities = List.copyOf(probabilities);
      payoffs = List.copyOf(payoffs);
    }
  }

  /** What a file says. */
  public record Tree(String title, List<String> players, String comment, List<Node> nodes) {
    public Tree {
      players = List.copyOf(players);
      nodes = List.copyOf(nodes);
    }
  }

  /** Why Gambit would not read a text. */
  public static final class Refusal extends RuntimeException {
    Refusal(String message) {
      super(message);
    }
  }

  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f\\x0B]*+");
  private static final Pattern TEXT = Pattern.compile("\"((?:\\\\\"|[^\"])*+)\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?=[ \\t\\r\\n])");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]++(?![0-9./eE])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(-?)([0-9]*+)(?:/([0-9]++)|(\\.[0-9]*+)?(?:[eE](-?[0-9]++))?)(?=[ \\t\\r\\n,}])");

  private final String text;
  private int at;
  private final List<String> players = new ArrayList<>();
  private final Map<String, Node> sets = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final Map<Integer, List<Rational>> outcomes = new HashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private GambitSyntax(String text) {
    this.text = text;
  }

  /**
   * @throws Refusal if Gambit would not read it
   */
  public static Tree read(String text) {
    return new GambitSyntax(text).tree();
  }

  private Tree tree() {
    require(word().equals("EFG"), "EFG");
    require(integer() == 2, "version 2");
    String numbers = word();
    require(numbers.equals("R") || numbers.equals("D"), "R or D");
    String title = string();
    expect('{');
    while (!accept('}')) {
      players.add(plain(string()));
    }
    String comment = isNext('"') ? string() : "";
    long open = 1;
    while (open > 0) {
      open += node() - 1;
    }
    skip();
    require(at == text.length(), "the end");
    return new Tree(title, players, comment, nodes);
  }

  /** The number of subtrees that follow. */
  private int node() {
    char kind = word().charAt(0);
    String label = plain(string());
    require(label.isEmpty() || labels.add(label), "a label of its own");
    switch (kind) {
      case 't' -> nodes.add(new Node('t', 0, "", List.of(), List.of(), outcome()));
      case 'p' -> {
        int player = integer();
        require(player >= 1 && player <= players.size(), "the number of a player");
        move(kind, player);
      }
      case 'c' -> move(kind, 0);
      default -> throw new Refusal("expected a node at " + at);
    }
    return nodes.get(nodes.size() - 1).actions().size();
  }

  private void move(char kind, int player) {
    String set = player + "/" + integer();
    if (isNext('"')) {
      int start = at;
      String name = plain(string());
      expect('{');
      List<String> actions = new ArrayList<>();
      List<Rational> probabilities = new ArrayList<>();
      do {
        actions.add(plain(string()));
        if (kind == 'c') {
          probabilities.add(number());
        }
      } while (!accept('}'));
      Node described = new Node(kind, player, set, actions, probabilities, List.of());
      Node known = sets.putIfAbsent(set, described);
      requireSame("set " + set, start);
      require(
          known != null || name.isEmpty() || names.add(player + "/" + name), "a name of its own");
    }
    Node described = sets.get(set);
    require(described != null, "a description of " + set);
    if (kind == 'c') {
      Rational sum = described.probabilities().stream().reduce(Rational.ZERO, Rational::plus);
      require(sum.equals(Rational.ONE), "probabilities that sum to 1");
    }
    nodes.add(
        new Node(kind, player, set, described.actions(), described.probabilities(), outcome()));
  }

  /** The payoffs of an outcome; empty for none. */
  private List<Rational> outcome() {
    int number = integer();
    if (number == 0) {
      return List.of();
    }
    if (isNext('"')) {
      int start = at;
      plain(string());
      expect('{');
      List<Rational> payoffs = new ArrayList<>();
      while (!accept('}')) {
        payoffs.add(number());
        accept(',');
      }
      require(payoffs.size() == players.size(), "a payoff for each player");
      outcomes.putIfAbsent(number, payoffs);
      requireSame("outcome " + number, start);
    }
    List<Rational> payoffs = outcomes.get(number);
    require(payoffs != null, "the payoffs of outcome " + number);
    return payoffs;
  }

  /** Version 17 wants a second description word for word like the first one. */
  private void requireSame(String described, int start) {
    String words = text.substring(start, at).replaceAll("\\s+", " ");
    String first = descriptions.putIfAbsent(described, words);
    require(first == null || first.equals(words), "the first description of " + described);
  }

  /** Since version 16.7 labels have no blanks at their ends, no two together, and no others. */
  private static String plain(String label) {
    boolean plain =
        label.equals(label.strip())
            && !label.contains("  ")
            && !label.matches("(?s).*[\\t\\r\\n].*");
    if (!plain) {
      throw new Refusal("blanks in the label '" + label + "'");
    }
    return label;
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw new Refusal("expected " + what + " before " + at);
    }
  }

  private void skip() {
    take(SPACE);
  }

  private Matcher take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    require(matcher.lookingAt(), pattern.toString());
    at = matcher.end();
    return matcher;
  }

  private boolean isNext(char c) {
    skip();
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean accept(char c) {
    boolean next = isNext(c);
    at += next ? 1 : 0;
    return next;
  }

  private void expect(char c) {
    require(accept(c), String.valueOf(c));
  }

  private String word() {
    skip();
    return take(WORD).group();
  }

  private String string() {
    skip();
    return take(TEXT).group(1).replace("\\\"", "\"");
  }

  private int integer() {
    skip();
    return Integer.parseInt(take(INTEGER).group());
  }

  private Rational number() {
    skip();
    Matcher matcher = take(NUMBER);
    String whole = matcher.group(2);
    String point = matcher.group(4) == null ? "" : matcher.group(4).substring(1);
    boolean digits = !whole.isEmpty() || (!point.isEmpty() && matcher.group(5) == null);
    require(digits, "digits");
    Rational value = Rational.of(new BigInteger("0" + whole + point), BigInteger.ONE);
    value = value.divide(Rational.of(10).power(point.length()));
    if (matcher.group(3) != null) {
      value = value.divide(Rational.of(new BigInteger(matcher.group(3)), BigInteger.ONE));
    }
    if (matcher.group(5) != null) {
      value = value.times(Rational.of(10).power(Integer.parseInt(matcher.group(5))));
    }
    return matcher.group(1).isEmpty() ? value : value.negate();
  }
}
