package commitment.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem an input can have. Codes are stable; {@code G0} characters and layout,
 * {@code G1} grammar, {@code G2} names and structure, {@code G3} numbers, {@code G4} promises and
 * expectations, {@code E} what only {@code .efg} files can get wrong, {@code A} answers that are to
 * be checked.
 */
public enum DiagnosticCode {
  NOT_TEXT("G001", "the file is not text"),
  TAB_INDENTATION("G002", "a tab in indentation"),
  UNCLOSED_STRING("G003", "a string without its closing quote"),
  UNKNOWN_CHARACTER("G004", "a character that means nothing here"),
  UNCLOSED_BRACKET("G005", "a bracket that is not closed"),
  INCONSISTENT_INDENTATION("G006", "indentation that fits no open block"),
  UNKNOWN_ESCAPE("G007", "an unknown escape in a string"),
  NESTED_TOO_DEEP("G008", "brackets or blocks nested too deep"),
  MALFORMED_NUMBER("G009", "a number that is not written as one"),

  UNEXPECTED("G101", "something else was expected here"),
  UNKNOWN_ITEM("G102", "a line that starts no item"),
  MISSING_TREE("G103", "a file without a game"),
  DUPLICATE_ITEM("G104", "an item that may stand only once"),
  MISSING_BRANCHES("G106", "a move without branches"),
  MISSING_PLAYERS("G107", "a file without players"),
  MISSING_NODE("G108", "a branch that leads nowhere"),
  MISPLACED_NEXT("G109", "a next outside a repeat, or a repeat without next"),

  UNKNOWN_PLAYER("G201", "an unknown player"),
  UNKNOWN_NAME("G202", "an unknown name in an expression"),
  UNKNOWN_INFORMATION_SET("G203", "an unknown information set"),
  UNKNOWN_ACTION("G204", "an unknown action"),
  DUPLICATE_NAME("G205", "a name defined twice"),
  INFORMATION_SET_MISMATCH("G206", "two moves that cannot share an information set"),
  ABSENT_MINDEDNESS("G207", "an information set that a path meets twice"),
  DUPLICATE_ACTION("G208", "two actions with one name"),
  UNKNOWN_OUTCOME("G209", "an unknown outcome"),
  NAME_OF_A_PLAYER("G210", "a name that belongs to a player"),
  UNKNOWN_PROMISE("G211", "an unknown promise"),
  UNKNOWN_SCENARIO("G212", "an unknown scenario"),
  UNKNOWN_PARAMETER("G213", "an unknown parameter"),
  RESERVED_NAME("G214", "a name that cannot be used here"),
  LATER_PARAMETER("G215", "a parameter that uses a later one"),
  UNKNOWN_DEFINITION("G216", "an unknown def"),
  ARGUMENT_COUNT("G217", "the wrong number of arguments"),
  WRONG_CELLS("G218", "a simultaneous move whose combinations are not each there once"),
  UNKNOWN_DISTRIBUTION("G219", "an unknown distribution"),

  PAYOFF_COUNT("G301", "the wrong number of payoffs"),
  PROBABILITY_SUM("G302", "probabilities that do not sum to 1"),
  NEGATIVE_PROBABILITY("G303", "a negative probability"),
  ZERO_PROBABILITY("G304", "a branch of probability 0", Severity.WARNING),
  DIVISION_BY_ZERO("G305", "a division by zero"),
  OUTSIDE_RANGE("G306", "a value outside its range"),
  BAD_POWER("G307", "a power that is not a number"),
  NOT_A_NUMBER("G308", "a condition where a number is needed, or the reverse"),
  TOO_LARGE("G309", "more than the limit allows"),
  EMPTY_RANGE("G310", "a range without numbers"),
  BAD_DATE("G311", "a date that cannot be"),
  ENDLESS("G312", "a tree without end"),
  BAD_DISTRIBUTION("G313", "a distribution that is none"),

  FOREIGN_INFORMATION_SET("G401", "a promise about somebody else's move"),
  TWO_CLAUSES("G402", "two clauses on one information set"),
  UNREACHABLE_CLAUSE(
      "G403", "a promise that only chance of probability 0 can call", Severity.WARNING),
  NOT_PROMISED("G404", "an expectation about a move that is not promised"),
  NOT_MEASURABLE("G405", "a promise whose condition the player cannot check"),
  IDLE_DEVICE("G406", "a device that changes nothing"),

  BAD_ANSWER("A101", "a file that is no answer"),

  EFG_HEADER("E101", "not the header of a Gambit extensive game"),
  EFG_EXPECTED("E102", "something else was expected in an .efg file"),
  EFG_NUMBER("E103", "a number that is not written as one"),
  EFG_UNDEFINED("E104", "a reference to something not defined yet"),
  EFG_REDEFINED("E105", "a definition that differs from the first one"),
  EFG_PLAYER("E106", "a player number that is out of range"),
  EFG_TRUNCATED("E107", "a tree that ends too early"),
  EFG_TRAILING("E108", "text after the tree", Severity.WARNING),
  EFG_NORMALIZED("E109", "probabilities that sum to 1 only within rounding", Severity.WARNING),
  EFG_LABELS("E110", "labels that do not tell things apart", Severity.WARNING),
  EFG_ENCODING("E111", "text that is not UTF-8", Severity.WARNING),
  EFG_DOUBTFUL("E112", "something that Gambit reads otherwise or not at all", Severity.WARNING),
  EFG_REWORDED("E113", "a description in other words than the first one", Severity.WARNING);

  private final String code;
  private final String title;
  private final Severity severity;

  DiagnosticCode(String code, String title) {
    this(code, title, Severity.ERROR);
  }

  DiagnosticCode(String code, String title, Severity severity) {
    this.code = code;
    this.title = title;
    this.severity = severity;
  }

  /** For instance {@code G204}. */
  public String code() {
    return code;
  }

  /** The problem in a few words. */
  public String title() {
    return title;
  }

  public Severity severity() {
    return severity;
  }

  public static Optional<DiagnosticCode> parse(String code) {
    String wanted = code.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(value -> value.code.equals(wanted)).findFirst();
  }
}
