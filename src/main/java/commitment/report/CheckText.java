package commitment.report;

import commitment.credibility.Believers;
import commitment.credibility.ClauseAssessment;
import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.Role;
import commitment.credibility.TemptationSources;
import commitment.diagnostic.Suggestion;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.explain.BeliefWords;
import commitment.explain.ExplanationText;
import commitment.explain.FineWords;
import commitment.explain.GameNames;
import commitment.explain.HarmWords;
import commitment.explain.Line;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Limit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer of {@code check} for a person: the verdict first, then where it breaks, who gains what
 * by breaking it, what the others lose by having believed, and what would make it hold.
 */
public final class CheckText {
  private static final int CLAUSES = 12;

  private final NamedGame game;
  private final TextStyle style;
  private final WorldText worlds;
  private final StringBuilder out = new StringBuilder();

  CheckText(NamedGame game, TextStyle style) {
    this.game = game;
    this.style = style;
    worlds = new WorldText(game, style);
  }

  /**
   * The whole answer for one file.
   *
   * @param believers by promise; empty where not asked for
   * @param untested the promises that no test is for
   * @param limits those that were reached
   */
  public static String of(
      NamedGame game,
      String path,
      GameAssessment assessment,
      WithoutDevices without,
      Map<String, Believers> believers,
      List<UntestedPromise> untested,
      Set<Limit> limits,
      Verification verification,
      TextStyle style) {
    CheckText text = new CheckText(game, style);
    text.out.append(ReportFrame.heading(game, path, style)).append('\n');
    for (PromiseAssessment promise : assessment.promises()) {
      text.promise(promise, assessment, without);
      Believers who = believers.get(promise.promise().name());
      if (who != null) {
        text.out.append(new BelieversText(game, style).of(who, promise.promise().promisors()));
      } else if (!believers.isEmpty()) {
        text.out.append(
            promise.promise().mixtures().isEmpty()
                ? "  Who must believe it is not known: not all equilibria are.\n\n"
                : "  Who must believe it is not asked: a mixture was promised.\n\n");
      }
    }
    if (assessment.promises().isEmpty()) {
      text.noPromises(assessment);
    }
    text.out.append(UntestedPromise.sentences(untested));
    boolean complete =
        assessment.isComplete() && believers.values().stream().allMatch(Believers::complete);
    text.out.append(
        ReportFrame.footer(
            complete && untested.isEmpty(),
            ReportFrame.allEquilibria(game),
            complete ? UntestedPromise.MISSING : ReportFrame.marked(assessment, limits),
            verification,
            style));
    return text.out.toString();
  }

  /** The same with the promises that no test is for. */
  public static String oneLine(
      NamedGame game, GameAssessment assessment, List<UntestedPromise> untested, TextStyle style) {
    StringBuilder line = new StringBuilder(oneLine(game, assessment, style));
    line.append(UntestedPromise.named(untested));
    return line.toString();
  }

  /** {@code Guarantee FAILS at Call}; several promises on one line, separated by semicolons. */
  public static String oneLine(NamedGame game, GameAssessment assessment, TextStyle style) {
    CheckText text = new CheckText(game, style);
    if (assessment.promises().isEmpty()) {
      return "no promises";
    }
    List<String> lines = new ArrayList<>();
    for (PromiseAssessment promise : assessment.promises()) {
      lines.add(text.headline(promise));
    }
    return String.join("; ", lines);
  }

  private void noPromises(GameAssessment assessment) {
    out.append("No promise is made in this game, so there is none to test.\n");
    out.append("Say one in the file (promise NAME by PLAYER:) or with --promise.\n\n");
    worlds.append(
        out, "  ", List.of(new WorldText.Row("in equilibrium", assessment.nobodyBound())));
    out.append('\n');
  }

  String headline(PromiseAssessment assessed) {
    return assessed.promise().name() + " " + verdictAndPlace(assessed);
  }

  /** {@code FAILS at Call}. */
  String verdictAndPlace(PromiseAssessment assessed) {
    String line = style.verdict(assessed.verdict());
    List<Integer> first = assessed.firstFailures();
    if (first.isEmpty() || assessed.verdict() == Verdict.HOLDS) {
      return line;
    }
    List<String> names = first.stream().limit(3).map(game::informationSet).toList();
    return line
        + " at "
        + Suggestion.sentence(names)
        + (first.size() > 3 ? " and " + (first.size() - 3) + " more" : "");
  }

