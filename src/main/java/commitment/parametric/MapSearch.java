package commitment.parametric;

import commitment.exact.AffineForm;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.limit.Budget;
import commitment.parametric.ParameterMap.Axis;
import commitment.parametric.ParameterMap.Border;
import commitment.parametric.ParameterMap.Cell;
import commitment.template.FreeParameters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The exact regions of the plane of two parameters over which verdicts and outcomes are the same.
 *
 * <p>The game is solved at a point inside a polygon; the answer reaches as far as everything that
 * was compared keeps its sign, so the polygon is clipped by these half-planes, and what was cut off
 * is looked at in the same way. Regions with the same answer are united where the union is convex.
 * On the lines between regions there are ties, so each is then gone through as a range of one
 * parameter.
 *
 * <p>That needs quantities that are affine in the two parameters jointly, as far as they are
 * compared. Where they are not, {@link StripSearch} answers.
 */
public final class MapSearch {
  private static final int MOST_CELLS = 20_000;
  private static final int MOST_ATTEMPTS = 50;

  private final FormalGames games;
  private final Budget budget;

  public MapSearch(FormalGames games, Budget budget) {
    this.games = games;
    this.budget = budget;
  }

  /** The map of two different parameters, with ranges that are more than a point. */
  public ParameterMap of(Axis x, Axis y) {
    return exact(x, y).orElseGet(() -> new StripSearch(games, budget).of(x, y));
  }

  /** The same if it is one of exact regions; else nothing. */
  public Optional<ParameterMap> exact(Axis x, Axis y) {
    Interval wide = x.range();
    Interval high = y.range();
    Optional<List<Cell>> cells =
        cells(x, y, ConvexPolygon.rectangle(wide.min(), high.min(), wide.max(), high.max()));
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    boolean complete =
        cells.get().stream().noneMatch(cell -> cell.label().problem().startsWith(LIMIT));
    List<Cell> united = united(cells.get());
    return Optional.of(
        new ParameterMap(
            x, y, united, borders(x, y, united), Optional.empty(), Optional.empty(), complete));
  }

  private static final String LIMIT = "a limit was reached: ";

  private static final String IRRATIONAL =
      "the answer changes at irrational points of this border, which are not looked at";

