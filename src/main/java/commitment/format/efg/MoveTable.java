package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The information sets and chance events met so far, by player and number.
 *
 * <p>A description that repeats the first one word for word, the common case, costs a comparison of
 * characters. One that differs is compared by value: other probabilities or another count of
 * actions are errors; for other labels the first description counts, with a warning. Rows have the
 * order of first appearance, which is the order of the builder's moves while there are no errors.
 */
final class MoveTable {
  /** The owner of chance events; players count from 1. */
  static final int CHANCE = 0;

  /** The owner at a node whose player could not be made out. */
  static final int UNKNOWN_OWNER = -1;

  /** What {@link #read} answers where the actions of the node are not known. */
  static final int UNKNOWN = -1;

  private final EfgCursor cursor;
  private final Problems problems;
  private final EfgNumbers numbers;
  private final ActionLists actionLists;
  private final List<String> players;

  private final LongIndex index = new LongIndex();
  private int[] owner = new int[16];
  private int[] number = new int[16];
  private int[] start = new int[16];
  private int[] end = new int[16];
  private String[] label = new String[16];
  private @Nullable ActionList[] actions = new ActionList[16];
  private int size;

  /** Rows that a later description contradicts, or words otherwise; each is said once. */
  private final BitSet contradicted = new BitSet();

  private final BitSet reworded = new BitSet();

  /** Keys that were used without a description. */
  private final Set<Long> undefined = new HashSet<>();

  /**
   * The first row with each label, by player; null once two sets of a player have the same label,
   * which is said once.
   */
  private @Nullable Map<Integer, Map<String, Integer>> labelled = new HashMap<>();

  /**
   * @param players their names, for messages
   */
  MoveTable(EfgCursor cursor, Problems problems, EfgNumbers numbers, List<String> players) {
    this.cursor = cursor;
    this.problems = problems;
    this.numbers = numbers;
    this.actionLists = new ActionLists(cursor, problems, numbers);
    this.players = players;
  }

  /** A player, counted from 1, or {@link #CHANCE}. */
  int owner(int row) {
    return owner[row];
  }

  int number(int row) {
    return number[row];
  }

  /** Empty where the file gives none. */
  String label(int row) {
    return label[row];
  }

  /** Where the label stands that the first description gives. */
  Place place(int row) {
    return problems.place(start[row], cursor.stringEnd(start[row]));
  }

  ActionList actions(int row) {
    return Objects.requireNonNull(actions[row]);
  }

  /**
   * Reads the number of a move and what describes it, if anything.
   *
   * @param ownerOfNode a player, {@link #CHANCE} or {@link #UNKNOWN_OWNER}
   * @return its row, or {@link #UNKNOWN} where the number of actions is not known
   * @throws Unreadable if the rest of the node makes no sense
   */
  int read(int ownerOfNode) throws Unreadable {
    String what = ownerOfNode == CHANCE ? "a chance event" : "an information set";
    long id = EfgNumbers.NO_ID;
    if (cursor.kind() == EfgCursor.Kind.NUMBER) {
      id = numbers.id(what);
    } else {
      problems.expected(
          cursor, "the number of " + what, "write for instance " + example(ownerOfNode));
      if (cursor.kind() != EfgCursor.Kind.STRING && cursor.kind() != EfgCursor.Kind.OPEN) {
        throw new Unreadable();
      }
    }
    boolean identified = id != EfgNumbers.NO_ID && ownerOfNode != UNKNOWN_OWNER;
    long key = identified ? (long) ownerOfNode << 32 | (id & 0xffffffffL) : 0;
    int row = identified ? index.get(key) : UNKNOWN;
    return switch (cursor.kind()) {
      case STRING, OPEN -> readDescription(row, ownerOfNode, id, key, identified);
      default -> {
        if (row == UNKNOWN && identified) {
          reportUndefined(ownerOfNode, id, key);
        }
        yield row;
      }
    };
  }

  private static String example(int ownerOfNode) {
    return ownerOfNode == CHANCE
        ? "c \"\" 1 \"\" { \"rain\" 1/3 \"sun\" 2/3 } 0"
        : "p \"\" 1 1 \"\" { \"Yes\" \"No\" } 0: after the node's label the player, then the set";
  }