  private void promise(
      PromiseAssessment assessed, GameAssessment assessment, WithoutDevices without) {
    Promise promise = assessed.promise();
    TextLines.append(out, "", style.bold(headline(assessed)));
    String said =
        promise.kind().word()
            + " by "
            + Suggestion.sentence(promise.promisors().stream().map(game::player).toList());
    String words = promise.words().isEmpty() ? "" : ": \"" + promise.words().strip() + '"';
    TextLines.append(out, "  ", said + words);
    TextLines.append(out, "  ", meaning(assessed));
    without
        .of(promise.name())
        .ifPresent(
            plain ->
                TextLines.append(
                    out,
                    "  ",
                    "Supported by: "
                        + String.join("; ", without.devices(promise.name()))
                        + ". Without that it "
                        + new CheckText(without.game(), style).verdictAndPlace(plain)
                        + "."));
    out.append('\n');
    clauses(assessed);
    worlds.append(
        out,
        "  ",
        List.of(
            new WorldText.Row("nobody bound", assessment.nobodyBound()),
            new WorldText.Row("promise binding", assessed.promiseBound()),
            new WorldText.Row("believed, not binding", assessed.believedNotBound())));
    if (!hasOneEquilibrium(assessed)) {
      out.append("  (for each payoff one way of play that gives it; there may be others")
          .append(assessment.isSolved() ? ")\n" : ", and other payoffs)\n");
    }
    out.append('\n');
    List<String> sentences = new ArrayList<>(harmLines(assessed));
    Stream.of(fineText(assessed), robustness(assessed))
        .filter(sentence -> !sentence.isEmpty())
        .forEach(sentences::add);
    sentences.forEach(sentence -> TextLines.append(out, "  ", sentence));
    if (!sentences.isEmpty()) {
      out.append('\n');
    }
  }

  static boolean hasOneEquilibrium(PromiseAssessment assessed) {
    return assessed.equilibria().map(BigInteger.ONE::equals).orElse(false);
  }

  /** What the verdict says, in a sentence. */
  String meaning(PromiseAssessment assessed) {
    if (assessed.verdict() == Verdict.UNDECIDED) {
      String reason = assessed.undecidedReason().orElse("a limit");
      return "Undecided: " + reason + (reason.endsWith(".") ? "" : ".");
    }
    return assessed.promise().promisors().size() > 1
        ? jointly(assessed)
        : alone(assessed) + counted(assessed) + ".";
  }

  private String alone(PromiseAssessment assessed) {
    return switch (assessed.verdict()) {
      case HOLDS -> "Every subgame-perfect equilibrium keeps it";
      case FAILS -> "No subgame-perfect equilibrium keeps it";
      case CONTINGENT ->
          game.game().tree().isPerfectInformation()
              ? "Some equilibria keep it and some do not; somebody else's indifference decides"
              : "Some equilibria keep it and some do not; which of them is played decides";
      case KNIFE_EDGE -> "It is kept only where " + indifferent(assessed) + " chooses to keep it";
      case UNDECIDED -> throw new IllegalArgumentException("said elsewhere");
    };
  }

  /** A joint promise is tested part by part, with the parts of the others bound. */
  private String jointly(PromiseAssessment assessed) {
    return switch (assessed.verdict()) {
      case HOLDS ->
          "Everybody's part is kept in every subgame-perfect equilibrium if the others keep"
              + " theirs.";
      case FAILS ->
          "Somebody's part is kept in no subgame-perfect equilibrium, even if the others keep"
              + " theirs.";
      case CONTINGENT ->
          "Even if the others keep their parts, some equilibria keep somebody's part and some do"
              + " not.";
      case KNIFE_EDGE ->
          "Even if the others keep their parts, it is kept only where "
              + indifferent(assessed)
              + " chooses to keep it.";
      case UNDECIDED -> throw new IllegalArgumentException("said elsewhere");
    };
  }

  /** The promisors at whose sets it first fails; all of them where that is not known. */
  private String indifferent(PromiseAssessment assessed) {
    List<String> owners =
        assessed.firstFailures().stream()
            .map(set -> game.player(game.game().tree().owner(set)))
            .distinct()
            .toList();
    List<String> names =
        owners.isEmpty()
            ? assessed.promise().promisors().stream().map(game::player).toList()
            : owners;
    return String.join(" or ", names) + " is indifferent and";
  }

  private String counted(PromiseAssessment assessed) {
    if (assessed.equilibria().isEmpty()) {
      return "";
    }
    BigInteger all = assessed.equilibria().get();
    if (assessed.verdict() == Verdict.HOLDS || assessed.verdict() == Verdict.FAILS) {
      return all.equals(BigInteger.ONE)
          ? " (there is one)"
          : " (there are " + Counts.text(all) + ")";
    }
    Optional<BigInteger> keeping = assessed.keeping();
    return keeping.isEmpty()
        ? " (" + Counts.text(all) + " equilibria)"
        : " (" + Counts.text(keeping.get()) + " of " + Counts.text(all) + " keep it)";
  }

