package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Severity;
import commitment.exact.Rational;
import commitment.exact.RationalList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes met so far, by number, and their payoffs in columns.
 *
 * <p>As with {@link MoveTable}, an outcome described again must be the same: other payoffs are an
 * error, for another label the first one counts.
 */
final class OutcomeTable {
  /** What {@link #read} answers for outcome 0 and wherever no payoffs are known. */
  static final int NONE = -1;

  private final EfgCursor cursor;
  private final Problems problems;
  private final EfgNumbers numbers;
  private final List<String> players;

  private final LongIndex index = new LongIndex();
  private int[] number = new int[16];
  private int[] start = new int[16];
  private int[] end = new int[16];
  private int[] built = new int[16];
  private String[] label = new String[16];
  private int size;
  private final RationalList payoffs = new RationalList();

  private final BitSet unsound = new BitSet();

  /** Rows that a later description contradicts, or words otherwise; each is said once. */
  private final BitSet contradicted = new BitSet();

  private final BitSet reworded = new BitSet();

  /** Numbers that were used without a description. */
  private final Set<Long> undefined = new HashSet<>();

  /**
   * @param players their names, for messages
   */
  OutcomeTable(EfgCursor cursor, Problems problems, EfgNumbers numbers, List<String> players) {
    this.cursor = cursor;
    this.problems = problems;
    this.numbers = numbers;
    this.players = players;
  }

  /** Empty where the file gives none. */
  String label(int row) {
    return label[row];
  }

  Rational payoff(int row, int player) {
    return payoffs.get(row * players.size() + player);
  }

  List<Rational> vector(int row) {
    List<Rational> vector = new ArrayList<>(players.size());
    for (int player = 0; player < players.size(); player++) {
      vector.add(payoff(row, player));
    }
    return vector;
  }

  /** The builder's index of an outcome, or -1 before it has one. */
  int built(int row) {
    return built[row];
  }

  void setBuilt(int row, int outcome) {
    built[row] = outcome;
  }

  /**
   * Reads the outcome at the end of a node: its number and what describes it, if anything.
   *
   * @param terminal whether the node is the end of a play
   * @return its row, or {@link #NONE}
   * @throws Unreadable if the file ends on the way
   */
  int read(boolean terminal) throws Unreadable {
    String help =
        terminal
            ? "write for instance 1 \"\" { 2, 3 }, or 0 if nobody gets anything"
            : "write 0 if nothing is paid at this node";
    int from = cursor.at();
    long id = EfgNumbers.NO_ID;
    switch (cursor.kind()) {
      case NUMBER -> {
        from = cursor.at();
        id = numbers.id("an outcome");
      }
      default -> {
        problems.missing(cursor, "the number of the outcome", help);
        if (!cursor.isNode() && !cursor.isDescription()) {
          throw new Unreadable();
        }
      }
    }
    boolean identified = id != EfgNumbers.NO_ID;
    int row = identified ? index.get(id) : NONE;
    return switch (cursor.kind()) {
      case STRING, OPEN -> readDescription(row, id, from);
      default -> {
        if (row == NONE && identified && id != 0) {
          reportUndefined(id, from);
        }
        yield id == 0 ? NONE : row;
      }
    };
  }

  private void reportUndefined(long id, int from) {
    if (!problems.hasGap() && undefined.add(id)) {
      int to = cursor.lastTextEnd(cursor.at());
      problems.add(
          DiagnosticCode.EFG_UNDEFINED,
          from,
          to,
          "outcome " + id + " is used here, but nothing before describes it",
          "where an outcome stands first, give its label and payoffs, as in "
              + id
              + " \"\" { "
              + String.join(", ", players.stream().map(player -> "0").limit(5).toList())
              + " }");
    }
  }

