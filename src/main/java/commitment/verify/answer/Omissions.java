package commitment.verify.answer;

import commitment.game.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an answer leaves out of that which answers of its command have: it is not claimed, so that
 * nothing was held against the game; and which claims are the answer, not only its subject.
 */
final class Omissions {
  static final Omissions PROFILE = new Omissions("strategies", Map.of());

  static final Omissions SOLVE =
      new Omissions(
          "(equilibria\\[\\]\\.)?strategies|count|payoffs.*|bounds.*|approximate.*",
          named(
              "equilibria", "which the equilibria are",
              "count", "how many pure equilibria there are",
              "payoffs", "what all equilibria give",
              "ties", "where actions are tied"));

  static final Omissions CHECK =
      new Omissions(
          "(promises|worlds).*(?<!\\.(name|kind|by|by\\[\\]|devices|informationSet|date|permitted\\[\\]))"
              + "(?<!\\.promised\\..{0,200})",
          named("worlds", "what comes of the game if the promises bind and if not"));

  static final Omissions COMMIT =
      new Omissions(
          ".*(?<!leader|class|name|by\\[\\])",
          named(
              "strong", "the best commitment if ties go the leader's way",
              "weak", "the best commitment if they go against him",
              "equilibrium", "what he gets without commitment",
              "valueOfCommitment", "what commitment is worth",
              "promises", "what his promises are worth"));

  static final Omissions REPAIR =
      new Omissions(
          ".*(?<!promise|number|kind|change)",
          named("verdict", "the verdict as it is", "repairs", "the changes"));

  static final Omissions THRESHOLD =
      new Omissions(
          ".*\\.?(verdict|temptation|worth|payoffs|plays|signs).*",
          named("verdicts", "the verdicts", "outcomes", "what comes of the game"));

  static final Omissions MAP =
      new Omissions(
          ".*(verdicts|outcomes).*", named("cells", "the regions", "borders", "their borders"));

  static final Omissions TORNADO =
      new Omissions(
          ".*(verdicts|switchPoints|payoffs|robustness).*",
          named("parameters", "the parameters", "robustness", "how wrong all payoffs may be"));

  static final Omissions COMPARE =
      new Omissions(
          "columns\\[\\]\\.(spe|nobodyBound.*|promises\\[\\]\\.(verdict|temptations.*))",
          named("columns", "the games", "differences", "what is different"));

  static final Omissions SIMULATE =
      new Omissions(
          "shares.*\\.(share|count).*",
          named("random", "what is random", "shares", "how likely what comes out is"));

  private final Pattern answer;
  private final Map<String, String> members;

  private Omissions(String answer, Map<String, String> members) {
    this.answer = Pattern.compile("(result(\\[\\])?\\.?)?(" + answer + ")");
    this.members = members;
  }

  /** Those of a command other than solve and check. */
  static Omissions of(String command) {
    return switch (command) {
      case "commit" -> COMMIT;
      case "repair" -> REPAIR;
      case "threshold" -> THRESHOLD;
      case "map" -> MAP;
      case "compare" -> COMPARE;
      case "simulate" -> SIMULATE;
      default -> TORNADO;
    };
  }

  private static Map<String, String> named(String... words) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int place = 0; place < words.length; place += 2) {
      named.put(words[place], words[place + 1]);
    }
    return named;
  }

  /** Whether a claim at a path is part of the answer, and does not only say what it is about. */
  Predicate<String> answers() {
    return path -> answer.matcher(path).matches();
  }

  /**
   * Tells what is left out.
   *
   * @param body the result, or a list of them
   */
  void tell(Subject subject, Findings findings, Claim document, Claim body) {
    List<Claim> items = body.isArray() ? body.parts() : List.of(body);
    for (Claim item : items) {
      String about = items.size() > 1 ? about(item) : "";
      members.forEach(
          (member, words) -> {
            if (item.member(member).filter(claim -> !claim.isNull()).isEmpty()) {
              findings.notClaimed(words + about);
            }
          });
    }
    if (equals(CHECK)) {
      promises(subject, body).forEach(findings::notClaimed);
    }
    if (document.member("complete").flatMap(Claim::truth).filter(whole -> whole).isEmpty()) {
      findings.notClaimed(
          equals(PROFILE) || equals(SOLVE)
              ? "that there are no other equilibria"
              : "that the answer is complete");
    }
  }

  private static String about(Claim item) {
    for (String member : List.of("leader", "promise", "parameter")) {
      Optional<String> name = item.member(member).flatMap(Claim::text);
      if (name.isPresent()) {
        return " (" + name.get() + ")";
      }
    }
    return "";
  }

  private static List<String> promises(Subject subject, Claim body) {
    Map<String, String> parts =
        named(
            "verdict", "the verdict on ",
            "clauses", "what tempts to break ",
            "minimalFine", "the least fine for ",
            "harm", "the harm of a breach of ");
    List<String> left = new ArrayList<>();
    for (Promise promise : subject.promises()) {
      Optional<Claim> item = item(body, promise);
      parts.forEach(
          (member, words) -> {
            if (item.flatMap(claim -> claim.member(member)).isEmpty()) {
              left.add(words + promise.name());
            }
          });
    }
    return left;
  }

  private static Optional<Claim> item(Claim body, Promise promise) {
    return body.member("promises").map(Claim::parts).orElse(List.of()).stream()
        .filter(
            claim -> claim.member("name").flatMap(Claim::text).equals(Optional.of(promise.name())))
        .findFirst();
  }

  /** A promise of the game on which an answer of check has no verdict. */
  static Optional<String> promiseWithoutVerdict(Subject subject, Claim body) {
    return subject.promises().stream()
        .filter(promise -> item(body, promise).flatMap(claim -> claim.member("verdict")).isEmpty())
        .map(Promise::name)
        .findFirst();
  }
}