  private void clauses(PromiseAssessment assessed) {
    List<ClauseAssessment> ordered = new ArrayList<>(assessed.clauses());
    ordered.sort((left, right) -> Boolean.compare(right.firstFailure(), left.firstFailure()));
    Table table = new Table("  ");
    for (ClauseAssessment clause : ordered.subList(0, Math.min(CLAUSES, ordered.size()))) {
      clause(table, clause);
    }
    table.appendTo(out, TextLines.WIDTH);
    if (ordered.size() > CLAUSES) {
      out.append(ReportFrame.moreSets("  ", ordered.size() - CLAUSES, style));
    }
    out.append('\n');
  }

  private void clause(Table table, ClauseAssessment clause) {
    int move = clause.informationSet();
    String mark = clause.firstFailure() ? (style.unicode() ? "✗ " : "x ") : "  ";
    table.row(
        List.of(
            mark + "at " + game.informationSet(move),
            "promised " + game.permitted(move, clause.permitted()),
            tempted(clause)));
    for (String note : clauseNotes(clause)) {
      table.row(List.of("", "", note));
    }
  }

  /** What else there is to say of a promised information set, a line each. */
  List<String> clauseNotes(ClauseAssessment clause) {
    List<String> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Map.Entry<Integer, Role> role : new TreeMap<>(clause.roles()).entrySet()) {
      String word = role.getValue().word();
      notes.add((word.startsWith("a") ? "an " : "a ") + word + " to " + game.player(role.getKey()));
    }
    if (!notes.isEmpty()) {
      lines.add(Suggestion.sentence(notes));
    }
    if (game.game().isDated() && clause.temptation().isPresent()) {
      TemptationSources sources = TemptationSources.ofConstantTaste(clause.temptation().get());
      if (sources.strategic().max().signum() > 0) {
        lines.add(
            "of that strategic: "
                + style.range(sources.strategic())
                + ", from a change of taste: "
                + style.range(sources.preference()));
      }
    }
    Interval reach = clause.reachIfKept();
    String note =
        reach.max().signum() == 0
            ? "never called on as long as everybody relies on it"
            : reach.equals(Interval.of(Rational.ONE))
                ? "called on for certain if everybody relies on it"
                : "called on with probability " + style.range(reach) + " if everybody relies on it";
    lines.add(clause.reachExact() ? note : note + " (a bound)");
    int promisor = game.game().tree().owner(clause.informationSet());
    clause
        .condition()
        .ifPresent(
            condition -> {
              for (Line line : BeliefWords.of(names(), promisor, condition)) {
                lines.add(ExplanationText.line(line, style.unicode()));
              }
            });
    return lines;
  }

  /** What a breach gives the promisor. */
  String tempted(ClauseAssessment clause) {
    int move = clause.informationSet();
    String promisor = game.player(game.game().tree().owner(move));
    if (clause.temptation().isEmpty()) {
      return clause.isBreachable(game.game().tree())
          ? "what a breach would bring is not known"
          : "nothing else can be done there";
    }
    Interval gain = clause.temptation().get();
    String other =
        clause.bestAlternatives().isEmpty()
            ? "another action"
            : String.join(" or ", game.actions(move, clause.bestAlternatives()));
    if (!clause.exact() && !gain.isPoint()) {
      return gain.max().signum() >= 0
          ? other + " gives " + promisor + " at most " + style.number(gain.max()) + " more"
          : other
              + " gives "
              + promisor
              + " at least "
              + style.number(gain.max().negate())
              + " less";
    }
    if (gain.isPoint()) {
      return other + " gives " + promisor + " " + moreOrLess(gain.min());
    }
    return other
        + " gives "
        + promisor
        + " between "
        + moreOrLess(gain.min())
        + " and "
        + moreOrLess(gain.max())
        + ", depending on the equilibrium";
  }

  private String moreOrLess(Rational gain) {
    return switch (gain.signum()) {
      case 1 -> style.number(gain) + " more";
      case 0 -> "just as much";
      default -> style.number(gain.negate()) + " less";
    };
  }

  private GameNames names() {
    return new GameNames(game.game(), game.index(), game.names());
  }

  /** Who loses what by being the only one to believe it, a sentence each. */
  List<String> harmLines(PromiseAssessment assessed) {
    return HarmWords.of(names(), assessed).stream()
        .map(line -> ExplanationText.line(line, style.unicode()))
        .toList();
  }

  /** What fine would make it hold. */
  String fineText(PromiseAssessment assessed) {
    return FineWords.of(assessed).stream()
        .map(line -> ExplanationText.line(line, style.unicode()))
        .collect(Collectors.joining(" "));
  }

  /** How far the payoffs may be wrong; empty if that is not known. */
  String robustness(PromiseAssessment assessed) {
    return assessed
        .robustness()
        .map(
            radius ->
                "The verdict stands if every payoff is right to within less than "
                    + style.number(radius)
                    + ".")
        .orElse("");
  }
}
