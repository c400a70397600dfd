package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.solve.stackelberg.Frontier.Numbering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What mixing adds to frontiers: at a node of the leader mixtures of points below different
 * children; with a mediator mixtures of any points; at a chance move sums.
 */
final class Mixing {
  /** Below so many pairs of points all are tried at once. */
  private static final long FEW_PAIRS = 400;

  private final Numbering numbering;

  Mixing(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * The frontier at a node of the leader: what the children have, and all segments between ends of
   * pieces of different children. Mixtures of three points lie in a triangle, whose upper right
   * border consists of such segments.
   */
  Frontier ofDifferentChildren(List<Frontier> children) {
    List<Frontier> candidates = new ArrayList<>(children);
    List<List<FrontierPoint>> vertices = new ArrayList<>();
    long all = 0;
    long pairs = 0;
    for (Frontier child : children) {
      vertices.add(List.copyOf(child.vertices()));
      pairs += all * vertices.get(vertices.size() - 1).size();
      all += vertices.get(vertices.size() - 1).size();
    }
    List<Pocket> pockets = new ArrayList<>();
    if (pairs > FEW_PAIRS) {
      hull(children, candidates, pockets);
    } else {
      pockets.add(Pocket.EVERYTHING);
    }
    for (int first = 0; first < vertices.size() && !pockets.isEmpty(); first++) {
      for (int second = first + 1; second < vertices.size(); second++) {
        cross(vertices.get(first), vertices.get(second), pockets, candidates);
      }
    }
    return Frontier.union(candidates, numbering);
  }

  /**
   * A range of the follower's payoff in which the hull is no mixture of different children.
   *
   * @param range its two ends; empty for no bound
   */
  private record Pocket(List<Rational> range) {
    static final Pocket EVERYTHING = new Pocket(List.of());

    boolean meets(FrontierPoint left, FrontierPoint right) {
      return range.isEmpty()
          || (left.follower().compareTo(range.get(1)) < 0
              && right.follower().compareTo(range.get(0)) > 0);
    }
  }

  /** Where an edge of the concave hull joins different children, nothing lies above it. */
  private void hull(List<Frontier> children, List<Frontier> candidates, List<Pocket> pockets) {
    List<Owned> owned = new ArrayList<>();
    for (int child = 0; child < children.size(); child++) {
      for (FrontierPoint point : children.get(child).vertices()) {
        owned.add(new Owned(point, child));
      }
    }
    List<Owned> chain = chain(owned);
    for (int place = 1; place < chain.size(); place++) {
      Owned left = chain.get(place - 1);
      Owned right = chain.get(place);
      if (left.child() != right.child()) {
        candidates.add(segment(left.point(), right.point()));
      } else {
        pockets.add(new Pocket(List.of(left.point().follower(), right.point().follower())));
      }
    }
  }

  private static void cross(
      List<FrontierPoint> some,
      List<FrontierPoint> others,
      List<Pocket> pockets,
      List<Frontier> candidates) {
    for (FrontierPoint one : some) {
      for (FrontierPoint other : others) {
        boolean inOrder = one.follower().compareTo(other.follower()) < 0;
        FrontierPoint left = inOrder ? one : other;
        FrontierPoint right = inOrder ? other : one;
        if (left.follower().compareTo(right.follower()) < 0
            && left.leader().compareTo(right.leader()) > 0
            && pockets.stream().anyMatch(pocket -> pocket.meets(left, right))) {
          candidates.add(segment(left, right));
        }
      }
    }
  }

  private static Frontier segment(FrontierPoint left, FrontierPoint right) {
    return new Frontier(List.of(new FrontierPiece(left, right, left.open() || right.open())));
  }

  /** The frontier when any points may be mixed: the concave hull. */
  Frontier ofAny(List<Frontier> frontiers) {
    List<Frontier> candidates = new ArrayList<>(frontiers);
    List<FrontierPoint> chain = chainOf(frontiers);
    for (int place = 1; place < chain.size(); place++) {
      candidates.add(segment(chain.get(place - 1), chain.get(place)));
    }
    return Frontier.union(candidates, numbering);
  }

  private static List<FrontierPoint> chainOf(Collection<Frontier> frontiers) {
    List<Owned> owned = new ArrayList<>();
    for (Frontier frontier : frontiers) {
      frontier.vertices().forEach(point -> owned.add(new Owned(point, 0)));
    }
    return chain(owned).stream().map(Owned::point).toList();
  }

  /** A point and the child that it lies below. */
  private record Owned(FrontierPoint point, int child) {}

  /** The corners of the concave hull from the leader's best point to the follower's best. */
  private static List<Owned> chain(List<Owned> points) {
    List<Owned> sorted = new ArrayList<>(points);
    sorted.sort(
        Comparator.comparing((Owned owned) -> owned.point().follower())
            .thenComparing(owned -> owned.point().leader())
            .thenComparing(owned -> !owned.point().open()));
    List<Owned> chain = new ArrayList<>();
    for (Owned owned : sorted) {
      while (!chain.isEmpty() && isCovered(chain, owned.point())) {
        chain.remove(chain.size() - 1);
      }
      chain.add(owned);
    }
    return chain;
  }

  /** Whether the last corner lies left of and not above a new point, or below a segment to it. */
  private static boolean isCovered(List<Owned> chain, FrontierPoint next) {
    FrontierPoint last = chain.get(chain.size() - 1).point();
    if (last.leader().compareTo(next.leader()) <= 0) {
      return true;
    }
    if (chain.size() == 1) {
      return false;
    }
    FrontierPoint before = chain.get(chain.size() - 2).point();
    Rational steep =
        last.leader().minus(before.leader()).times(next.follower().minus(before.follower()));
    Rational flat =
        next.leader().minus(before.leader()).times(last.follower().minus(before.follower()));
    return steep.compareTo(flat) <= 0;
  }

  /** The frontier at a chance move over concave frontiers: their edges, the flattest first. */
  Frontier ofChance(List<Frontier> children, List<Rational> law) {
    List<List<FrontierPoint>> chains = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int child = 0; child < children.size(); child++) {
      List<FrontierPoint> chain = chainOf(List.of(children.get(child)));
      chains.add(chain);
      for (int place = 1; place < chain.size() && law.get(child).signum() > 0; place++) {
        edges.add(new Edge(child, place, slope(chain.get(place - 1), chain.get(place))));
      }
    }
    edges.sort(Comparator.comparing(Edge::slope).reversed().thenComparing(Edge::place));
    List<FrontierPoint> points = new ArrayList<>();
    chains.forEach(chain -> points.add(chain.get(0)));
    FrontierPoint last = sum(points, law);
    List<FrontierPiece> pieces = new ArrayList<>();
    for (Edge edge : edges) {
      points.set(edge.child(), chains.get(edge.child()).get(edge.place()));
      FrontierPoint next = sum(points, law);
      pieces.add(new FrontierPiece(last, next, last.open() || next.open()));
      last = next;
    }
    return new Frontier(pieces.isEmpty() ? List.of(FrontierPiece.of(last)) : pieces);
  }

  /** From the corner before to the corner at a place of the chain of a child. */
  private record Edge(int child, int place, Rational slope) {}

  private static Rational slope(FrontierPoint left, FrontierPoint right) {
    return right.leader().minus(left.leader()).divide(right.follower().minus(left.follower()));
  }

  private FrontierPoint sum(List<FrontierPoint> points, List<Rational> law) {
    Rational follower = Rational.ZERO;
    Rational leader = Rational.ZERO;
    boolean open = false;
    for (int branch = 0; branch < law.size(); branch++) {
      Rational probability = law.get(branch);
      follower = follower.plus(probability.times(points.get(branch).follower()));
      leader = leader.plus(probability.times(points.get(branch).leader()));
      open |= probability.signum() > 0 && points.get(branch).open();
    }
    return numbering.point(follower, leader, open, new FrontierPoint.Combination(law, points));
  }
}
