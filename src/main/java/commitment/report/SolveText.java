package commitment.report;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.solve.backward.World;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.strategy.OutcomeProbability;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
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
    World world = answer.world(1);
    String count = answer.counted();
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

  private void write(Appendable target, String path, int shown, Verification verification)
      throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(ReportFrame.heading(game, path, style)).append('\n');
    TextLines.append(out, "", answer.found());
    World world = answer.world(ROWS);
    if (!world.exact() || !world.payoffs().isEmpty()) {
      String label = one() ? "ends at" : "ends, for instance, at";
      worlds.append(out, "  ", List.of(new WorldText.Row(label, world)));
    }
    out.append('\n');
    for (String remark : answer.remarks()) {
      TextLines.append(out, "", remark);
    }
    if (!answer.remarks().isEmpty()) {
      out.append('\n');
    }
    target.append(out);
    if (game.game().informationSetCount() > 0) {
      equilibria(target, shown);
      new ComponentText(game, style).write(target, answer.components());
    }
    if (answer.approximation().isPresent()) {
      target.append(ApproximationText.ofLogitPath(game, answer.approximation().get(), style));
    }
    irrational(target, shown);
    ties(target);
    target.append(
        ReportFrame.footer(
            answer.isComplete(), answer.whole(), answer.missing(), verification, style));
  }

  private boolean one() {
    return answer.count().map(BigInteger.ONE::equals).orElse(false)
        && answer.world(0).payoffs().size() == 1;
  }

  private void equilibria(Appendable target, int shown) throws IOException {
    Iterator<SolvedProfile> listing = answer.equilibria();
    for (int listed = 1; listed <= shown && listing.hasNext(); listed++) {
      SolvedProfile profile = listing.next();
      StringBuilder out = new StringBuilder();
      String kind = profile.failure().isPresent() ? "Not subgame-perfect" : "Equilibrium " + listed;
      String gives = " (" + String.join(", ", worlds.payoffs(profile.payoffs())) + ")";
      TextLines.append(
          out,
          "",
          (one() && profile.failure().isEmpty() ? "Strategies" : kind + gives)
              + ", what each action gives the player who takes it:");
      MoveTable.append(out, game, style, move -> row(profile, move));
      beliefs(out, profile);
      failure(out, profile);
      out.append('\n');
      target.append(out);
    }
    if (listing.hasNext()) {
      target.append(
          "More equilibria follow: --max N prints N of them, --json --max N as data.\n\n");
    }
  }

  private void irrational(Appendable target, int shown) throws IOException {
    List<ApproximateEquilibrium> all = answer.irrational();
    int number = all.size() == 1 ? 0 : 1;
    for (ApproximateEquilibrium near : all.subList(0, Math.min(shown, all.size()))) {
      target.append(ApproximationText.ofIrrational(game, number++, near, style));
    }
    if (shown < all.size()) {
      target.append("More irrational equilibria follow: --max N prints N of them.\n\n");
    }
  }

  private List<String> row(SolvedProfile profile, int move) {
    List<String> values = new ArrayList<>();
    Optional<List<Rational>> known = profile.actionValues(move);
    if (known.isPresent()) {
      int action = 0;
      for (Rational value : known.get()) {
        values.add(game.action(move, action++) + " " + style.number(value));
      }
    }
    return List.of(
        style.bold(worlds.mixture(move, profile.mixture(move))),
        known.isPresent()
            ? "(" + String.join(", ", values) + ")"
            : "(not reached: depends on what is believed)");
  }

  private void beliefs(StringBuilder out, SolvedProfile profile) {
    Table table = new Table("  ");
    int rows = 0;
    for (int move = 0; move < tree.moveCount() && rows < ROWS; move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      Optional<List<OutcomeProbability>> belief = profile.belief(move);
      if (belief.isPresent() && belief.get().size() > 1) {
        table.row(
            List.of(
                game.player(tree.owner(move)),
                "at " + game.informationSet(move),
                "believes " + worlds.ends(belief.get())));
        rows++;
      }
    }
    if (rows > 0) {
      out.append("Beliefs, by Bayes' rule, about what has happened:\n");
      table.appendTo(out, TextLines.WIDTH);
    }
  }

  private void failure(StringBuilder out, SolvedProfile profile) {
    profile
        .failure()
        .ifPresent(
            failure ->
                TextLines.append(
                    out,
                    "  ",
                    "Not credible in the subgame at "
                        + place(failure.node())
                        + ": there "
                        + game.player(failure.player())
                        + " would gain "
                        + style.number(failure.gain())
                        + " by doing something else."));
  }

  private String place(int node) {
    return tree.owner(tree.move(node)) == GameTree.CHANCE
        ? String.join(style.arrow(), game.path(node))
        : game.informationSet(tree.move(node));
  }

  private void ties(Appendable target) throws IOException {
    StringBuilder out = new StringBuilder();
    int told = 0;
    Iterator<SolveAnswer.Tie> ties = answer.ties().iterator();
    while (ties.hasNext()) {
      SolveAnswer.Tie tie = ties.next();
      if (told++ < ROWS) {
        TextLines.append(
            out,
            "  ",
            game.player(tree.owner(tie.informationSet()))
                + " at "
                + game.informationSet(tie.informationSet())
                + ": "
                + String.join(" = ", game.actions(tie.informationSet(), tie.actions()))
                + (tie.always() ? "" : " in some equilibria"));
      }
    }
    if (told == 0) {
      return;
    }
    target.append("Ties, where a player is indifferent:\n").append(out);
    if (told > ROWS) {
      target.append("  " + style.ellipsis() + " and " + (told - ROWS) + " more\n");
    }
    target.append("\n");
  }
}
