package commitment.parametric;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plane of two parameters, divided into regions over which verdicts and outcomes are the same.
 *
 * @param cells they cover the rectangle and have no more than borders in common
 * @param borders what holds on the lines between cells and at their ends; only where exact
 * @param strip where not exact, the height of a strip of the second parameter whose answers are
 *     those of its middle line; empty where exact
 * @param grid where not exact in the first parameter either, how far apart its values are that were
 *     solved
 * @param complete whether no limit was reached
 */
public record ParameterMap(
    Axis x,
    Axis y,
    List<Cell> cells,
    List<Border> borders,
    Optional<Rational> strip,
    Optional<Rational> grid,
    boolean complete) {
  /** One of the parameters. */
  public record Axis(String parameter, String description, Interval range, Rational base) {}

  /** A region; its label holds inside. */
  public record Cell(ConvexPolygon polygon, MapLabel label) {}

  /**
   * A part of a border; equal ends for a single point.
   *
   * @param fromIncluded whether the label holds at the first end too
   */
  public record Border(
      Point from, boolean fromIncluded, Point to, boolean toIncluded, MapLabel label) {}

  public ParameterMap {
    cells = List.copyOf(cells);
    borders = List.copyOf(borders);
  }

  public boolean isExact() {
    return strip.isEmpty();
  }

  /** Whether everything is known everywhere, exactly. */
  public boolean isWhole() {
    return complete && isExact() && !hasGaps() && !isUndecided();
  }

  /** Whether there are regions without an answer. */
  public boolean hasGaps() {
    return cells.stream().anyMatch(cell -> !cell.label().problem().isEmpty());
  }

  /** Whether there are regions where equilibria may be missing that decide a verdict. */
  public boolean isUndecided() {
    return cells.stream()
        .anyMatch(cell -> cell.label().verdicts().containsValue(Verdict.UNDECIDED));
  }

  /** What part of the rectangle a cell is. */
  public Rational share(Cell cell) {
    Rational width = x.range().max().minus(x.range().min());
    Rational height = y.range().max().minus(y.range().min());
    return cell.polygon().area().divide(width.times(height));
  }

  /** The different labels with the part of the rectangle that each has, the largest first. */
  public Map<MapLabel, Rational> shares() {
    Map<MapLabel, Rational> shares = new LinkedHashMap<>();
    for (Cell cell : cells) {
      shares.merge(cell.label(), share(cell), Rational::plus);
    }
    List<Map.Entry<MapLabel, Rational>> sorted = new ArrayList<>(shares.entrySet());
    sorted.sort((left, right) -> right.getValue().compareTo(left.getValue()));
    Map<MapLabel, Rational> result = new LinkedHashMap<>();
    sorted.forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    return result;
  }
}
