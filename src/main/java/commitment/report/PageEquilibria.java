package commitment.report;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.solve.backward.World;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of equilibria of a page. */
final class PageEquilibria {
  private static final int LISTED = 8;
  private static final int ROWS = 40;
  private static final int WORLDS = 20;

  private final NamedGame game;
  private final GameTree tree;
  private final SolveAnswer answer;
  private final TextStyle style = new TextStyle(false, true);
  private final WorldText words;

  /** All that is shown of them. */
  record Shown(
      String found,
      PageTable outcomes,
      List<Equilibrium> equilibria,
      String more,
      List<String> ties,
      List<String> remarks) {}

  /** One equilibrium: at each information set what is done, and what each action gives. */
  record Equilibrium(String title, boolean open, List<Row> rows, String more) {}

  record Row(String player, String set, String choice, String values) {}

  PageEquilibria(NamedGame game, SolveAnswer answer) {
    this.game = game;
    this.answer = answer;
    tree = game.game().tree();
    words = new WorldText(game, style);
  }

  Shown shown() {
    World world = answer.world(WORLDS);
    List<Equilibrium> equilibria = new ArrayList<>();
    Iterator<SolvedProfile> listing = answer.equilibria();
    while (equilibria.size() < LISTED && listing.hasNext()) {
      SolvedProfile profile = listing.next();
      equilibria.add(equilibrium(equilibria.size() + 1, profile));
    }
    boolean one = equilibria.size() == 1 && !listing.hasNext() && answer.isComplete();
    PageTable outcomes =
        new PageTable.Worlds(game)
            .add("Equilibrium", world)
            .table("Outcome", one ? "" : PageTable.Worlds.OTHERS);
    return new Shown(
        answer.found().substring(0, 1).toUpperCase(Locale.ROOT) + answer.found().substring(1),
        outcomes,
        equilibria,
        listing.hasNext() ? "More equilibria follow: solver solve --max N lists them." : "",
        ties(),
        answer.remarks());
  }

  private Equilibrium equilibrium(int number, SolvedProfile profile) {
    List<Row> rows = new ArrayList<>();
    int left = 0;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      if (rows.size() == ROWS) {
        left++;
        continue;
      }
      rows.add(
          new Row(
              game.player(tree.owner(move)),
              game.informationSet(move),
              words.mixture(move, profile.mixture(move)),
              values(profile, move)));
    }
    List<String> payoffs = new ArrayList<>();
    List<Rational> vector = profile.payoffs();
    for (int player = 0; player < vector.size(); player++) {
      payoffs.add(game.player(player) + " " + style.number(vector.get(player)));
    }
    return new Equilibrium(
        "Equilibrium " + number + ": " + String.join(", ", payoffs),
        number == 1,
        rows,
        left > 0 ? "… and " + left + " more information sets." : "");
  }

  private String values(SolvedProfile profile, int move) {
    Optional<List<Rational>> known = profile.actionValues(move);
    if (known.isEmpty()) {
      return "not reached: depends on what is believed";
    }
    List<String> values = new ArrayList<>();
    for (int action = 0; action < known.get().size(); action++) {
      values.add(game.action(move, action) + " " + style.number(known.get().get(action)));
    }
    return String.join(", ", values);
  }

  private List<String> ties() {
    List<String> lines = new ArrayList<>();
    Iterator<SolveAnswer.Tie> ties = answer.ties().iterator();
    while (ties.hasNext() && lines.size() < ROWS) {
      SolveAnswer.Tie tie = ties.next();
      lines.add(
          game.player(tree.owner(tie.informationSet()))
              + " at "
              + game.informationSet(tie.informationSet())
              + " is indifferent: "
              + String.join(" = ", game.actions(tie.informationSet(), tie.actions()))
              + (tie.always() ? "" : ", in some equilibria"));
    }
    if (ties.hasNext()) {
      lines.add("… and more.");
    }
    return lines;
  }
}