  private int readDescription(int row, long id, int from) throws Unreadable {
    int at = cursor.at();
    if (row != NONE && cursor.isSameText(start[row], at, end[row] - start[row])) {
      cursor.moveTo(at + end[row] - start[row]);
      return row;
    }
    boolean sound = id != EfgNumbers.NO_ID;
    String name = "";
    if (cursor.kind() == EfgCursor.Kind.STRING) {
      if (!cursor.skipString()) {
        throw problems.unclosedString(cursor);
      }
      name = cursor.lastString();
    } else if (sound) {
      sound = false;
      problems.add(
          DiagnosticCode.EFG_EXPECTED,
          at,
          at + 1,
          "the label of the outcome is missing before its payoffs",
          "write \"\" before the braces if it has none");
    }
    if (cursor.kind() != EfgCursor.Kind.OPEN) {
      problems.missing(
          cursor,
          "the list of payoffs in braces",
          "a label comes with the payoffs in braces; at later nodes both may be left out");
      if (!cursor.isNode()) {
        throw new Unreadable();
      }
      return row;
    }
    if (id == 0) {
      problems.doubt(
          Doubt.OUTCOME_ZERO,
          from,
          from + 1,
          "outcome 0 means that there is none, but payoffs follow; they count",
          "give the outcome another number; Gambit 17 does not read this");
    }
    int braces = cursor.at();
    List<@Nullable Rational> read = new PayoffList(cursor, problems, numbers, players).read();
    sound &= read.size() == players.size() && !read.contains(null);
    if (row != NONE) {
      if (sound && !unsound.get(row)) {
        compare(row, at, braces, name, read);
      }
      return row;
    }
    int added = add(id, at, name, read);
    unsound.set(added, !sound);
    if (id != EfgNumbers.NO_ID) {
      index.add(id, added);
    }
    return added;
  }

  private int add(long id, int from, String name, List<@Nullable Rational> read) {
    if (size == number.length) {
      int capacity = size * 2;
      number = Arrays.copyOf(number, capacity);
      start = Arrays.copyOf(start, capacity);
      end = Arrays.copyOf(end, capacity);
      built = Arrays.copyOf(built, capacity);
      label = Arrays.copyOf(label, capacity);
    }
    number[size] = id == EfgNumbers.NO_ID ? 0 : (int) id;
    start[size] = from;
    end[size] = cursor.at();
    built[size] = -1;
    label[size] = name;
    for (int player = 0; player < players.size(); player++) {
      Rational value = player < read.size() ? read.get(player) : null;
      payoffs.add(value == null ? Rational.ZERO : value);
    }
    return size++;
  }

  private void compare(int row, int from, int braces, String name, List<@Nullable Rational> read) {
    Diagnostic problem = null;
    for (int player = 0; player < players.size() && problem == null; player++) {
      Rational value = read.get(player);
      Rational first = payoff(row, player);
      if (value != null && !value.equals(first)) {
        problem =
            Diagnostic.of(
                    DiagnosticCode.EFG_REDEFINED,
                    problems.place(braces, cursor.at()),
                    "outcome "
                        + number[row]
                        + " pays "
                        + Problems.clipped(players.get(player))
                        + " "
                        + EfgNumbers.exact(value)
                        + " here, but "
                        + EfgNumbers.exact(first)
                        + " where it was first described")
                .withLabel(
                    problems.place(cursor.openingBrace(start[row]), end[row]),
                    "first described here")
                .withHelp("if it is another outcome, give it a number of its own");
      }
    }
    if (problem == null && !name.equals(label[row])) {
      problem =
          Diagnostic.of(
                  DiagnosticCode.EFG_REWORDED,
                  problems.place(from, cursor.stringEnd(from)),
                  "outcome "
                      + number[row]
                      + " is labelled "
                      + Problems.quoted(name)
                      + " here, but "
                      + Problems.quoted(label[row])
                      + " where it was first described")
              .withLabel(
                  problems.place(start[row], cursor.stringEnd(start[row])), "the label that counts")
              .withHelp("write the same label, or leave label and payoffs out");
    }
    if (problem != null) {
      problems.addOnce(
          problem, problem.severity() == Severity.ERROR ? contradicted : reworded, row);
    }
  }
}
