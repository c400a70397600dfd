package commitment.draw;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is at a twig, in a sentence: for tooltips and for those who cannot see the drawing. */
record NodeWords(Game game, TreeIndex index, InformationSetNames names, Markings markings) {
  private static final int SHOWN = 8;

  String of(Twig twig) {
    GameTree tree = game.tree();
    if (twig.kind() == Twig.Kind.END) {
      int outcome = tree.outcome(twig.node());
      List<String> payoffs = new ArrayList<>();
      for (int player = 0; player < game.players().size(); player++) {
        payoffs.add(game.player(player).name() + " " + game.payoffs().payoff(outcome, player));
      }
      return game.outcomeName(outcome).map(name -> name + ": ").orElse("")
          + String.join(", ", payoffs);
    }
    int move = tree.move(twig.node());
    StringBuilder words = new StringBuilder();
    if (tree.owner(move) == GameTree.CHANCE) {
      words.append("Chance");
    } else {
      words.append(game.player(tree.owner(move)).name()).append(" at ").append(names.name(move));
    }
    if (game.isDated()) {
      words.append(", date ").append(game.date(move));
    }
    List<String> actions = tree.actions(move);
    words
        .append(": ")
        .append(String.join(", ", actions.subList(0, Math.min(SHOWN, actions.size()))));
    if (actions.size() > SHOWN) {
      words.append(" and ").append(actions.size() - SHOWN).append(" more");
    }
    markings.promise().flatMap(p -> p.flag(move)).ifPresent(f -> words.append("; ").append(f));
    if (twig.hidden() > 0) {
      words.append(String.format(Locale.ROOT, "; %,d nodes folded", twig.hidden()));
    }
    return words.toString();
  }

  String bundle(Twig twig) {
    return String.format(Locale.ROOT, "%,d nodes folded", twig.hidden());
  }
}