  private int readDescription(int row, int ownerOfNode, long id, long key, boolean identified)
      throws Unreadable {
    int from = cursor.at();
    if (row != UNKNOWN && cursor.isSameText(start[row], from, end[row] - start[row])) {
      cursor.moveTo(from + end[row] - start[row]);
      return row;
    }
    String name = "";
    if (cursor.kind() == EfgCursor.Kind.STRING) {
      if (!cursor.skipString()) {
        throw problems.unclosedString(cursor);
      }
      name = cursor.lastString();
    } else {
      problems.add(
          DiagnosticCode.EFG_EXPECTED,
          from,
          from + 1,
          "the label of "
              + (ownerOfNode == CHANCE ? "the chance event" : "the information set")
              + " is missing before its actions",
          "write \"\" before the braces if it has none");
    }
    if (cursor.kind() != EfgCursor.Kind.OPEN) {
      problems.missing(
          cursor,
          "the list of actions in braces",
          "a label comes with the actions in braces; at later nodes of the set both may be left"
              + " out");
      if (cursor.kind() != EfgCursor.Kind.NUMBER) {
        throw new Unreadable();
      }
      return row;
    }
    int braces = cursor.at();
    ActionList list = actionLists.read(ownerOfNode == CHANCE);
    if (list.size() == 0) {
      return UNKNOWN;
    }
    if (row != UNKNOWN) {
      return agrees(row, from, braces, name, list) ? row : UNKNOWN;
    }
    int added = add(ownerOfNode, id, from, name, list);
    if (identified) {
      index.add(key, added);
      if (ownerOfNode != CHANCE && !name.isEmpty()) {
        checkLabel(added);
      }
    }
    return added;
  }

  private int add(int ownerOfRow, long id, int from, String name, ActionList list) {
    if (size == owner.length) {
      int capacity = size * 2;
      owner = Arrays.copyOf(owner, capacity);
      number = Arrays.copyOf(number, capacity);
      start = Arrays.copyOf(start, capacity);
      end = Arrays.copyOf(end, capacity);
      label = Arrays.copyOf(label, capacity);
      actions = Arrays.copyOf(actions, capacity);
    }
    owner[size] = ownerOfRow;
    number[size] = id == EfgNumbers.NO_ID ? 0 : (int) id;
    start[size] = from;
    end[size] = cursor.at();
    label[size] = name;
    actions[size] = list;
    return size++;
  }

  private String named(int ownerOfMove, long id) {
    return ownerOfMove == CHANCE
        ? "chance event " + id
        : "information set " + id + " of " + Problems.clipped(players.get(ownerOfMove - 1));
  }

  private void reportUndefined(int ownerOfMove, long id, long key) {
    if (problems.hasGap() || !undefined.add(key)) {
      return;
    }
    int to = cursor.lastTextEnd(cursor.at());
    problems.add(
        DiagnosticCode.EFG_UNDEFINED,
        cursor.wordStart(to),
        to,
        named(ownerOfMove, id) + " is used here, but nothing before describes it",
        "the first node of a set gives its label and its actions, as in "
            + id
            + (ownerOfMove == CHANCE
                ? " \"\" { \"rain\" 1/3 \"sun\" 2/3 }"
                : " \"\" { \"Yes\" \"No\" }"));
  }

  private void checkLabel(int row) {
    Map<Integer, Map<String, Integer>> known = labelled;
    if (known == null) {
      return;
    }
    Integer first =
        known.computeIfAbsent(owner[row], player -> new HashMap<>()).putIfAbsent(label[row], row);
    if (first == null) {
      return;
    }
    labelled = null;
    String player = Problems.clipped(players.get(owner[row] - 1));
    problems.add(
        Diagnostic.of(
                DiagnosticCode.EFG_LABELS,
                problems.place(start[row], cursor.stringEnd(start[row])),
                String.format(
                    "two information sets of %s are labelled %s; they are called %s#%s and %s#%s",
                    player,
                    Problems.quoted(label[row]),
                    player,
                    number[first],
                    player,
                    number[row]))
            .withLabel(
                problems.place(start[first], cursor.stringEnd(start[first])),
                "set " + number[first] + " has the label too")
            .withHelp("give each set a label of its own, or one number if they are one set"));
  }

  /** Whether a later description has as many actions; says in what else it differs. */
  private boolean agrees(int row, int from, int braces, String name, ActionList list) {
    ActionList first = actions(row);
    boolean sameCount = list.size() == first.size();
    if (list.isSound() && first.isSound()) {
      boolean contradicts = !sameCount || !list.writtenLaw().equals(first.writtenLaw());
      boolean rewords = !list.written().equals(first.written()) || !name.equals(label[row]);
      BitSet said = contradicts ? contradicted : reworded;
      if ((contradicts || rewords) && !said.get(row)) {
        said.set(row);
        int firstBraces = cursor.openingBrace(start[row]);
        MoveDescription original = described(start[row], label[row], firstBraces, end[row], first);
        problems.add(
            described(from, name, braces, cursor.at(), list)
                .difference(original, named(owner[row], number[row])));
      }
    }
    return sameCount;
  }

  private MoveDescription described(int from, String name, int braces, int to, ActionList list) {
    return new MoveDescription(
        name, problems.place(from, cursor.stringEnd(from)), list, problems.place(braces, to));
  }
}
