package commitment.draw;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a promise means for the branches of a tree: which it permits, which break it, and where it
 * fails first.
 */
public final class PromiseMarks {
  private final Promise promise;
  private final Map<Integer, Promise.Permitted> permitted = new HashMap<>();

  /** By information set what is said there. */
  private final Map<Integer, String> flags;

  /** What the test says, as a verb, empty where there was none. */
  private final String found;

  private final boolean binding;

  /** What a branch is to the promise. */
  enum Mark {
    NONE,
    PROMISED,
    BREACH
  }

  private PromiseMarks(Promise promise, Map<Integer, String> flags, String found, boolean binding) {
    this.promise = promise;
    this.flags = flags;
    this.found = found;
    this.binding = binding;
    promise.clauses().forEach(c -> permitted.put(c.informationSet(), c.permitted()));
  }

  /** What is promised, not tested. */
  public static PromiseMarks of(Promise promise) {
    return new PromiseMarks(promise, Map.of(), "", false);
  }

  /** The promise as it binds: what breaks it is ruled out. */
  public static PromiseMarks binding(Promise promise) {
    return new PromiseMarks(promise, Map.of(), "", true);
  }

  /** The promise and where its test fails first. */
  public static PromiseMarks of(PromiseAssessment assessment) {
    Map<Integer, String> flags = new HashMap<>();
    for (ClauseAssessment clause : assessment.clauses()) {
      if (clause.firstFailure()) {
        flags.put(clause.informationSet(), flag(assessment.verdict(), clause.temptation()));
      }
    }
    return new PromiseMarks(assessment.promise(), flags, sentence(assessment.verdict()), false);
  }

  /**
   * What it means that a promise with a verdict is flagged at a place: {@code fails here first}.
   */
  public static String flagWords(Verdict verdict) {
    return sentence(verdict) + " here first";
  }

  private static String sentence(Verdict verdict) {
    return switch (verdict) {
      case FAILS, HOLDS -> "fails";
      case CONTINGENT -> "may fail";
      case KNIFE_EDGE -> "stands on a knife edge";
      case UNDECIDED -> "is undecided";
    };
  }

  private static String flag(Verdict verdict, Optional<Interval> temptation) {
    String words =
        switch (verdict) {
          case FAILS, HOLDS -> "fails";
          case CONTINGENT -> "may fail";
          case KNIFE_EDGE -> "knife edge";
          case UNDECIDED -> "undecided";
        };
    return temptation.map(range -> words + ": temptation " + NumberText.of(range)).orElse(words);
  }

  public Promise promise() {
    return promise;
  }

  /** What the last action before a node is to the promise. */
  Mark mark(TreeIndex index, int node) {
    int parent = index.parent(node);
    if (parent < 0) {
      return Mark.NONE;
    }
    GameTree tree = index.tree();
    Promise.Permitted here = permitted.get(tree.move(parent));
    if (here == null) {
      return Mark.NONE;
    }
    int action = index.actionTo(node);
    boolean kept;
    if (here instanceof Promise.Pure pure) {
      kept = pure.action() == action;
    } else if (here instanceof Promise.Menu menu) {
      kept = menu.actions().contains(action);
    } else {
      kept = ((Promise.Mixture) here).probabilities().get(action).signum() > 0;
    }
    return kept ? Mark.PROMISED : Mark.BREACH;
  }

  /** With what probability the last action before a node is promised, if a mixture is. */
  Optional<Rational> share(TreeIndex index, int node) {
    int parent = index.parent(node);
    return parent >= 0
            && permitted.get(index.tree().move(parent)) instanceof Promise.Mixture mixture
        ? Optional.of(mixture.probabilities().get(index.actionTo(node)))
            .filter(probability -> probability.signum() > 0)
        : Optional.empty();
  }

  /** Whether the last action before a node is ruled out. */
  boolean excludes(TreeIndex index, int node) {
    return binding && mark(index, node) == Mark.BREACH;
  }

  boolean isBinding() {
    return binding;
  }

  /** What is said at an information set where the promise fails first. */
  Optional<String> flag(int move) {
    return Optional.ofNullable(flags.get(move));
  }

  /** What a flag means. */
  String flagWords() {
    return found + " here first";
  }

  /** What is said where every flag is folded away: at which place the first one stands. */
  String foldedFlag(String place) {
    return "The promise "
        + promise.name()
        + " "
        + found
        + " first at "
        + place
        + ", which is folded.";
  }

  /** The first nodes of the places to point at. */
  List<Integer> flaggedNodes(GameTree tree) {
    return flags.keySet().stream().map(tree::firstNode).sorted().toList();
  }
}
