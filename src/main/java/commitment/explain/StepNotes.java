package commitment.explain;

import commitment.credibility.PromiseAssessment;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of every step: for which places it stands, what comes of the game from there on,
 * whether play comes there, and what promises ask there.
 */
final class StepNotes {
  private static final int NAMED = 5;
  private static final int VECTORS = 4;

  private final Explained game;
  private final GameNames names;

  StepNotes(Explained game) {
    this.game = game;
    names = game.names();
  }

  /** For which other places a step stands. */
  Optional<Line> sharing(List<Integer> places) {
    if (places.size() == 1) {
      return Optional.empty();
    }
    List<Line> others = new ArrayList<>();
    for (int node : places.subList(1, Math.min(places.size(), NAMED + 1))) {
      int move = names.tree().move(node);
      others.add(
          names.tree().owner(move) == GameTree.CHANCE
              ? names.after(node)
              : Line.of(names.place(move)));
    }
    int more = places.size() - 1 - others.size();
    if (more > 0) {
      others.add(Line.of(more, more == 1 ? "other place" : "other places"));
    }
    boolean chance = names.tree().owner(names.tree().move(places.get(0))) == GameTree.CHANCE;
    return Optional.of(
        Line.of(
            chance ? "The game goes on in the same way" : "The game goes on in the same way at",
            Line.series(others, "and"),
            ", so this step stands for",
            places.size() == 2 ? "both." : "them all."));
  }

  List<Block> closing(Finding finding, int node, Reached reached) {
    List<Block> blocks = new ArrayList<>();
    List<Line> sentences = new ArrayList<>();
    if (!(finding instanceof Finding.Chance)) {
      result(node, sentences, blocks);
    }
    if (node > 0) {
      reached(reached).ifPresent(sentences::add);
    }
    sentences.addAll(promises(finding));
    if (!sentences.isEmpty()) {
      blocks.add(new Block.Paragraph(sentences));
    }
    return blocks;
  }

  private void result(int node, List<Line> sentences, List<Block> blocks) {
    Optional<List<List<Rational>>> payoffs = game.solved().payoffs(node);
    if (payoffs.isEmpty()) {
      return;
    }
    if (payoffs.get().size() == 1) {
      sentences.add(
          Line.of("From here on the game brings", names.payoffs(payoffs.get().get(0)), "."));
      return;
    }
    List<Line> items = new ArrayList<>();
    payoffs.get().stream().limit(VECTORS).forEach(vector -> items.add(names.payoffs(vector)));
    int more = payoffs.get().size() - items.size();
    if (more > 0) {
      items.add(Line.of("and", more, "more."));
    }
    blocks.add(new Block.Paragraph(List.of(Line.of("From here on the game brings one of these:"))));
    blocks.add(new Block.Items(items));
    if (game.solved().restsOnMixtures(node)) {
      sentences.add(
          Line.of(
              "Mixtures of what is done here count too: some plans for what comes before rest on"
                  + " one."));
    }
  }

  private static Optional<Line> reached(Reached reached) {
    return switch (reached) {
      case ALWAYS -> Optional.of(Line.of("Play comes here in equilibrium."));
      case SOMETIMES ->
          Optional.of(Line.of("Play comes here in some equilibria and not in others."));
      case NEVER ->
          Optional.of(
              Line.of(
                  "Play does not come here in equilibrium, but what would be done here decides"
                      + " what is done before."));
      case UNKNOWN -> Optional.empty();
    };
  }

  private List<Line> promises(Finding finding) {
    List<Integer> moves =
        finding instanceof Finding.Together together
            ? together.moves()
            : List.of(
                finding instanceof Finding.Decision decision
                    ? decision.move()
                    : ((Finding.Chance) finding).move());
    List<Line> lines = new ArrayList<>();
    // By what is asked, the promises that ask it.
    Map<Line, List<Line>> asking = new LinkedHashMap<>();
    for (PromiseAssessment assessed : game.assessment().promises()) {
      List<Line> asked = new ArrayList<>();
      for (Promise.Clause clause : assessed.promise().clauses()) {
        int move = clause.informationSet();
        if (moves.contains(move)) {
          Line action = names.permitted(move, clause.permitted());
          asked.add(moves.size() > 1 ? Line.of(action, "at", names.place(move)) : action);
        }
      }
      if (!asked.isEmpty()) {
        asking
            .computeIfAbsent(Line.series(asked, "and"), line -> new ArrayList<>())
            .add(Explainer.called(assessed.promise()));
      }
    }
    asking.forEach(
        (asked, who) ->
            lines.add(
                Line.of(
                    moves.size() > 1 ? "Among these moves" : "Here",
                    Line.series(who, "and"),
                    who.size() > 1 ? "ask for" : "asks for",
                    asked,
                    ".")));
    return lines;
  }
}
