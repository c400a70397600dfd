package commitment.format.efg;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code { "Fight" "Accommodate" }} and {@code { "rain" 1/3 "sun" 2/3 }}.
 *
 * <p>Most moves of a big tree write one of a few lists. A direct-mapped cache by the characters
 * between the braces finds those again at the cost of comparing characters, so that nothing is
 * allocated for them and labels are checked once.
 */
final class ActionLists {
  private static final int CACHED = 1024;

  /** Decimals written by programs miss 1 by no more than this. */
  private static final Rational ROUNDING = Rational.powerOfTen(-9);

  private record Cached(int start, int end, boolean chance, ActionList list) {}

  private final EfgCursor cursor;
  private final Problems problems;
  private final EfgNumbers numbers;
  private final @Nullable Cached[] cache = new Cached[CACHED];

  ActionLists(EfgCursor cursor, Problems problems, EfgNumbers numbers) {
    this.cursor = cursor;
    this.problems = problems;
    this.numbers = numbers;
  }

  /**
   * Reads the braces at the cursor.
   *
   * @throws Unreadable if the file ends before they do
   */
  ActionList read(boolean chance) throws Unreadable {
    int start = cursor.at();
    int end = cursor.closingBrace();
    int slot = cursor.hash(start, Math.max(start, end)) & (CACHED - 1);
    Cached known = cache[slot];
    if (known != null
        && known.chance == chance
        && known.end - known.start == end - start
        && cursor.isSameText(known.start, start, end - start)) {
      cursor.moveTo(end);
      return known.list;
    }
    ActionList list = new Reading(start, chance).read();
    if (list.isSound()) {
      cache[slot] = new Cached(start, end, chance, list);
    }
    return list;
  }

  /** One list as it is read. */
  private final class Reading {
    private final int open;
    private final boolean chance;
    private final List<String> labels = new ArrayList<>();
    private final List<Span> labelSpans = new ArrayList<>();
    private final List<Rational> law = new ArrayList<>();
    private final List<Span> lawSpans = new ArrayList<>();
    private boolean sound = true;
    private boolean decimal = true;
    private boolean strayNumber;

    Reading(int open, boolean chance) {
      this.open = open;
      this.chance = chance;
    }

    ActionList read() throws Unreadable {
      cursor.skip();
      while (readEntry()) {
        if (chance && labels.size() > lawSpans.size()) {
          readProbability();
        }
      }
      if (labels.isEmpty() && sound) {
        wrong(
            open,
            cursor.at(),
            "this node has no actions",
            "name at least one; a node where the game ends begins with t");
      }
      List<String> distinct = DistinctLabels.of(labels, "");
      if (distinct != labels && sound) {
        warnAboutLabels(distinct);
      }
      List<Rational> exact = chance && sound ? checkedLaw() : law;
      List<String> written = distinct == labels ? List.copyOf(labels) : labels;
      return new ActionList(written, distinct == labels ? written : distinct, law, exact, sound);
    }

    /** Reads a label, or what stands in its place; false at the end of the list. */
    private boolean readEntry() throws Unreadable {
      switch (cursor.kind()) {
        case CLOSE -> {
          cursor.skip();
          return false;
        }
        case STRING -> {
          int from = cursor.at();
          if (!cursor.skipString()) {
            throw problems.unclosedString(cursor);
          }
          addLabel(cursor.lastString(), from);
        }
        case COMMA -> skipComma();
        case NUMBER -> {
          return skipNumber();
        }
        case WORD -> {
          if (cursor.isNode()) {
            return notClosed();
          }
          int from = cursor.at();
          int to = cursor.wordEnd();
          String word = cursor.text(from, to);
          cursor.moveTo(to);
          wrong(
              from,
              to,
              "the label " + Problems.quoted(word) + " is not in quotes",
              "write \"" + Problems.clipped(word) + "\"");
          addLabel(word, from);
        }
        case OPEN -> {
          return notClosed();
        }
        case END -> {
          notClosed();
          throw new Unreadable();
        }
      }
      return true;
    }

    private void addLabel(String label, int from) {
      labels.add(label);
      labelSpans.add(new Span(from, cursor.at()));
    }

    private void skipComma() {
      int at = cursor.at();
      problems.doubt(
          Doubt.COMMA_IN_LIST,
          at,
          at + 1,
          "a comma between labels, which Gambit does not read",
          "separate labels by spaces only");
      cursor.skip();
    }

