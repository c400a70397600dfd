package commitment.report;

import commitment.exact.Interval;
import commitment.game.GameTree;
import commitment.solve.backward.DecisionMargins;
import commitment.solve.backward.EquilibriumListing;
import commitment.solve.backward.PureEquilibrium;
import commitment.solve.backward.World;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer of {@code solve} for a person: how many equilibria, what they give, and the ties. */
public final class SolveText {
  private static final int ROWS = 60;

  private final NamedGame game;
  private final GameTree tree;
  private final SolveAnswer answer;
  private final TextStyle style;
  private final WorldText worlds;

  private SolveText(NamedGame game, SolveAnswer answer, TextStyle style) {
    this.game = game;
    this.answer = answer;
    this.style = style;
    tree = game.game().tree();
    worlds = new WorldText(game, style);
  }

  /**
   * Writes the whole answer for one file.
   *
   * @param shown how many equilibria to print in full
   */
  public static void write(
      Appendable out,
      NamedGame game,
      String path,
      SolveAnswer answer,
      int shown,
      Verification verification,
      TextStyle style)
      throws IOException {
    new SolveText(game, answer, style).write(out, path, shown, verification);
  }

  /** {@code 1 equilibrium: Fight; Ukraine -3, Russia -1, Guarantor -1}. */
  public static String oneLine(NamedGame game, SolveAnswer answer, TextStyle style) {
    SolveText text = new SolveText(game, answer, style);
    World world = answer.payoffs().world(1);
    String count = text.countText();
    if (!world.exact() || world.payoffs().size() != 1) {
      return count
          + (world.exact()
              ? ", " + world.payoffs().size() + " payoff vectors"
              : ", payoffs unknown");
    }
    return count
        + ": "
        + text.worlds.ends(world.outcomes().get(0))
        + "; "
        + String.join(", ", text.worlds.payoffs(world.payoffs().get(0)));
  }

  private String countText() {
    return answer
        .count()
        .map(
            count ->
                Counts.text(count)
                    + (count.equals(BigInteger.ONE) ? " equilibrium" : " equilibria"))
        .orElse("an unknown number of equilibria");
  }

  private void write(Appendable target, String path, int shown, Verification verification)
      throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(ReportFrame.heading(game, path, style)).append('\n');
    out.append(
            answer
                .count()
                .map(
                    count ->
                        count.equals(BigInteger.ONE)
                            ? "One pure subgame-perfect equilibrium."
                            : Counts.text(count) + " pure subgame-perfect equilibria.")
                .orElse("How many pure subgame-perfect equilibria there are is not known."))
        .append('\n');
    Table table = new Table("  ");
    worlds.rows(
        table, one(answer) ? "ends at" : "ends, for instance, at", answer.payoffs().world(ROWS));
    table.appendTo(out);
    out.append('\n');
    target.append(out);
    if (answer.payoffs().isExact() && game.game().informationSetCount() > 0) {
      equilibria(target, shown);
    }
    ties(target);
    target.append(
        ReportFrame.footer(
            answer.isComplete(), "all payoff vectors and the exact count", verification, style));
  }

  private static boolean one(SolveAnswer answer) {
    return answer.count().map(BigInteger.ONE::equals).orElse(false);
  }

  private void equilibria(Appendable target, int shown) throws IOException {
    EquilibriumListing listing = EquilibriumListing.of(answer.payoffs(), shown + 1);
    boolean one = one(answer);
    for (int listed = 1; listed <= shown && listing.hasNext(); listed++) {
      PureEquilibrium equilibrium = listing.next();
      StringBuilder out = new StringBuilder();
      out.append(one ? "Strategies" : "Equilibrium " + listed)
          .append(", what each action gives the player who takes it:\n");
      Table table = new Table("  ");
      int rows = 0;
      int left = 0;
      for (int move = 0; move < tree.moveCount(); move++) {
        if (tree.owner(move) == GameTree.CHANCE) {
          continue;
        }
        if (rows == ROWS) {
          left++;
          continue;
        }
        table.row(row(equilibrium, move));
        rows++;
      }
      table.appendTo(out);
      if (left > 0) {
        out.append("  ")
            .append(style.ellipsis())
            .append(" and ")
            .append(left)
            .append(" more information sets (--json lists them all)\n");
      }
      out.append('\n');
      target.append(out);
    }
    if (listing.hasNext()) {
      target.append(
          "More equilibria follow: --max N prints N of them, --json --max N as data.\n\n");
    }
  }

  private List<String> row(PureEquilibrium equilibrium, int move) {
    int owner = tree.owner(move);
    int chosen = equilibrium.profile().action(move);
    List<String> values = new ArrayList<>();
    int child = tree.firstNode(move) + 1;
    for (String action : tree.actions(move)) {
      values.add(action + " " + style.number(equilibrium.payoff(child, owner)));
      child = game.index().end(child);
    }
    return List.of(
        game.player(owner),
        "at " + game.informationSet(move),
        style.bold(game.action(move, chosen)),
        "(" + String.join(", ", values) + ")");
  }

  private void ties(Appendable target) throws IOException {
    List<String> lines = new ArrayList<>();
    int more = 0;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      Optional<DecisionMargins> decision =
          DecisionMargins.at(answer.payoffs(), tree.firstNode(move));
      if (decision.isEmpty() || decision.get().tied().isEmpty()) {
        continue;
      }
      if (lines.size() == ROWS) {
        more++;
        continue;
      }
      String actions = String.join(" = ", game.actions(move, decision.get().tied()));
      Optional<Interval> margin = decision.get().margin();
      boolean always = margin.map(m -> m.max().signum() == 0).orElse(false);
      lines.add(
          "  "
              + game.player(tree.owner(move))
              + " at "
              + game.informationSet(move)
              + ": "
              + actions
              + (always ? "" : " in some equilibria")
              + "\n");
    }
    if (lines.isEmpty()) {
      return;
    }
    target.append("Ties, where a player is indifferent:\n");
    for (String line : lines) {
      target.append(line);
    }
    if (more > 0) {
      target.append("  " + style.ellipsis() + " and " + more + " more\n");
    }
    target.append("\n");
  }
}
