package commitment.explain;

import commitment.credibility.BeliefCondition;
import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The test of a promise, in words. */
final class PromiseWords {
  private static final int CLAUSES = 8;
  private static final int REMEDIES = 3;

  private final Explained game;
  private final GameNames names;

  PromiseWords(Explained game) {
    this.game = game;
    names = game.names();
  }

  List<Section> told(PromiseAssessment assessed) {
    Promise promise = assessed.promise();
    String anchor = "promise-" + promise.name();
    List<Section> sections = new ArrayList<>();
    List<Line> first = new ArrayList<>(asking(names, promise));
    first.add(meaning(assessed));
    sections.add(
        new Section(
            anchor,
            Line.of(
                "The",
                promise.kind().word(),
                new Piece.Name(Piece.Kind.PROMISE, promise.name()),
                ":",
                new Piece.Name(Piece.Kind.VERDICT, assessed.verdict().name().replace('_', '-'))),
            List.of(new Block.Paragraph(first))));
    sections.add(
        new Section(
            anchor + "-temptation",
            Line.of("What", promisors(names, promise), "would rather do"),
            temptation(assessed)));
    sections.add(worlds(assessed, anchor));
    harm(assessed, anchor).ifPresent(sections::add);
    if (!assessed.minimalFine().holdsAlready()) {
      sections.add(
          new Section(anchor + "-remedies", Line.of("What would help"), remedies(assessed)));
    }
    return sections;
  }

  private static Line promisors(GameNames names, Promise promise) {
    return Line.series(
        promise.promisors().stream().map(player -> Line.of(names.player(player))).toList(), "and");
  }

  /** Who says what, and what that asks for. */
  static List<Line> asking(GameNames names, Promise promise) {
    List<Line> sentences = new ArrayList<>();
    if (!promise.words().isEmpty()) {
      sentences.add(
          Line.of(
              "The words of",
              promisors(names, promise),
              ":",
              new Piece.Quote('"' + promise.words().strip() + "\".")));
    }
    List<Line> asked = new ArrayList<>();
    List<Promise.Clause> clauses = promise.clauses();
    int told = Math.min(CLAUSES, clauses.size());
    int first = 0;
    for (int place = 0; place < told; place++) {
      Line action = action(names, clauses.get(place));
      if (place + 1 == told || !action(names, clauses.get(place + 1)).equals(action)) {
        List<Line> places =
            clauses.subList(first, place + 1).stream()
                .map(clause -> Line.of(names.place(clause.informationSet())))
                .toList();
        asked.add(Line.of("for", action, "at", Line.series(places, "and")));
        first = place + 1;
      }
    }
    int more = clauses.size() - told;
    if (more > 0) {
      asked.add(
          Line.of("for more of the kind at", more, more == 1 ? "other place" : "other places"));
    }
    sentences.add(Line.of("The", promise.kind().word(), "asks", Line.series(asked, ", and"), "."));
    return sentences;
  }

  private static Line action(GameNames names, Promise.Clause clause) {
    return names.permitted(clause.informationSet(), clause.permitted());
  }

  private Line meaning(PromiseAssessment assessed) {
    return assessed.promise().promisors().size() > 1 && assessed.verdict() != Verdict.UNDECIDED
        ? jointly(assessed.verdict())
        : alone(assessed);
  }

  /** A joint promise is tested part by part, with the parts of the others bound. */
  private static Line jointly(Verdict verdict) {
    return Line.of(
        switch (verdict) {
          case HOLDS ->
              "It holds: everybody's part is kept in every equilibrium if the others keep theirs.";
          case FAILS ->
              "It fails: somebody's part is kept in no equilibrium, even if the others keep"
                  + " theirs.";
          case CONTINGENT ->
              "It is contingent: even if the others keep their parts, some equilibria keep"
                  + " somebody's part and some do not.";
          case KNIFE_EDGE ->
              "It stands on a knife's edge: even if the others keep their parts, one part is kept"
                  + " only through the indifference of its maker.";
          case UNDECIDED -> throw new IllegalArgumentException("said elsewhere");
        });
  }

