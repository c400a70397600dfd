package commitment.explain;

import commitment.exact.Rational;
import commitment.explain.Finding.Play;
import commitment.explain.Finding.SetPlay;
import commitment.explain.Finding.Together;
import commitment.game.GameTree;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Moves that hang together, in words: their equilibria, and why nobody departs from them. */
final class TogetherWords {
  /** More places are not named one by one. */
  private static final int PLACES = 6;

  private static final int NODES = 6;

  private final GameNames names;

  TogetherWords(GameNames names) {
    this.names = names;
  }

  Line title(Together together) {
    return together.root() == 0
        ? Line.of(movers(together), "together, from the first move on")
        : Line.of(movers(together), "together,", names.after(together.root()));
  }

  private Line movers(Together together) {
    Set<Integer> players = new LinkedHashSet<>();
    together.moves().forEach(move -> players.add(names.tree().owner(move)));
    return Line.series(players.stream().map(p -> Line.of(names.player(p))).toList(), "and");
  }

  List<Block> blocks(Together together) {
    List<Block> blocks = new ArrayList<>();
    List<Line> opening = hiding(together);
    opening.add(
        Line.of(
            "So these moves cannot be settled one by one. What is looked for is a plan for every"
                + " player such that no player gains by departing from it alone: an equilibrium."));
    if (together.mixed()) {
      opening.add(
          Line.of(
              "Some of the equilibria belong together: mixing between them gives others, so there"
                  + " are infinitely many."));
    }
    opening.add(found(together));
    blocks.add(new Block.Paragraph(opening));
    for (int number = 0; number < together.plays().size(); number++) {
      play(together, number, blocks);
    }
    return blocks;
  }

  /** Who does not know what. */
  private List<Line> hiding(Together together) {
    GameTree tree = names.tree();
    List<Line> lines = new ArrayList<>();
    List<Integer> hidden =
        together.moves().stream().filter(move -> tree.multiplicity(move) > 1).toList();
    int told = 0;
    while (told < hidden.size() && lines.size() < PLACES) {
      int first = hidden.get(told);
      List<Line> places = new ArrayList<>();
      while (told < hidden.size()
          && tree.owner(hidden.get(told)) == tree.owner(first)
          && tree.multiplicity(hidden.get(told)) == tree.multiplicity(first)) {
        places.add(Line.of(names.place(hidden.get(told))));
        told++;
      }
      lines.add(
          Line.of(
              "At",
              Line.series(places, "and"),
              ",",
              names.mover(first),
              "cannot know which of",
              tree.multiplicity(first),
              "courses play has taken."));
    }
    int left = hidden.size() - told;
    if (left > 0) {
      lines.add(Line.of("The same is true at", left, left == 1 ? "other place." : "other places."));
    }
    return lines;
  }

  private static Line found(Together together) {
    int shown = together.plays().size();
    if (together.total() == 0) {
      return Line.of("None was found.");
    }
    if (together.mixed()) {
      Line count =
          Line.of(
              "Not counting these mixtures,",
              together.all() ? "there are" : "found were",
              together.total(),
              together.all() ? "" : ", and there may be others",
              shown < together.total() ? ", of which the first" : ":");
      return shown < together.total() ? count.then(shown, "are told:") : count;
    }
    Line count =
        together.total() == 1
            ? Line.of(together.all() ? "There is one:" : "One was found; there may be others:")
            : Line.of(
                together.all() ? "There are" : "Found were",
                together.total(),
                together.all() ? "" : ", and there may be others",
                shown < together.total() ? ", of which the first" : ":");
    return shown < together.total() ? count.then(shown, "are told:") : count;
  }