  /** Empty if something is not affine. */
  private Optional<List<Cell>> cells(Axis x, Axis y, ConvexPolygon rectangle) {
    List<Cell> cells = new ArrayList<>();
    Deque<ConvexPolygon> open = new ArrayDeque<>(List.of(rectangle));
    while (!open.isEmpty()) {
      ConvexPolygon polygon = open.pop();
      budget.progress().at("dividing the map", cells.size(), cells.size() + open.size() + 1);
      if (cells.size() + open.size() > MOST_CELLS || budget.isExhausted()) {
        String which =
            budget.isExhausted()
                ? budget.exhaustion()
                : "more regions than can be looked at (no option allows more)";
        cells.add(new Cell(polygon, MapLabel.none(LIMIT + which)));
        continue;
      }
      MapLabel label = MapLabel.none("");
      RegionPlace place = new RegionPlace(polygon.inside(0));
      for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        Point sample = polygon.inside(attempt);
        place = new RegionPlace(sample);
        try {
          label = label(x, y, sample, place);
        } catch (NotExact beyond) {
          return Optional.empty();
        }
        if (!place.isOnLine()) {
          break;
        }
      }
      if (!place.isAffine()) {
        return Optional.empty();
      }
      if (place.isOnLine()) {
        label = MapLabel.none("no sample was found off the lines where something ties");
      }
      ConvexPolygon cell = polygon;
      Point sample = place.sample();
      for (AffineForm form : place.isOnLine() ? Set.<AffineForm>of() : place.asked()) {
        int sign = form.value(sample.coordinates()).signum();
        Optional<ConvexPolygon> beyond = cell.clip(form, -sign);
        if (beyond.isPresent()) {
          open.push(beyond.get());
          cell = cell.clip(form, sign).orElseThrow();
        }
      }
      cells.add(new Cell(cell, label));
    }
    return Optional.of(cells);
  }

  private MapLabel label(Axis x, Axis y, Point sample, RegionPlace place) {
    FormalGames.Unfolding unfolding =
        games.near(
            Map.of(x.parameter(), sample.x(), y.parameter(), sample.y()),
            FreeParameters.of(x.parameter(), y.parameter()));
    unfolding.signs().forEach(place::sign);
    if (unfolding.tree().isEmpty()) {
      return MapLabel.none(unfolding.problem());
    }
    try {
      return PlaceAnalysis.label(unfolding.tree().get(), place, budget);
    } catch (OutOfBudget limit) {
      return MapLabel.none(LIMIT + limit.reason());
    }
  }

  /** Unites neighbors with the same label where that gives a convex region. */
  private static List<Cell> united(List<Cell> cells) {
    List<Cell> result = new ArrayList<>();
    for (Cell cell : cells) {
      Cell grown = cell;
      boolean again = true;
      while (again) {
        again = false;
        for (int place = 0; place < result.size(); place++) {
          Cell other = result.get(place);
          if (other.label().equals(grown.label())) {
            Optional<ConvexPolygon> union = other.polygon().union(grown.polygon());
            if (union.isPresent()) {
              grown = new Cell(union.get(), grown.label());
              result.remove(place);
              again = true;
              break;
            }
          }
        }
      }
      result.add(grown);
    }
    return result;
  }

  private record Segment(Point from, Point to) implements Comparable<Segment> {
    static Segment of(Point left, Point right) {
      return left.compareTo(right) < 0 ? new Segment(left, right) : new Segment(right, left);
    }

    @Override
    public int compareTo(Segment other) {
      int order = from.compareTo(other.from);
      return order != 0 ? order : to.compareTo(other.to);
    }

    boolean hasInside(Point point) {
      return from.turn(to, point).signum() == 0
          && from.compareTo(point) < 0
          && point.compareTo(to) < 0;
    }
  }

  private List<Border> borders(Axis x, Axis y, List<Cell> cells) {
    TreeSet<Point> corners = new TreeSet<>();
    cells.forEach(cell -> corners.addAll(cell.polygon().vertices()));
    TreeSet<Segment> segments = new TreeSet<>();
    for (Cell cell : cells) {
      List<Point> vertices = cell.polygon().vertices();
      for (int place = 0; place < vertices.size(); place++) {
        Segment edge = Segment.of(vertices.get(place), vertices.get((place + 1) % vertices.size()));
        Point from = edge.from();
        for (Point corner : corners.subSet(edge.from(), false, edge.to(), false)) {
          if (edge.hasInside(corner)) {
            segments.add(new Segment(from, corner));
            from = corner;
          }
        }
        segments.add(new Segment(from, edge.to()));
      }
    }
    List<Border> borders = new ArrayList<>();
    for (Segment segment : segments) {
      borders.addAll(along(x, y, segment));
    }
    for (Point corner : corners) {
      borders.add(new Border(corner, true, corner, true, at(x, y, corner)));
    }
    return borders;
  }

  private MapLabel at(Axis x, Axis y, Point point) {
    FormalGames.Unfolding unfolding =
        games.near(
            Map.of(x.parameter(), point.x(), y.parameter(), point.y()),
            new FreeParameters(Map.of(), RationalFunction::of));
    if (unfolding.tree().isEmpty()) {
      return MapLabel.none(unfolding.problem());
    }
    try {
      PointPlace place = new PointPlace(AlgebraicNumber.of(Rational.ZERO));
      return PlaceAnalysis.label(unfolding.tree().get(), place, budget);
    } catch (OutOfBudget limit) {
      return MapLabel.none(LIMIT + limit.reason());
    } catch (NotExact beyond) {
      return MapLabel.none(beyond.reason());
    }
  }

  /** What holds strictly between the ends of a segment. */
  private List<Border> along(Axis x, Axis y, Segment segment) {
    RationalFunction horizontal = along(segment.from().x(), segment.to().x());
    RationalFunction vertical = along(segment.from().y(), segment.to().y());
    FreeParameters free =
        new FreeParameters(
            Map.of(x.parameter(), horizontal, y.parameter(), vertical), RationalFunction::of);
    Line line =
        new Line(AlgebraicNumber.of(Rational.ZERO), AlgebraicNumber.of(Rational.ONE), budget);
    Piecewise<MapLabel> labels =
        line.divide(
            List.of(),
            (coarse, place) -> {
              Optional<Rational> value =
                  place instanceof PointPlace point
                      ? point.value().rational()
                      : Optional.of(((CellPlace) place).sample());
              if (value.isEmpty()) {
                return MapLabel.none(IRRATIONAL);
              }
              FormalGames.Unfolding unfolding =
                  games.near(
                      Map.of(
                          x.parameter(),
                          horizontal.value(value.get()),
                          y.parameter(),
                          vertical.value(value.get())),
                      free);
              unfolding.signs().forEach(place::sign);
              try {
                return unfolding.tree().isEmpty()
                    ? MapLabel.none(unfolding.problem())
                    : PlaceAnalysis.label(unfolding.tree().get(), place, budget);
              } catch (OutOfBudget limit) {
                return MapLabel.none(LIMIT + limit.reason());
              } catch (NotExact beyond) {
                return MapLabel.none(beyond.reason());
              }
            });
    StretchAssembler<MapLabel> assembler =
        new StretchAssembler<>((cell, point, at) -> cell.equals(point));
    for (int place = 0; place < labels.values().size(); place++) {
      MapLabel label = labels.values().get(place);
      if (place % 2 == 1) {
        assembler.point(labels.breaks().get(place / 2), Optional.of(label));
      } else {
        assembler.cell(
            place == 0 ? line.low() : labels.breaks().get(place / 2 - 1),
            place / 2 == labels.breaks().size() ? line.high() : labels.breaks().get(place / 2),
            Optional.of(label));
      }
    }
    List<Border> borders = new ArrayList<>();
    Optional<Stretch<MapLabel>> open = Optional.empty();
    for (Stretch<MapLabel> stretch : assembler.stretches()) {
      if (stretch.low().isRational()) {
        open = Optional.of(stretch);
      }
      Optional<Rational> from = open.flatMap(first -> first.low().rational());
      Optional<Rational> to = stretch.high().rational();
      if (open.isPresent() && from.isPresent() && to.isPresent()) {
        borders.add(
            new Border(
                new Point(horizontal.value(from.get()), vertical.value(from.get())),
                open.get().lowClosed(),
                new Point(horizontal.value(to.get()), vertical.value(to.get())),
                stretch.highClosed(),
                stretch.low().isRational() ? stretch.value() : MapLabel.none(IRRATIONAL)));
      }
    }
    return borders;
  }

  private static RationalFunction along(Rational from, Rational to) {
    return RationalFunction.X.times(to.minus(from)).plus(RationalFunction.of(from));
  }
}