  private Line alone(PromiseAssessment assessed) {
    Optional<BigInteger> all = assessed.equilibria();
    boolean one = all.isPresent() && all.get().equals(BigInteger.ONE);
    return switch (assessed.verdict()) {
      case HOLDS ->
          Line.of(
              one
                  ? "It holds: the equilibrium of the game keeps it."
                  : "It holds: every equilibrium of the game keeps it.");
      case FAILS ->
          Line.of(
              one
                  ? "It fails: the equilibrium of the game does not keep it."
                  : "It fails: no equilibrium of the game keeps it.");
      case CONTINGENT ->
          Line.of(
              names.tree().isPerfectInformation()
                  ? "It is contingent: some equilibria keep it and others do not, and it is"
                      + " somebody else who decides between them."
                  : "It is contingent: some equilibria keep it and others do not, and which of"
                      + " them is played decides.");
      case KNIFE_EDGE ->
          Line.of(
              "It stands on a knife's edge: it is kept only through the indifference of",
              promisors(names, assessed.promise()),
              ", who could as well break it.");
      case UNDECIDED ->
          Line.of(
              "It is undecided:",
              new Piece.Quote(stop(assessed.undecidedReason().orElse("a limit was reached"))));
    };
  }

  private static String stop(String reason) {
    return reason.endsWith(".") ? reason : reason + ".";
  }

  private List<Block> temptation(PromiseAssessment assessed) {
    List<Block> blocks = new ArrayList<>();
    List<ClauseAssessment> clauses = new ArrayList<>(assessed.clauses());
    clauses.sort((left, right) -> Boolean.compare(right.firstFailure(), left.firstFailure()));
    List<Line> lines = new ArrayList<>();
    Optional<Line> everywhere = calledEverywhere(clauses);
    for (ClauseAssessment clause : clauses.subList(0, Math.min(CLAUSES, clauses.size()))) {
      lines.add(clause(clause, assessed.verdict(), everywhere.isEmpty()));
    }
    if (clauses.size() > CLAUSES) {
      int more = clauses.size() - CLAUSES;
      lines.add(Line.of(more, more == 1 ? "other place is" : "other places are", "not told here."));
    }
    blocks.add(new Block.Items(lines));
    everywhere.ifPresent(line -> blocks.add(new Block.Paragraph(List.of(line))));
    return blocks;
  }

  /** Whether play comes to the places of a promise, if there are several and it is the same. */
  private Optional<Line> calledEverywhere(List<ClauseAssessment> clauses) {
    if (clauses.size() < 2 || clauses.stream().anyMatch(clause -> clause.temptation().isEmpty())) {
      return Optional.empty();
    }
    if (clauses.stream().allMatch(clause -> clause.reachIfKept().max().signum() == 0)) {
      return Optional.of(
          Line.of("As long as everybody relies on it, play comes to none of these places."));
    }
    Interval certain = Interval.of(Rational.ONE);
    return clauses.stream()
            .allMatch(clause -> clause.reachExact() && clause.reachIfKept().equals(certain))
        ? Optional.of(Line.of("If everybody relies on it, play comes to all of them for certain."))
        : Optional.empty();
  }

  /**
   * @param called whether to tell if play comes there
   */
  private Line clause(ClauseAssessment clause, Verdict verdict, boolean called) {
    int move = clause.informationSet();
    Line start = Line.of("At", names.place(move), ",");
    if (clause.temptation().isEmpty()) {
      return clause.isBreachable(names.tree())
          ? start.then("what a breach would bring is not known.")
          : start.then("nothing else can be done.");
    }
    Piece owner = names.mover(move);
    Line other =
        clause.bestAlternatives().isEmpty()
            ? Line.of("another action")
            : names.actions(move, clause.bestAlternatives(), "or");
    Line kept = kept(clause);
    Line told = start.then(other, "brings", owner, compared(clause.temptation().get(), kept), ".");
    if (!clause.exact()) {
      told = told.then("These are bounds.");
    }
    if (clause.firstFailure() && verdict != Verdict.HOLDS) {
      told =
          told.then(
              verdict == Verdict.FAILS
                  ? "This is where it breaks first."
                  : "This is where it may break first.");
    }
    told = called ? told.then(called(clause)) : told;
    Optional<BeliefCondition> condition = clause.condition();
    if (condition.isPresent()) {
      for (Line line : BeliefWords.of(names, names.tree().owner(move), condition.get())) {
        told = told.then("It is", line, ".");
      }
    }
    return told;
  }