    /** A number in place of a label: a probability too many, or the list was not closed. */
    private boolean skipNumber() {
      int from = cursor.at();
      int to = cursor.wordEnd();
      cursor.moveTo(to);
      boolean inside =
          switch (cursor.kind()) {
            case STRING -> !labels.isEmpty() || chance;
            case CLOSE, COMMA -> true;
            default -> false;
          };
      if (!inside) {
        cursor.moveTo(from);
        return notClosed();
      }
      if (!strayNumber) {
        strayNumber = true;
        if (chance) {
          wrong(
              from,
              to,
              "a number where an action label should stand",
              "write each label, then its probability, as in { \"rain\" 1/3 \"sun\" 2/3 }");
        } else {
          wrong(
              from,
              to,
              "a player's action has no probability",
              "remove the number; where chance moves, the node begins with c");
        }
      }
      return true;
    }

    private void readProbability() {
      EfgCursor.Kind kind = cursor.kind();
      if (kind == EfgCursor.Kind.COMMA) {
        skipComma();
        kind = cursor.kind();
      }
      int from = cursor.at();
      boolean number =
          kind == EfgCursor.Kind.NUMBER || (kind == EfgCursor.Kind.WORD && !cursor.isNode());
      Rational probability = null;
      if (number) {
        probability = numbers.number();
        decimal &= numbers.lastWasDecimal();
        sound &= probability != null;
      } else {
        Span label = labelSpans.get(labelSpans.size() - 1);
        wrong(
            label.start(),
            label.end(),
            "the action " + Problems.quoted(labels.get(labels.size() - 1)) + " has no probability",
            "write one behind the label, as in \"rain\" 1/3");
      }
      law.add(probability == null ? Rational.ZERO : probability);
      lawSpans.add(new Span(from, Math.max(from, cursor.at())));
    }

    private boolean notClosed() {
      sound = false;
      problems.expectedInList(cursor, "the '}' after the actions", open);
      return false;
    }

    private void wrong(int from, int to, String message, String help) {
      sound = false;
      problems.add(DiagnosticCode.EFG_EXPECTED, from, to, message, help);
    }

    private void warnAboutLabels(List<String> distinct) {
      problems.warnAboutLabels("action", labels, distinct, labelSpans);
    }

    /** The probabilities with sum exactly 1, or as they are where that is wrong. */
    private List<Rational> checkedLaw() {
      Rational sum = Rational.ZERO;
      for (int action = 0; action < law.size(); action++) {
        Rational probability = law.get(action);
        if (probability.signum() < 0) {
          sound = false;
          problems.add(
              DiagnosticCode.NEGATIVE_PROBABILITY,
              lawSpans.get(action).start(),
              lawSpans.get(action).end(),
              "the probability of " + Problems.quoted(labels.get(action)) + " is negative",
              "write a number from 0 to 1");
        }
        sum = numbers.bounded(sum.plus(probability));
        if (problems.isStopped()) {
          sound = false;
        }
        if (!sound) {
          return law;
        }
      }
      boolean exact = sum.equals(Rational.ONE);
      boolean rounded = !exact && decimal && sum.minus(Rational.ONE).abs().compareTo(ROUNDING) <= 0;
      if (!exact && !rounded) {
        sound = false;
        problems.add(
            DiagnosticCode.PROBABILITY_SUM,
            open,
            cursor.at(),
            "the probabilities sum to " + EfgNumbers.described(sum) + ", not to 1",
            sumHelp(sum));
        return law;
      }
      sayZeros();
      return exact ? List.copyOf(law) : normalized(sum);
    }

    private void sayZeros() {
      for (int action = 0; action < law.size(); action++) {
        if (law.get(action).signum() == 0) {
          problems.add(
              DiagnosticCode.ZERO_PROBABILITY,
              lawSpans.get(action).start(),
              lawSpans.get(action).end(),
              "the action " + Problems.quoted(labels.get(action)) + " has probability 0",
              "leave the branch out if it cannot happen; what lies behind it is never reached");
        }
      }
    }

    private List<Rational> normalized(Rational sum) {
      problems.add(
          DiagnosticCode.EFG_NORMALIZED,
          open,
          cursor.at(),
          "the probabilities sum to "
              + EfgNumbers.described(sum)
              + ", which is 1 up to rounding; each is divided by that sum",
          "write fractions, as in 1/3, where the exact probabilities matter");
      List<Rational> exact = new ArrayList<>(law.size());
      for (Rational probability : law) {
        exact.add(numbers.bounded(probability.divide(sum)));
      }
      return List.copyOf(exact);
    }

    /** What the last probability would have to be, where that helps. */
    private String sumHelp(Rational sum) {
      int last = law.size() - 1;
      Rational needed = Rational.ONE.minus(sum).plus(law.get(last));
      if (last > 0 && needed.signum() >= 0 && needed.isSmall()) {
        return "with the others as they are, "
            + Problems.quoted(labels.get(last))
            + " would need "
            + needed
            + "; fractions such as 1/3 are read exactly";
      }
      return "probabilities are parts of 1; fractions such as 1/3 are read exactly";
    }
  }
}
