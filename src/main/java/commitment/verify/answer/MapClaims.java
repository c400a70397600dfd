package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.verify.answer.BorderClaims.Border;
import commitment.verify.answer.PolygonClaim.Vertex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code result} of {@code map}.
 *
 * <p>The regions must be convex, lie in the rectangle, not overlap, and have its area in sum. The
 * game is counted again in the middle of each region and near each of its vertices, and on each
 * border in the middle and at the ends that belong to it.
 */
final class MapClaims {
  /** Nodes of games that are counted again, all points together. */
  private static final long MOST_NODES = 1_000_000;

  private static final String NOT_SOLVED = "no game there was counted again";

  /** Pairs of more regions are too many to look at. */
  private static final int MOST_REGIONS = 2000;

  private final Subject subject;
  private final Variants variants;
  private final Budget budget;
  private final Map<Vertex, Optional<PointRecount>> points = new LinkedHashMap<>();
  private long left = MOST_NODES;

  MapClaims(Subject subject, Variants variants, Budget budget) {
    this.subject = subject;
    this.variants = variants;
    this.budget = budget;
  }

  /** One parameter of the map, and where it lies. */
  private record Axis(String parameter, Interval range) {}

  void check(Claim result) {
    Optional<Axis> x = result.member("x").flatMap(this::axis);
    Optional<Axis> y = result.member("y").flatMap(this::axis);
    if (x.isEmpty() || y.isEmpty() || x.get().parameter().equals(y.get().parameter())) {
      result.isWrong("a map", "a map has two parameters x and y, with low and high");
      return;
    }
    result.member("legend").ifPresent(list -> new LegendClaims(list).check(result));
    boolean exact = result.member("exact").flatMap(Claim::truth).orElse(true);
    if (!exact) {
      result.isOpen("maps that are not exact are not checked");
      return;
    }
    new Of(x.get(), y.get()).check(result);
    result.member("exact").ifPresent(Claim::isRight);
  }

  private Optional<Axis> axis(Claim claim) {
    String name = claim.member("parameter").flatMap(Claim::text).orElse("");
    Optional<Interval> range = variants.range(name);
    Optional<Rational> low = claim.member("low").flatMap(Claim::number);
    Optional<Rational> high = claim.member("high").flatMap(Claim::number);
    if (range.isEmpty() || low.isEmpty() || high.isEmpty()) {
      claim.isWrong("a parameter of the file that has a range, with low and high");
      return Optional.empty();
    }
    claim.member("parameter").ifPresent(Claim::isRight);
    claim.member("description").ifPresent(words -> words.isText(variants.description(name)));
    claim.member("low").ifPresent(end -> end.isNumber(range.get().min()));
    claim.member("high").ifPresent(end -> end.isNumber(range.get().max()));
    Rational base = subject.parameters().getOrDefault(name, Rational.ZERO);
    claim.member("value").ifPresent(value -> value.isNumber(base));
    return Optional.of(new Axis(name, range.get()));
  }

  /** The claims about a plane of parameters. */
  private final class Of {
    private final Axis x;
    private final Axis y;

    Of(Axis x, Axis y) {
      this.x = x;
      this.y = y;
    }

    private boolean contains(Vertex point) {
      return x.range().contains(point.x()) && y.range().contains(point.y());
    }

    private Rational area() {
      return x.range().max().minus(x.range().min()).times(y.range().max().minus(y.range().min()));
    }

    void check(Claim result) {
      List<PolygonClaim> cells = result.member("cells").map(this::cells).orElse(List.of());
      result.member("borders").ifPresent(list -> borders(list, cells));
    }

    private void borders(Claim list, List<PolygonClaim> cells) {
      List<Border> borders = new ArrayList<>();
      List<Claim> items = list.items("of borders");
      items.forEach(item -> border(item).ifPresent(borders::add));
      if (cells.isEmpty()) {
        borders.forEach(border -> border.isUnchecked("the regions are not known"));
      } else if (borders.size() == items.size()) {
        BorderClaims.check(list, borders, cells);
      }
    }

    /** The regions; none if something is wrong with them. */
    private List<PolygonClaim> cells(Claim list) {
      List<PolygonClaim> polygons = new ArrayList<>();
      Rational sum = Rational.ZERO;
      boolean whole = list.isArray();
      for (Claim item : list.items("of regions")) {
        Optional<Claim> vertices = item.member("vertices");
        Optional<PolygonClaim> polygon =
            vertices
                .flatMap(PolygonClaim::read)
                .filter(each -> each.vertices().stream().allMatch(this::contains));
        if (polygon.isEmpty()) {
          vertices
              .orElse(item)
              .isWrong("vertices of a convex region in the rectangle, counterclockwise");
          whole = false;
          continue;
        }
        Rational share = polygon.get().area().divide(area());
        item.member("share").ifPresent(claim -> claim.isNumber(share));
        sum = sum.plus(share);
        if (polygons.size() < MOST_REGIONS
            && !polygons.stream().allMatch(polygon.get()::isApartFrom)) {
          item.isWrong("a region", "one that overlaps none of those before it");
          whole = false;
        } else {
          vertices.ifPresent(Claim::isRight);
        }
        polygons.add(polygon.get());
        label(item, polygon.get().inside());
      }
      if (whole && !sum.equals(Rational.ONE)) {
        list.isWrong("regions with shares of sum " + sum, "regions that cover the rectangle");
        whole = false;
      }
      return whole ? polygons : List.of();
    }

