package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the equilibria of a game end, in the words of {@code compare} and {@code simulate}: for
 * each payoff vector one equilibrium, as in {@code In > Accept / In > Refuse or Out}.
 */
final class Ends {
  private static final String AT_ONCE = "(the game is over at once)";
  private static final String UNKNOWN = "not known exactly";

  /** For each payoff vector the words that are right. */
  private final Map<List<Rational>, Set<String>> words;

  private Ends(Map<List<Rational>, Set<String>> words) {
    this.words = words;
  }

  /** Empty where the equilibria cannot all be counted again. */
  static Optional<Ends> of(PointRecount recount) {
    return recount.outcomes().map(outcomes -> new Ends(words(recount.subject(), outcomes)));
  }

  private static Map<List<Rational>, Set<String>> words(
      Subject subject, Set<Set<OutcomeProbability>> outcomes) {
    Map<List<Rational>, Set<String>> words = new HashMap<>();
    OutcomeClaims claims = new OutcomeClaims(subject);
    for (Set<OutcomeProbability> play : outcomes) {
      List<OutcomeProbability> ends = List.copyOf(play);
      List<String> paths =
          ends.stream()
              .filter(end -> end.probability().signum() > 0)
              .map(end -> path(subject.index().path(end.node())))
              .toList();
      words
          .computeIfAbsent(claims.mean(ends), key -> new HashSet<>())
          .add(sorted(String.join(" / ", paths)));
    }
    return words;
  }

  /** The words that stand for the outcomes of a world as an answer tells them. */
  static String of(Claim world) {
    Optional<Claim> outcomes = world.member("outcomes").filter(Claim::isArray);
    if (outcomes.isEmpty()) {
      return UNKNOWN;
    }
    TreeSet<String> plays = new TreeSet<>();
    for (Claim play : outcomes.get().parts()) {
      List<String> paths = new ArrayList<>();
      for (Claim end : play.parts()) {
        List<Claim> steps = end.member("path").map(Claim::parts).orElse(List.of());
        paths.add(path(steps.stream().map(step -> step.text().orElse("")).toList()));
      }
      plays.add(String.join(" / ", paths));
    }
    return String.join(" or ", plays);
  }

  private static String path(List<String> actions) {
    return actions.isEmpty() ? AT_ONCE : String.join(" > ", actions);
  }

  /** The ends of one way to play, or of several, in an order that does not matter. */
  private static String sorted(String play) {
    return String.join(" / ", new TreeSet<>(List.of(play.split(" / ", -1))));
  }

  private static Set<String> plays(String text) {
    Set<String> plays = new TreeSet<>();
    for (String play : text.split(" or ", -1)) {
      plays.add(sorted(play));
    }
    return plays;
  }

  /** The same words in an order that does not matter. */
  static String inOrder(String text) {
    return String.join(" or ", plays(text));
  }

  /** The only words that are right, {@linkplain #inOrder in order}, if there are no others. */
  Optional<String> only() {
    return words.values().stream().allMatch(each -> each.size() == 1)
        ? Optional.of(
            inOrder(
                String.join(
                    " or ", words.values().stream().map(w -> w.iterator().next()).toList())))
        : Optional.empty();
  }

  /** Whether words name one way to play for each payoff vector, and no other. */
  boolean are(String text) {
    Set<String> said = plays(text);
    Set<String> right = new HashSet<>();
    words.values().forEach(each -> each.forEach(play -> right.addAll(plays(play))));
    return right.containsAll(said)
        && said.size() <= words.size()
        && words.values().stream()
            .allMatch(each -> each.stream().anyMatch(play -> said.containsAll(plays(play))));
  }

  @Override
  public String toString() {
    return only().orElseGet(() -> words.values().toString());
  }
}
