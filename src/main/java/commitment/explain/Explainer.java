package commitment.explain;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.explain.Finding.Chance;
import commitment.explain.Finding.Decision;
import commitment.explain.Finding.Together;
import commitment.game.Promise;
import commitment.game.Subgames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells the solution of a game step by step, the deepest subgame first.
 *
 * <p>Only the steps that are told are put into words; where there are more than are wanted, the
 * place at which each promise fails first comes first, then what play comes to in equilibrium, then
 * what these rest on and those that a promise speaks of, then what promises rest on, then all
 * others; of each kind the nearest to the first move.
 */
public final class Explainer {
  private final Explained game;
  private final GameNames names;
  private final Subgames subgames;
  private final StepPlan plan;
  private final Findings findings;
  private final DecisionWords decisions;
  private final ChanceWords chances;
  private final TogetherWords together;

  public Explainer(Explained game) {
    this.game = game;
    names = game.names();
    subgames = Subgames.of(names.index());
    plan = StepPlan.of(names, subgames);
    findings = new Findings(names, subgames, game.solved());
    decisions = new DecisionWords(names, plan, findings);
    chances = new ChanceWords(names, plan);
    together = new TogetherWords(names);
  }

  /** How many steps there are. */
  public int total() {
    return plan.count();
  }

  /**
   * The whole explanation.
   *
   * @param most how many steps to tell at the most
   */
  public GameExplanation explain(int most) {
    return explanation(chosen(most).stream().map(this::step).toList());
  }

  /** One step alone, with its number from 1. */
  public GameExplanation only(int number) {
    return explanation(List.of(step(number)));
  }

  private GameExplanation explanation(List<Step> steps) {
    ResultWords result = new ResultWords(game);
    PromiseWords promises = new PromiseWords(game);
    PromiseQuestions questions = new PromiseQuestions(names);
    return new GameExplanation(
        plan.count(),
        steps,
        opening(steps),
        result.told(),
        result.question(),
        game.assessment().promises().stream()
            .map(
                assessed ->
                    new GameExplanation.PromiseStory(
                        assessed.promise().name(),
                        promises.told(assessed),
                        questions.of(assessed.promise())))
            .toList(),
        game.assessment().isComplete());
  }

  private Section opening(List<Step> steps) {
    List<Line> sentences = new ArrayList<>();
    if (plan.count() == 0) {
      sentences.add(Line.of("Nobody moves in this game: it is over at once."));
    } else {
      sentences.add(
          Line.of(
              "The game is solved from its last moves to its first. At each place the player who"
                  + " moves takes what is best for that player, given what is done afterwards;"
                  + " what comes of it is then known to those who move before."));
      sentences.add(Line.of("This takes", plan.count(), plan.count() == 1 ? "step." : "steps."));
    }
    if (steps.stream().anyMatch(step -> step.places().size() > 1)) {
      sentences.add(Line.of("Places from which the game goes on in the same way share a step."));
    }
    int left = plan.count() - steps.size();
    if (left > 0 && steps.size() > 1) {
      sentences.add(
          Line.of(
              "Told are",
              steps.size(),
              "of them:" + (failing().isEmpty() ? "" : " those where a promise fails first,"),
              "those that play comes to, those that a promise speaks of, and those nearest to the"
                  + " first move; the other",
              left,
              left == 1 ? "is left out." : "are left out."));
    }
    return new Section(
        "opening", Line.of("How the game is solved"), List.of(new Block.Paragraph(sentences)));
  }

  private List<Integer> chosen(int most) {
    if (plan.count() <= most) {
      return IntStream.rangeClosed(1, plan.count()).boxed().toList();
    }
    int[] rank = ranks();
    return IntStream.rangeClosed(1, plan.count())
        .boxed()
        .sorted(
            Comparator.comparing((Integer step) -> rank[step])
                .thenComparing(Comparator.reverseOrder()))
        .limit(most)
        .sorted()
        .toList();
  }