  /** What another action is compared with: {@code Honor}, {@code the best of Protest and Fight}. */
  private Line kept(ClauseAssessment clause) {
    int move = clause.informationSet();
    if (clause.permitted() instanceof Promise.Mixture) {
      return Line.of("the mixture");
    }
    return clause.permitted() instanceof Promise.Menu menu
        ? Line.of("the best of", names.actions(move, menu.actions(), "and"))
        : names.permitted(move, clause.permitted());
  }

  private Line called(ClauseAssessment clause) {
    Interval reach = clause.reachIfKept();
    if (reach.max().signum() == 0) {
      return Line.of("As long as everybody relies on it, play never comes there.");
    }
    if (!clause.reachExact()) {
      return Line.EMPTY;
    }
    return reach.equals(Interval.of(Rational.ONE))
        ? Line.of("If everybody relies on it, play comes there for certain.")
        : Line.of(
            "If everybody relies on it, play comes there with probability",
            ResultWords.within(reach),
            ".");
  }

  private static Line compared(Interval gain, Line kept) {
    if (gain.isPoint()) {
      return moreOrLess(gain.min(), kept);
    }
    return Line.of(
        "between",
        moreOrLess(gain.min(), Line.EMPTY),
        "and",
        moreOrLess(gain.max(), kept),
        ", depending on which equilibrium is expected");
  }

  private static Line moreOrLess(Rational gain, Line kept) {
    Line than = kept.isEmpty() ? Line.EMPTY : Line.of("than", kept);
    return switch (gain.signum()) {
      case 1 -> Line.of(gain, "more", than);
      case 0 -> kept.isEmpty() ? Line.of("nothing more") : Line.of("just as much as", kept);
      default -> Line.of(gain.negate(), "less", than);
    };
  }

  private Section worlds(PromiseAssessment assessed, String anchor) {
    ResultWords results = new ResultWords(game);
    return new Section(
        anchor + "-worlds",
        Line.of("What everybody expects"),
        List.of(
            new Block.Paragraph(
                List.of(
                    Line.of(
                        "What happens depends on who believes what. In the last case the others"
                            + " rely on the",
                        assessed.promise().kind().word(),
                        ", and what",
                        promisors(names, assessed.promise()),
                        "would do is whatever is best at the time."))),
            results.grid(
                List.of(Line.of("If"), Line.of("Play")),
                List.of(
                    Line.of("nobody is bound"),
                    Line.of("the", assessed.promise().kind().word(), "binds"),
                    Line.of("it is only believed")),
                List.of(
                    game.assessment().nobodyBound(),
                    assessed.promiseBound(),
                    assessed.believedNotBound()))));
  }

  private Optional<Section> harm(PromiseAssessment assessed, String anchor) {
    List<Line> sentences = HarmWords.of(names, assessed);
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                anchor + "-harm",
                Line.of("Who is harmed"),
                List.of(new Block.Paragraph(sentences))));
  }

  private List<Block> remedies(PromiseAssessment assessed) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(FineWords.of(assessed)));
    List<Explained.Remedy> remedies =
        game.remedies().getOrDefault(assessed.promise().name(), List.of());
    if (!remedies.isEmpty()) {
      List<Line> lines = new ArrayList<>();
      for (Explained.Remedy remedy : remedies.subList(0, Math.min(REMEDIES, remedies.size()))) {
        lines.add(Line.of(remedy.change(), ":", remedy.effect(), "."));
      }
      blocks.add(
          new Block.Paragraph(List.of(Line.of("Other things that would help, the best first:"))));
      blocks.add(new Block.Items(lines));
    }
    return blocks;
  }
}
