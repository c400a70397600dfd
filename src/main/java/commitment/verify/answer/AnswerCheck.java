package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.template.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a written answer against the game that it is about.
 *
 * <p>The answer is one of our own, of {@code solve}, {@code check}, {@code commit}, {@code repair},
 * {@code threshold}, {@code tornado}, {@code map}, {@code compare} or {@code simulate}; or a part
 * of its {@code result}, written by hand: equilibria, promises with their verdicts, worlds; or one
 * equilibrium. What is not there is not claimed. Everything that is there is recomputed from the
 * game and the definitions, with the checks of {@link commitment.verify}, or said to be unchecked.
 */
public final class AnswerCheck {
  private static final List<String> OF_SOLVE =
      List.of("equilibria", "count", "payoffs", "ties", "margins", "bounds");
  private static final List<String> OF_CHECK = List.of("promises", "worlds");

  /** What tells an answer of other commands: a member of its result, or of each item of a list. */
  private static final Map<String, String> TELLING =
      Map.of(
          "threshold",
          "verdicts",
          "map",
          "cells",
          "tornado",
          "parameters",
          "commit",
          "strong",
          "repair",
          "repairs",
          "compare",
          "columns",
          "simulate",
          "shares");

  private AnswerCheck() {}

  /** Why a document is no answer that can be checked, if it is none. */
  public static Optional<String> problem(JsonValue document) {
    Claim claim = Claim.document(new Findings(), document);
    if (!claim.isObject()) {
      return Optional.of("an answer is one JSON object, not " + kind(document));
    }
    if (claim.member("error").isPresent()) {
      return Optional.of("it is no answer but an error: nothing in it to check");
    }
    Optional<Claim> result = claim.member("result");
    if (kind(claim).isPresent()) {
      return Optional.empty();
    }
    if (result.isPresent() && !result.get().isObject()) {
      return Optional.of("result is not an object");
    }
    boolean known =
        claim.member("strategies").isPresent()
            || OF_SOLVE.stream().anyMatch(name -> result.orElse(claim).member(name).isPresent())
            || OF_CHECK.stream().anyMatch(name -> result.orElse(claim).member(name).isPresent());
    return known
        ? Optional.empty()
        : Optional.of(
            "it has nothing that can be checked; write strategies, equilibria, promises or worlds"
                + " as solve and check do");
  }

