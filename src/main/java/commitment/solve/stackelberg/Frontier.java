package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.solve.stackelberg.FrontierPoint.Blend;
import commitment.solve.stackelberg.FrontierPoint.Recipe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The undominated pairs (what the follower gets, what the leader gets) that commitments below a
 * node can bring about: with φ(b) the most for the leader where the follower gets at least b, the
 * pieces of the plane on which φ is attained, from left to right. Between pieces φ is constant.
 *
 * <p>A pair dominates another if it gives neither less. A pair that is only a limit counts as
 * giving the follower a little more and the leader a little less than it says.
 */
record Frontier(List<FrontierPiece> pieces) {
  private static final Comparator<FrontierPiece> LEFT_TO_RIGHT =
      Comparator.comparing(FrontierPiece::start)
          .thenComparing(piece -> piece.left().open())
          .thenComparing(FrontierPiece::end);

  Frontier {
    pieces = List.copyOf(pieces);
  }

  /** Numbers new points. */
  static final class Numbering {
    private int next;

    FrontierPoint point(Rational follower, Rational leader, boolean open, Recipe recipe) {
      return new FrontierPoint(next++, follower, leader, open, recipe);
    }

    /** The point of a piece where the follower gets a value strictly inside. */
    FrontierPoint inside(FrontierPiece piece, Rational follower, boolean limit) {
      return point(
          follower,
          piece.at(follower),
          limit || piece.openInside(),
          new Blend(piece.left(), piece.right(), piece.share(follower), limit));
    }
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** The point that is best for the leader; where several are, one that is no limit. */
  FrontierPoint best() {
    FrontierPoint best = pieces.get(0).left();
    for (FrontierPiece piece : pieces) {
      int order = piece.left().leader().compareTo(best.leader());
      if (order > 0 || (order == 0 && best.open() && !piece.left().open())) {
        best = piece.left();
      }
    }
    return best;
  }

  /** The ends of all pieces, from left to right. */
  Set<FrontierPoint> vertices() {
    Set<FrontierPoint> vertices = new LinkedHashSet<>();
    for (FrontierPiece piece : pieces) {
      vertices.add(piece.left());
      vertices.add(piece.right());
    }
    return vertices;
  }

  /**
   * What is left where the follower must get at least a value.
   *
   * @param strictly whether she must get more, so that what gives her just that is a limit
   */
  Frontier above(Rational value, boolean strictly, Numbering numbering) {
    List<FrontierPiece> left = new ArrayList<>();
    for (FrontierPiece piece : pieces) {
      int end = piece.end().compareTo(value);
      if (end < 0 || (end == 0 && strictly && !piece.right().open())) {
        continue;
      }
      int start = piece.start().compareTo(value);
      if (start > 0 || piece.isSingle() || (start == 0 && (!strictly || piece.left().open()))) {
        left.add(piece);
      } else if (end == 0) {
        left.add(FrontierPiece.of(piece.right()));
      } else {
        FrontierPoint cut =
            start < 0
                ? numbering.inside(piece, value, strictly)
                : numbering.point(
                    value,
                    piece.left().leader(),
                    true,
                    new Blend(piece.left(), piece.right(), Rational.ZERO, true));
        left.add(new FrontierPiece(cut, piece.right(), piece.openInside()));
      }
    }
    return new Frontier(left);
  }

  /** The undominated part of many frontiers together. */
  static Frontier union(List<Frontier> frontiers, Numbering numbering) {
    List<Frontier> level = new ArrayList<>(frontiers);
    if (level.isEmpty()) {
      return new Frontier(List.of());
    }
    while (level.size() > 1) {
      List<Frontier> next = new ArrayList<>();
      for (int place = 0; place + 1 < level.size(); place += 2) {
        next.add(level.get(place).union(level.get(place + 1), numbering));
      }
      if (level.size() % 2 == 1) {
        next.add(level.get(level.size() - 1));
      }
      level = next;
    }
    return level.get(0);
  }

  private Frontier union(Frontier other, Numbering numbering) {
    List<FrontierPiece> all = new ArrayList<>();
    all.addAll(new Domination(other, numbering, true).survivors(this));
    all.addAll(new Domination(this, numbering, false).survivors(other));
    all.sort(LEFT_TO_RIGHT);
    return new Frontier(all);
  }
}
