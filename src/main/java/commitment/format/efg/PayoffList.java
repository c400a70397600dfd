package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code { 1, 2 }}: a payoff for each player, each with a comma behind it or without. */
final class PayoffList {
  private final EfgCursor cursor;
  private final Problems problems;
  private final EfgNumbers numbers;
  private final List<String> players;
  private final int open;
  private final List<@Nullable Rational> payoffs;
  private boolean sound = true;
  private boolean tightComma;

  /**
   * @param cursor at the opening brace
   * @param players their names, for messages
   */
  PayoffList(EfgCursor cursor, Problems problems, EfgNumbers numbers, List<String> players) {
    this.cursor = cursor;
    this.problems = problems;
    this.numbers = numbers;
    this.players = players;
    this.open = cursor.at();
    this.payoffs = new ArrayList<>(players.size());
  }

  /**
   * The payoffs, null for each that is not a number.
   *
   * @return as many as the list has; reported if those are not one for each player
   * @throws Unreadable if the file ends before the list does
   */
  List<@Nullable Rational> read() throws Unreadable {
    cursor.skip();
    boolean commaAllowed = false;
    while (true) {
      EfgCursor.Kind kind = cursor.kind();
      switch (kind) {
        case CLOSE -> {
          cursor.skip();
          checkCount();
          return payoffs;
        }
        case COMMA -> readComma(commaAllowed);
        case NUMBER -> readNumber();
        case WORD -> {
          if (cursor.isNode()) {
            notClosed();
            return payoffs;
          }
          readNumber();
        }
        case STRING -> skipString();
        case OPEN -> {
          notClosed();
          return payoffs;
        }
        case END -> {
          notClosed();
          throw new Unreadable();
        }
      }
      commaAllowed = kind != EfgCursor.Kind.COMMA;
    }
  }

  private void readNumber() {
    Rational payoff = numbers.number();
    payoffs.add(payoff);
    sound &= payoff != null;
  }

  private void readComma(boolean allowed) {
    int at = cursor.at();
    cursor.skip();
    if (allowed) {
      cursor.skipSpace();
      tightComma |= cursor.at() == at + 1;
      return;
    }
    sound = false;
    problems.add(
        DiagnosticCode.EFG_EXPECTED,
        at,
        at + 1,
        "a payoff is missing before this comma",
        "write 0 where a player gets nothing");
  }

  private void skipString() throws Unreadable {
    int from = cursor.at();
    if (!cursor.skipString()) {
      throw problems.unclosedString(cursor);
    }
    sound = false;
    problems.add(
        DiagnosticCode.EFG_EXPECTED,
        from,
        cursor.at(),
        "a string among the payoffs",
        "payoffs are numbers, one for each player in the order of the header");
  }

  private void notClosed() {
    sound = false;
    problems.expectedInList(cursor, "the '}' after the payoffs", open);
  }

  private void checkCount() {
    if (!sound || payoffs.size() == players.size()) {
      return;
    }
    String help =
        payoffs.size() > players.size() && tightComma
            ? "a comma separates payoffs; a decimal has a point, as in 1.5"
            : players.isEmpty()
                ? "the game has no players: write { }"
                : "give one for each player, in the order of the header: "
                    + Suggestion.listed(players.stream().map(Problems::clipped).toList());
    problems.add(
        Diagnostic.of(
                DiagnosticCode.PAYOFF_COUNT,
                problems.place(open, cursor.at()),
                payoffs.size()
                    + (payoffs.size() == 1 ? " payoff for " : " payoffs for ")
                    + players.size()
                    + (players.size() == 1 ? " player" : " players"))
            .withHelp(help));
  }
}