  /** The command whose results look like this, if it is not solve or check. */
  private static Optional<String> kind(Claim document) {
    Claim body = document.member("result").orElse(document);
    List<Claim> items = body.isArray() ? body.parts() : List.of(body);
    return TELLING.entrySet().stream()
        .filter(entry -> !items.isEmpty())
        .filter(entry -> items.stream().allMatch(item -> item.member(entry.getValue()).isPresent()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String kind(JsonValue document) {
    return document instanceof JsonValue.ArrayValue ? "an array" : "a single value";
  }

  /**
   * The parameter values that the answer is about, as far as they can be read; none if it does not
   * say.
   */
  public static Map<String, Rational> parameters(JsonValue document) {
    Map<String, Rational> values = new LinkedHashMap<>();
    Claim.document(new Findings(), document)
        .member("game")
        .flatMap(game -> game.member("parameters"))
        .filter(Claim::isObject)
        .ifPresent(
            parameters ->
                parameters
                    .members("by name")
                    .forEach(
                        (name, value) ->
                            value.number().ifPresent(number -> values.put(name, number))));
    return values;
  }

  /** The command that gave the answer, if it says so. */
  public static Optional<String> command(JsonValue document) {
    return Claim.document(new Findings(), document).member("command").flatMap(Claim::text);
  }

  /** The file that the answer says it is about: a member of {@code input}. */
  public static Optional<String> input(JsonValue document, String member) {
    return Claim.document(new Findings(), document)
        .member("input")
        .flatMap(input -> input.member(member))
        .flatMap(Claim::text);
  }

  /** The promises that were asked about besides those of the file, as they were written. */
  public static List<String> promises(JsonValue document) {
    return Claim.document(new Findings(), document)
        .member("input")
        .flatMap(input -> input.member("promises"))
        .map(Claim::parts)
        .orElse(List.of())
        .stream()
        .flatMap(text -> text.text().stream())
        .toList();
  }

  /** The scenario and the values that were asked for, as far as they can be read. */
  public static Settings settings(JsonValue document) {
    return Claim.document(new Findings(), document)
        .member("input")
        .map(Asked::settings)
        .orElse(Settings.none());
  }

  /** Whether answers of a command can be checked. */
  public static boolean isKnown(String command) {
    return command.equals("solve") || command.equals("check") || TELLING.containsKey(command);
  }

  /**
   * Checks an answer without a {@link #problem}.
   *
   * @param variants the same game at other values
   * @param sha256 of the file of the game
   */
  public static AnswerReport of(
      Subject subject, Variants variants, JsonValue document, String sha256, Budget budget) {
    Findings findings = new Findings();
    Claim claim = Claim.document(findings, document);
    Optional<Claim> result = claim.member("result");
    EnvelopeClaims envelope = new EnvelopeClaims(subject, findings);
    if (result.isPresent()) {
      envelope.check(claim, sha256, settings -> isAskedFor(settings, subject, variants, claim));
    }
    Claim body = result.orElse(claim);
    Optional<String> kind = kind(claim);
    claim
        .member("command")
        .filter(
            command ->
                kind.isPresent()
                    ? !command.text().equals(kind)
                    : !isLike(body, command.text().orElse("")))
        .ifPresent(
            command ->
                command.isWrong(
                    "an answer of " + command.text().orElse(""),
                    "a result as " + command.text().orElse("") + " writes it"));
    Optional<String> lacks = Optional.empty();
    Optional<String> uncounted = Optional.empty();
    boolean nashCounted = false;
    Omissions sort;
    if (kind.isPresent()) {
      of(kind.get(), subject, variants, findings, body, budget);
      sort = Omissions.of(kind.get());
    } else if (body.member("strategies").isPresent()) {
      boolean nash = body.member("concept").flatMap(Claim::text).filter("nash"::equals).isPresent();
      body.member("concept").ifPresent(Claim::isRight);
      new ProfileClaims(
              subject,
              findings,
              nash ? ProfileClaims.Concept.NASH : ProfileClaims.Concept.SUBGAME_PERFECT)
          .check(body);
      sort = Omissions.PROFILE;
    } else if (isLike(body, "solve")) {
      boolean incomplete =
          claim.member("complete").flatMap(Claim::truth).filter(whole -> !whole).isPresent();
      SolveClaims solve = new SolveClaims(subject, findings, incomplete, budget);
      solve.check(body);
      lacks = solve.lacks();
      uncounted = solve.uncounted();
      nashCounted = solve.isNashCounted();
      sort = Omissions.SOLVE;
      new CheckClaims(subject, findings, budget).check(body);
    } else {
      new CheckClaims(subject, findings, budget).check(body);
      sort = Omissions.CHECK;
      lacks = Omissions.promiseWithoutVerdict(subject, body).map(name -> "no verdict on " + name);
    }
    boolean something =
        findings.isRightWhere(sort.answers())
            || (sort.equals(Omissions.SOLVE) && findings.isRightWhere(Omissions.CHECK.answers()));
    if (result.isPresent()) {
      envelope.complete(claim, lacks, uncounted, nashCounted);
    }
    sort.tell(subject, findings, claim, body);
    return findings.report(claim, something);
  }

  /** Whether the game is the one with these settings; of a comparison the last one. */
  private static boolean isAskedFor(
      Settings settings, Subject subject, Variants variants, Claim document) {
    List<Claim> columns =
        document
            .member("result")
            .flatMap(result -> result.member("columns"))
            .map(Claim::parts)
            .orElse(List.of());
    return !columns.isEmpty()
        ? Asked.settings(columns.get(columns.size() - 1)).equals(settings)
        : variants
            .inForce(settings, Variants.File.FIRST)
            .filter(game -> game.parameters().equals(subject.parameters()))
            .isPresent();
  }

  /** Whether a result has something that those of solve or check have. */
  private static boolean isLike(Claim body, String command) {
    return switch (command) {
      case "solve" ->
          body.member("strategies").isPresent()
              || OF_SOLVE.stream().anyMatch(name -> body.member(name).isPresent());
      case "check" -> OF_CHECK.stream().anyMatch(name -> body.member(name).isPresent());
      default -> false;
    };
  }

  private static void of(
      String kind,
      Subject subject,
      Variants variants,
      Findings findings,
      Claim body,
      Budget budget) {
    switch (kind) {
      case "commit" -> new CommitClaims(subject, findings, budget).check(body);
      case "repair" -> new RepairClaims(subject, variants, findings, budget).check(body);
      case "threshold" -> new ThresholdClaims(subject, variants, budget).check(body);
      case "compare" -> new ComparisonClaims(variants, findings, budget).check(body);
      case "simulate" -> new SimulationClaims(subject, variants, budget).check(body);
      case "map" -> new MapClaims(subject, variants, budget).check(body);
      default -> new TornadoClaims(subject, variants, budget).check(body);
    }
  }
}