    private Optional<Border> border(Claim item) {
      Optional<Border> border =
          Border.read(item).filter(read -> contains(read.from()) && contains(read.to()));
      if (border.isEmpty()) {
        item.isWrong("a border from a point of the rectangle to another");
        return border;
      }
      Vertex from = border.get().from();
      Vertex to = border.get().to();
      List<Vertex> along = new ArrayList<>();
      for (int part = 1; part < 64; part += part < 3 || part > 60 ? 1 : 29) {
        along.add(from.towards(to, Rational.of(part, 64)));
      }
      if (border.get().fromIncluded()) {
        along.add(from);
      }
      if (border.get().toIncluded()) {
        along.add(to);
      }
      label(item, along);
      return border;
    }

    private Optional<PointRecount> at(Vertex point) {
      return points.computeIfAbsent(
          point,
          key -> {
            if (left <= 0 || budget.isExhausted()) {
              return Optional.empty();
            }
            Optional<PointRecount> recount =
                variants
                    .at(Map.of(x.parameter(), point.x(), y.parameter(), point.y()))
                    .flatMap(game -> PointRecount.of(game, budget));
            recount.ifPresent(found -> left -= found.subject().tree().nodeCount());
            return recount;
          });
    }

    private void label(Claim item, List<Vertex> where) {
      if (item.member("problem").isPresent()) {
        item.isUnchecked("why there is no answer was not looked at");
        return;
      }
      item.member("verdicts")
          .ifPresent(
              each ->
                  each.members("by promise")
                      .forEach((name, verdict) -> verdict(name, verdict, where)));
      item.member("outcomes").ifPresent(outcomes -> outcomes(outcomes, where));
    }

    private void verdict(String promise, Claim claim, List<Vertex> where) {
      boolean known = false;
      for (Vertex point : where) {
        Optional<Verdict> right = at(point).flatMap(recount -> recount.verdict(promise));
        if (right.isPresent() && !claim.text().equals(right.map(Verdict::name))) {
          claim.isWrong(right.get() + place(point));
          return;
        }
        known |= right.isPresent();
      }
      if (known) {
        claim.isRight();
      } else {
        claim.isOpen(NOT_SOLVED);
      }
    }

    private String place(Vertex point) {
      return " at " + x.parameter() + " = " + point.x() + ", " + y.parameter() + " = " + point.y();
    }

    /** Each is a list of the ends that a way to play can come to. */
    private void outcomes(Claim claim, List<Vertex> where) {
      boolean known = false;
      for (Vertex point : where) {
        Optional<PointRecount> recount = at(point);
        Optional<Set<Set<OutcomeProbability>>> plays = recount.flatMap(PointRecount::outcomes);
        if (plays.isEmpty()) {
          continue;
        }
        known = true;
        Subject there = recount.get().subject();
        Set<Set<String>> right = new HashSet<>();
        plays.get().forEach(play -> right.add(ends(play, there)));
        Set<Set<String>> said = new HashSet<>();
        claim.parts().forEach(play -> said.add(said(play)));
        if (!said.equals(right) || claim.parts().size() != said.size()) {
          claim.isWrong("play that ends at " + right + place(point));
          return;
        }
      }
      if (known) {
        claim.isRight();
      } else {
        claim.isUnchecked(NOT_SOLVED);
      }
    }

    private static Set<String> ends(Set<OutcomeProbability> play, Subject there) {
      Set<String> ends = new HashSet<>();
      for (OutcomeProbability end : play) {
        String name =
            there
                .game()
                .outcomeName(there.tree().outcome(end.node()))
                .map(n -> ": " + n)
                .orElse("");
        ends.add(there.index().path(end.node()) + name);
      }
      return ends;
    }

    private static Set<String> said(Claim play) {
      Set<String> ends = new HashSet<>();
      for (Claim end : play.parts()) {
        List<String> path =
            end.member("path").map(Claim::parts).orElse(List.of()).stream()
                .map(step -> step.text().orElse(""))
                .toList();
        String name = end.member("outcome").map(n -> ": " + n.text().orElse("")).orElse("");
        ends.add(path + name);
      }
      return ends;
    }
  }
}