  private void play(Together together, int number, List<Block> blocks) {
    Play play = together.plays().get(number);
    if (together.total() > 1) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Line.of(
                      "Equilibrium",
                      number + 1,
                      ", which brings",
                      names.payoffs(play.payoffs()),
                      ":"))));
    }
    blocks.add(grid(play));
    List<Line> reasons = new ArrayList<>();
    for (SetPlay set : play.sets()) {
      set.belief().ifPresent(belief -> reasons.add(belief(set, belief)));
      reasons.add(reason(set));
    }
    blocks.add(new Block.Items(reasons));
  }

  private Block grid(Play play) {
    List<List<Line>> rows = new ArrayList<>();
    Set<Integer> marked = new HashSet<>();
    for (SetPlay set : play.sets()) {
      for (int action = 0; action < set.mixture().size(); action++) {
        Rational probability = set.mixture().get(action);
        if (probability.signum() > 0) {
          marked.add(rows.size());
        }
        int here = action;
        rows.add(
            List.of(
                Line.of(names.action(set.move(), action), "at", names.place(set.move())),
                Line.of(names.mover(set.move())),
                set.values().map(v -> Line.of(v.get(here))).orElse(Line.of("depends on belief")),
                Line.of(probability)));
      }
    }
    return new Block.Grid(
        List.of(
            Line.of("Action"),
            Line.of("Player"),
            Line.of("What it brings"),
            Line.of("Probability")),
        rows,
        marked);
  }

  /** What the player believes at a set, by the plans of the others. */
  private Line belief(SetPlay set, List<OutcomeProbability> belief) {
    Piece player = names.mover(set.move());
    if (belief.size() == 1) {
      return Line.of(
          "At",
          names.place(set.move()),
          ",",
          player,
          "can tell from the plans that play has taken the course",
          names.route(belief.get(0).node()),
          ".");
    }
    List<Line> nodes = new ArrayList<>();
    for (OutcomeProbability node : belief.subList(0, Math.min(NODES, belief.size()))) {
      nodes.add(Line.of(names.route(node.node()), "with probability", node.probability()));
    }
    if (belief.size() > NODES) {
      nodes.add(Line.of(belief.size() - NODES, "further courses"));
    }
    return Line.of(
        "At",
        names.place(set.move()),
        ",",
        player,
        "can conclude from the plans that play has taken the course",
        Line.series(nodes, "or"),
        ".");
  }

  private Line reason(SetPlay set) {
    Piece player = names.mover(set.move());
    Line at = Line.of("At", names.place(set.move()), ",");
    if (set.values().isEmpty()) {
      return Line.of(
          "Play does not come to",
          names.place(set.move()),
          ", so nothing follows for what",
          player,
          "would believe there; what counts is that the others expect what is planned.");
    }
    List<Rational> values = set.values().get();
    if (values.size() == 1) {
      return Line.of(at, "there is no choice for", player, ".");
    }
    List<Integer> taken = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (int action = 0; action < values.size(); action++) {
      (set.mixture().get(action).signum() > 0 ? taken : left).add(action);
    }
    Rational best = Collections.max(values);
    Rational own = Collections.min(taken.stream().map(values::get).toList());
    if (own.compareTo(best) < 0) {
      return Line.of(
          at,
          names.action(set.move(), values.indexOf(best)),
          "would bring",
          player,
          best.minus(own),
          "more than",
          names.action(set.move(), taken.get(taken.size() > 1 ? worst(values, taken) : 0)),
          "; but by the plans play does not come there.");
    }
    return Line.of(at, best(set, taken, left, values));
  }

  /** The place in a list of actions of the one that brings least. */
  private static int worst(List<Rational> values, List<Integer> actions) {
    List<Rational> own = actions.stream().map(values::get).toList();
    return own.indexOf(Collections.min(own));
  }

  /** Why nobody departs from what is planned at a set: it is best there. */
  private Line best(SetPlay set, List<Integer> taken, List<Integer> left, List<Rational> values) {
    Piece player = names.mover(set.move());
    Rational own = values.get(taken.get(0));
    List<Integer> tied = left.stream().filter(action -> values.get(action).equals(own)).toList();
    Line planned = names.actions(set.move(), taken, "and");
    if (taken.size() > 1) {
      Line mixing =
          Line.of(planned, "are equally good for", player, ", who can therefore mix them");
      if (left.isEmpty()) {
        return mixing.then(".");
      }
      return mixing.then(
          tied.isEmpty()
              ? Line.of("; anything else brings", margin(own, left, values), "less.")
              : Line.of("; something else brings no more."));
    }
    return tied.isEmpty()
        ? Line.of(planned, "is best for", player, ", by", margin(own, left, values), ".")
        : Line.of(
            planned,
            "is as good for",
            player,
            "as",
            names.actions(set.move(), tied, "and"),
            ", and nothing is better.");
  }

  private static Rational margin(Rational own, List<Integer> left, List<Rational> values) {
    return own.minus(Collections.max(left.stream().map(values::get).toList()));
  }

  List<Line> question(Together together) {
    List<Line> sentences = hiding(together);
    sentences.add(
        Line.of(
            "Which plans are there for",
            movers(together),
            "such that no player gains by departing from it alone?"));
    sentences.add(Line.of("Does anybody have to mix actions, and with which probabilities?"));
    return sentences;
  }
}
