package commitment.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a tree that grows from left to right: the branch comes in level, its label above and its
 * probability below it; the name stands above the branch that goes out, values and flag below.
 */
final class LevelCells extends Cells {
  LevelCells(List<PlayerMark> players) {
    super(players);
  }

  @Override
  double lead(Twig twig, TwigText text, int owner, boolean marked) {
    double widest = text.probability().map(p -> Glyphs.width(p, SMALL)).orElse(0.0);
    for (String line : text.action()) {
      widest = Math.max(widest, Glyphs.width(line, TEXT));
    }
    double straight = twig.parent() < 0 ? 0 : widest + 2 * GAP;
    return straight + (marked ? MARK : 0) + (text.isChosen() ? ARROW : 0) + reach(twig, owner);
  }

  @Override
  Cell cell(Twig twig, TwigText text, int owner, double lead, boolean marked) {
    double radius = reach(twig, owner);
    List<Item> branch = new ArrayList<>();
    double start = -lead + (marked ? MARK : GAP);
    int lines = text.action().size();
    for (int line = 0; line < lines; line++) {
      double y = -5 - LINE * (lines - 1 - line);
      branch.add(text("action", start, y, text.action().get(line), TEXT, Palette.INK));
    }
    text.probability()
        .ifPresent(p -> branch.add(text("probability", start, 13, p, SMALL, Palette.GRAY)));
    if (text.isMarked()) {
      branch.addAll(promise(text.mark(), new Point(-lead + 8, 0)));
    }
    if (text.isChosen()) {
      branch.add(arrow(text.choice(), new Point(-radius - 1, 0), false));
    }
    List<Item> node = new ArrayList<>(symbol(twig, owner));
    double side = radius + GAP;
    if (!text.payoffs().isEmpty()) {
      end(text, side, node);
    }
    boolean open = twig.kind() == Twig.Kind.OPEN;
    text.name().ifPresent(n -> node.add(text("name", side, open ? -5 : -9, n, SMALL, Palette.INK)));
    if (text.folded().isPresent()) {
      node.add(fold(new Point(side - 2, 0), false));
      node.add(text("folded", side + 11, 4, text.folded().get(), SMALL, Palette.GRAY));
    }
    double below = open ? 13 : 18;
    if (!text.values().isEmpty()) {
      List<Item> values = values("value", side, below, text.values());
      node.addAll(values);
      below += LINE * rows(values);
    }
    if (text.flag().isPresent()) {
      node.addAll(flag(new Point(side + 1, below + 3)));
      node.add(text("flag", side + 13, below + 1, text.flag().get(), SMALL, Palette.BROKEN));
    }
    List<Item> all = new ArrayList<>(node);
    all.addAll(branch);
    return new Cell(node, branch, -top(all), bottom(all), right(all));
  }

  /** Payoffs in a line with the name of the end, or one below the other around the middle. */
  private void end(TwigText text, double side, List<Item> node) {
    List<Item> row = payoffs("payoff", side, 4, text.payoffs());
    double name = text.outcome().map(n -> 9 + Glyphs.width(n, SMALL)).orElse(0.0);
    if (right(row) - side + name <= 2 * WIDEST && right(row) - side <= WIDEST) {
      node.addAll(row);
      double end = right(row) + 9;
      text.outcome().ifPresent(n -> node.add(text("outcome", end, 4, n, SMALL, Palette.GRAY)));
      return;
    }
    long lines = rows(values("payoff", side, 0, text.payoffs())) + (name > 0 ? 1 : 0);
    double y = 4 - LINE * (lines - 1) / 2;
    node.addAll(values("payoff", side, y, text.payoffs()));
    double last = y + LINE * (lines - 1);
    text.outcome().ifPresent(n -> node.add(text("outcome", side, last, n, SMALL, Palette.GRAY)));
  }
}
