package commitment.limit;

import java.util.Collection;
import java.util.stream.Collectors;

/** What can end a computation before it is through, and what lets it go further. */
public enum Limit {
  TIME("the time limit was reached", "--limit time=N allows more"),
  INTERRUPTION("the run was interrupted", ""),
  VECTORS("the limit of payoff vectors was reached", "--limit vectors=N allows more"),
  PROFILES(
      "there are more profiles of pure strategies than can be looked at one by one",
      "no option allows more"),
  EFFORT("the steps that a search may take were used up", "no option allows more");

  private final String reached;
  private final String help;

  Limit(String reached, String help) {
    this.reached = reached;
    this.help = help;
  }

  /** What happened; can begin or end a sentence. */
  public String reached() {
    return reached;
  }

  /** What happened, and in brackets which option helps; can begin or end a sentence. */
  public String words() {
    return help.isEmpty() ? reached : reached + " (" + help + ")";
  }

  /** The same for several. */
  public static String words(Collection<Limit> limits) {
    return limits.stream().map(Limit::words).collect(Collectors.joining(", "));
  }
}
