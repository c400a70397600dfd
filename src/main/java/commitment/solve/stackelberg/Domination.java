package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.solve.stackelberg.Frontier.Numbering;
import java.util.ArrayList;
import java.util.List;

/**
 * What of one frontier another one leaves undominated. Both are read from left to right once.
 *
 * <p>With φ the function of the other one, a point (b, a) survives if a &gt; φ(b); equal pairs
 * survive on one side only.
 */
final class Domination {
  private final List<FrontierPiece> other;
  private final Numbering numbering;
  private final boolean keepsTies;
  private final List<FrontierPiece> survivors = new ArrayList<>();

  /** The first piece of the other frontier that ends at or after where we are. */
  private int place;

  /**
   * @param keepsTies whether what is equal to a point of the other survives
   */
  Domination(Frontier other, Numbering numbering, boolean keepsTies) {
    this.other = other.pieces();
    this.numbering = numbering;
    this.keepsTies = keepsTies;
  }

  List<FrontierPiece> survivors(Frontier frontier) {
    for (FrontierPiece piece : frontier.pieces()) {
      while (place < other.size() && other.get(place).end().compareTo(piece.start()) < 0) {
        place++;
      }
      if (!piece.isSingle()) {
        cut(piece);
      } else if (!isDominated(piece.left())) {
        survivors.add(piece);
      }
    }
    return survivors;
  }

  /** Later pieces give the leader less: only those are looked at that start where the point is. */
  private boolean isDominated(FrontierPoint point) {
    for (int at = place; at < other.size(); at++) {
      FrontierPiece piece = other.get(at);
      if (piece.start().compareTo(point.follower()) > 0) {
        return isAtMost(point, piece.left());
      }
      if (piece.isSingle() || piece.end().equals(point.follower())) {
        FrontierPoint there = piece.right();
        boolean reaches = there.open() || !point.open();
        if (reaches && isAtMost(point, there)) {
          return true;
        }
        continue;
      }
      // The piece goes on to the right of the point, so it gives the follower more as well.
      int order = piece.at(point.follower()).compareTo(point.leader());
      boolean limit = piece.openInside() || piece.left().open();
      if (order > 0 || (order == 0 && (point.open() || (!keepsTies && !limit)))) {
        return true;
      }
      if (order < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether a point gives the leader no more than one that gives the follower no less. */
  private boolean isAtMost(FrontierPoint point, FrontierPoint there) {
    int order = there.leader().compareTo(point.leader());
    if (order != 0) {
      return order > 0;
    }
    boolean same = there.follower().equals(point.follower()) && there.open() == point.open();
    return same ? !keepsTies : point.open() || !there.open();
  }

  /** Where φ is below the line of a piece, interval by interval between the ends of the others. */
  private void cut(FrontierPiece piece) {
    List<Rational> kept = new ArrayList<>();
    Rational from = piece.start();
    for (int at = place; from.compareTo(piece.end()) < 0; ) {
      while (at < other.size() && other.get(at).end().compareTo(from) <= 0) {
        at++;
      }
      Rational to = piece.end();
      boolean flat = true;
      if (at < other.size()) {
        FrontierPiece there = other.get(at);
        flat = there.start().compareTo(from) > 0;
        to = to.min(flat ? there.start() : there.end());
      }
      if (at == other.size()) {
        keep(kept, from, to);
      } else {
        compare(piece, other.get(at), flat, from, to, kept);
      }
      from = to;
    }
    for (int interval = 0; interval < kept.size(); interval += 2) {
      survivors.add(part(piece, kept.get(interval), kept.get(interval + 1)));
    }
  }

  private void compare(
      FrontierPiece piece,
      FrontierPiece there,
      boolean flat,
      Rational from,
      Rational to,
      List<Rational> kept) {
    Rational atFrom = piece.at(from).minus(flat ? there.left().leader() : there.at(from));
    Rational atTo = piece.at(to).minus(flat ? there.left().leader() : there.at(to));
    if (atFrom.signum() == 0 && atTo.signum() == 0) {
      boolean better = there.openInside() && !piece.openInside();
      boolean worse = piece.openInside() && !there.openInside();
      if (better || (keepsTies && !worse)) {
        keep(kept, from, to);
      }
    } else if (atFrom.signum() >= 0 && atTo.signum() >= 0) {
      keep(kept, from, to);
    } else if (atFrom.signum() > 0 || atTo.signum() > 0) {
      Rational share = atFrom.divide(atFrom.minus(atTo));
      Rational crossing = from.plus(to.minus(from).times(share));
      if (atFrom.signum() > 0) {
        keep(kept, from, crossing);
      } else {
        keep(kept, crossing, to);
      }
    }
  }

  /** Adjacent intervals are one. */
  private static void keep(List<Rational> kept, Rational from, Rational to) {
    int last = kept.size() - 1;
    if (last > 0 && kept.get(last).equals(from)) {
      kept.set(last, to);
    } else {
      kept.add(from);
      kept.add(to);
    }
  }

  private FrontierPiece part(FrontierPiece piece, Rational from, Rational to) {
    FrontierPoint left =
        from.equals(piece.start()) ? piece.left() : numbering.inside(piece, from, false);
    FrontierPoint right =
        to.equals(piece.end()) ? piece.right() : numbering.inside(piece, to, false);
    return new FrontierPiece(left, right, piece.openInside());
  }
}
