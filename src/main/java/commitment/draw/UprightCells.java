package commitment.draw;

import commitment.draw.Item.Align;
import commitment.draw.Item.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a tree that grows downward: the branch comes in upright, its label and probability to
 * the right of it; name, values and flag stand to the right of the branches that go out; payoffs
 * one below the other.
 */
final class UprightCells extends Cells {
  private static final double SIDE = 7;

  UprightCells(List<PlayerMark> players) {
    super(players);
  }

  @Override
  double lead(Twig twig, TwigText text, int owner, boolean marked) {
    return reach(twig, owner)
        + (text.isChosen() ? ARROW : 0)
        + (twig.parent() < 0 ? 0 : LINE * Math.max(1, text.branchLines()) + GAP)
        + (marked ? MARK : 0);
  }

  @Override
  Cell cell(Twig twig, TwigText text, int owner, double lead, boolean marked) {
    double radius = reach(twig, owner);
    List<Item> branch = new ArrayList<>();
    double y = -lead + (marked ? MARK : 0) + 11;
    for (String line : text.action()) {
      branch.add(text("action", SIDE, y, line, TEXT, Palette.INK));
      y += LINE;
    }
    if (text.probability().isPresent()) {
      branch.add(text("probability", SIDE, y, text.probability().get(), SMALL, Palette.GRAY));
    }
    if (text.isMarked()) {
      branch.addAll(promise(text.mark(), new Point(0, -lead + 9)));
    }
    if (text.isChosen()) {
      branch.add(arrow(text.choice(), new Point(0, -radius - 1), true));
    }
    List<Item> node = new ArrayList<>(symbol(twig, owner));
    if (twig.kind() == Twig.Kind.END) {
      end(text, node);
    } else {
      below(twig, text, radius, node);
    }
    List<Item> all = new ArrayList<>(node);
    all.addAll(branch);
    return new Cell(node, branch, -left(all), right(all), bottom(all));
  }

  private void end(TwigText text, List<Item> node) {
    double y = DOT + 13;
    for (int player = 0; player < text.payoffs().size(); player++) {
      PlayerMark mark = players.get(player);
      node.add(
          new Label(
              "payoff " + mark.word(),
              new Point(0, y),
              Align.MIDDLE,
              mark.letters() + " " + text.payoffs().get(player),
              TEXT,
              mark.ink(),
              false));
      y += LINE;
    }
    if (text.outcome().isPresent()) {
      node.add(
          new Label(
              "outcome",
              new Point(0, y),
              Align.MIDDLE,
              text.outcome().get(),
              SMALL,
              Palette.GRAY,
              false));
    }
  }

  private void below(Twig twig, TwigText text, double radius, List<Item> node) {
    double y = radius + 13;
    boolean open = twig.kind() == Twig.Kind.OPEN;
    if (text.folded().isPresent()) {
      node.add(fold(new Point(0, radius + 2), true));
      node.add(text("folded", 10, y, text.folded().get(), SMALL, Palette.GRAY));
      y += LINE;
    }
    double side = open ? SIDE : 10;
    if (text.name().isPresent()) {
      node.add(text("name", side, y, text.name().get(), SMALL, Palette.INK));
      y += LINE;
    }
    if (!text.values().isEmpty()) {
      List<Item> values = values("value", side, y, text.values());
      node.addAll(values);
      y += LINE * rows(values);
    }
    if (text.flag().isPresent()) {
      node.addAll(flag(new Point(side + 1, y + 2)));
      node.add(text("flag", side + 13, y, text.flag().get(), SMALL, Palette.BROKEN));
    }
  }
}
