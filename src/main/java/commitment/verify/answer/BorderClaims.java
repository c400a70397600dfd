package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.verify.answer.PolygonClaim.Vertex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the borders of a map lie: on each edge of a region they follow each other from one corner
 * to the other without gap or overlap, points among them, and none lies elsewhere.
 */
final class BorderClaims {
  /** Pairs of an edge and a border; more are not looked at. */
  private static final long MOST_PAIRS = 2_000_000;

  /** A border of the answer. */
  record Border(Claim claim, Vertex from, boolean fromIncluded, Vertex to, boolean toIncluded) {
    /** Nothing if it has no ends. */
    static Optional<Border> read(Claim claim) {
      Optional<Vertex> from = claim.member("from").flatMap(PolygonClaim::vertex);
      Optional<Vertex> to = claim.member("to").flatMap(PolygonClaim::vertex);
      if (from.isEmpty() || to.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Border(
              claim,
              from.get(),
              claim.member("fromIncluded").flatMap(Claim::truth).orElse(false),
              to.get(),
              claim.member("toIncluded").flatMap(Claim::truth).orElse(false)));
    }

    void isUnchecked(String reason) {
      List.of("from", "to", "fromIncluded", "toIncluded")
          .forEach(name -> claim.member(name).ifPresent(end -> end.isUnchecked(reason)));
    }

    private void isRight() {
      List.of("from", "to", "fromIncluded", "toIncluded")
          .forEach(name -> claim.member(name).ifPresent(Claim::isRight));
    }
  }

  /** A border as a part of an edge, from 0 to 1. */
  private record Part(Rational low, boolean lowClosed, Rational high, boolean highClosed) {}

  private BorderClaims() {}

  /**
   * @param list of the borders
   * @param cells the regions, all of them
   */
  static void check(Claim list, List<Border> borders, List<PolygonClaim> cells) {
    long edges = cells.stream().mapToLong(cell -> cell.vertices().size()).sum();
    if (edges * borders.size() > MOST_PAIRS) {
      borders.forEach(border -> border.isUnchecked("there are too many of them"));
      return;
    }
    Set<Border> right = new HashSet<>();
    Set<Border> wrong = new HashSet<>();
    for (PolygonClaim cell : cells) {
      for (int place = 0; place < cell.vertices().size(); place++) {
        Vertex from = cell.vertices().get(place);
        Vertex to = cell.vertices().get((place + 1) % cell.vertices().size());
        List<Part> parts = new ArrayList<>();
        List<Border> on = new ArrayList<>();
        for (Border border : borders) {
          part(border, from, to)
              .ifPresent(
                  part -> {
                    parts.add(part);
                    on.add(border);
                  });
        }
        if (covers(parts)) {
          right.addAll(on);
        } else {
          wrong.addAll(on);
          list.isWrong(
              "borders between " + from + " and " + to,
              "ones that cover that edge of a region, without gap or overlap");
        }
      }
    }
    for (Border border : borders) {
      if (!right.contains(border) && !wrong.contains(border)) {
        border.claim().isWrong("a border that is part of an edge of a region");
      } else if (!wrong.contains(border)) {
        border.isRight();
      }
    }
  }

  private static Optional<Part> part(Border border, Vertex from, Vertex to) {
    Optional<Rational> start = on(border.from(), from, to);
    Optional<Rational> end = on(border.to(), from, to);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        start.get().compareTo(end.get()) <= 0
            ? new Part(start.get(), border.fromIncluded(), end.get(), border.toIncluded())
            : new Part(end.get(), border.toIncluded(), start.get(), border.fromIncluded()));
  }

  /** At which part of the way a point lies, if it lies on it. */
  private static Optional<Rational> on(Vertex point, Vertex from, Vertex to) {
    Rational x = to.x().minus(from.x());
    Rational y = to.y().minus(from.y());
    Rational right = point.x().minus(from.x());
    Rational up = point.y().minus(from.y());
    if (!x.times(up).equals(y.times(right))) {
      return Optional.empty();
    }
    Rational part = x.times(right).plus(y.times(up)).divide(x.times(x).plus(y.times(y)));
    return part.signum() >= 0 && part.compareTo(Rational.ONE) <= 0
        ? Optional.of(part)
        : Optional.empty();
  }

  private static boolean covers(List<Part> parts) {
    parts.sort(
        Comparator.comparing(Part::low)
            .thenComparing(part -> !part.lowClosed())
            .thenComparing(Part::high));
    Rational reached = Rational.ZERO;
    boolean included = false;
    for (Part part : parts) {
      if (!part.low().equals(reached) || part.lowClosed() == included) {
        return false;
      }
      if (part.low().equals(part.high()) && !(part.lowClosed() && part.highClosed())) {
        return false;
      }
      reached = part.high();
      included = part.highClosed();
    }
    return reached.equals(Rational.ONE) && included;
  }
}