  private int[] ranks() {
    BitSet promised = new BitSet();
    game.assessment()
        .promises()
        .forEach(p -> p.promise().clauses().forEach(c -> promised.set(c.informationSet())));
    Set<Integer> failing = failing();
    int[] rank = new int[plan.count() + 1];
    for (int step = plan.count(); step >= 1; step--) {
      rank[step] = 3;
      for (int place : plan.places(step)) {
        if (failing.contains(place)) {
          rank[step] = -1;
        }
        Reached reached = game.solved().reached(place);
        int here =
            reached == Reached.ALWAYS || reached == Reached.SOMETIMES
                ? 0
                : promised.get(names.tree().move(place)) ? 1 : rank[above(place)] + 1;
        rank[step] = Math.min(rank[step], here);
      }
    }
    return rank;
  }

  /** For each promise that fails the first of the places at which it fails first. */
  private Set<Integer> failing() {
    Set<Integer> places = new HashSet<>();
    for (PromiseAssessment assessed : game.assessment().promises()) {
      assessed.clauses().stream()
          .filter(ClauseAssessment::firstFailure)
          .map(clause -> names.tree().firstNode(clause.informationSet()))
          .min(Comparator.naturalOrder())
          .ifPresent(node -> places.add(subgames.around(node)));
    }
    return places;
  }

  /** The step of the subgame that a place is met in from above; 0 for the game itself. */
  private int above(int place) {
    if (place == 0) {
      return 0;
    }
    return plan.stepAt(subgames.around(names.index().parent(place)));
  }

  private Step step(int number) {
    List<Integer> places = new ArrayList<>(plan.places(number));
    Reached reached = Reached.NEVER;
    int best = 0;
    for (int place = 0; place < places.size(); place++) {
      Reached here = game.solved().reached(places.get(place));
      if (rank(here) < rank(reached)) {
        reached = here;
        best = place;
      }
    }
    places.add(0, places.remove(best));
    Finding finding = findings.at(places.get(0));
    Line title = title(finding);
    Line heading = Line.of("Step", number, "of", plan.count(), ":", title);
    String anchor = "step-" + number;
    return new Step(
        number,
        places,
        reached,
        finding,
        new Section(anchor, heading, blocks(finding, places, reached)),
        new Section(anchor, heading, List.of(new Block.Paragraph(question(finding, places)))));
  }

  private static int rank(Reached reached) {
    return switch (reached) {
      case ALWAYS -> 0;
      case SOMETIMES -> 1;
      case UNKNOWN -> 2;
      case NEVER -> 3;
    };
  }

  private Line title(Finding finding) {
    if (finding instanceof Decision decision) {
      return decisions.title(decision);
    }
    return finding instanceof Chance chance
        ? chances.title(chance)
        : together.title((Together) finding);
  }

  private List<Block> blocks(Finding finding, List<Integer> places, Reached reached) {
    List<Block> blocks = new ArrayList<>();
    StepNotes notes = new StepNotes(game);
    notes.sharing(places).ifPresent(line -> blocks.add(new Block.Paragraph(List.of(line))));
    if (finding instanceof Decision decision) {
      blocks.addAll(decisions.blocks(decision));
    } else if (finding instanceof Chance chance) {
      blocks.addAll(chances.blocks(chance));
    } else {
      blocks.addAll(together.blocks((Together) finding));
    }
    blocks.addAll(notes.closing(finding, places.get(0), reached));
    return blocks;
  }

  private List<Line> question(Finding finding, List<Integer> places) {
    List<Line> sentences = new ArrayList<>();
    new StepNotes(game).sharing(places).ifPresent(sentences::add);
    if (finding instanceof Decision decision) {
      sentences.addAll(decisions.question(decision));
    } else if (finding instanceof Chance chance) {
      sentences.addAll(chances.question(chance));
    } else {
      sentences.addAll(together.question((Together) finding));
    }
    return sentences;
  }

  /** How a promise is called. */
  static Line called(Promise promise) {
    return Line.of(
        "the", promise.kind().word(), new Piece.Name(Piece.Kind.PROMISE, promise.name()));
  }
}
