package commitment.exact;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The real roots of a polynomial in an interval, isolated exactly.
 *
 * <p>Sturm's theorem: with p square-free, p_0 = p, p_1 = p', p_{k+1} = -(p_{k-1} mod p_k), the
 * number of roots in (a, b] is the number of sign changes of the sequence at a less that at b.
 * Intervals are halved until each has one root. A root is rational only if it is a whole multiple
 * of 1/|leading coefficient| (of the polynomial with whole coefficients), so narrowing the interval
 * to less than that leaves one candidate, which is tried.
 *
 * <p>Cost: for degree d and coefficients of b bits a number of evaluations polynomial in d and b;
 * meant for the small degrees that payoffs have.
 */
public final class RealRoots {
  private RealRoots() {}

  /** The different roots strictly between two rationals, ascending; none for the polynomial 0. */
  public static List<AlgebraicNumber> between(Polynomial polynomial, Rational low, Rational high) {
    if (polynomial.degree() < 1 || low.compareTo(high) >= 0) {
      return List.of();
    }
    if (polynomial.degree() == 1) {
      Rational root = polynomial.coefficient(0).negate().divide(polynomial.coefficient(1));
      return low.compareTo(root) < 0 && root.compareTo(high) < 0
          ? List.of(AlgebraicNumber.of(root))
          : List.of();
    }
    List<Polynomial> chain = sturmChain(polynomial.primitive());
    Polynomial repeated = chain.get(chain.size() - 1);
    if (repeated.degree() > 0) {
      chain = sturmChain(polynomial.divide(repeated).quotient().primitive());
    }
    Polynomial simple = chain.get(0);
    List<AlgebraicNumber> roots = new ArrayList<>();
    Deque<Interval> open = new ArrayDeque<>();
    open.push(new Interval(low, high));
    while (!open.isEmpty()) {
      Interval interval = open.pop();
      int inside = inside(chain, interval);
      if (inside == 0) {
        continue;
      }
      boolean clear = simple.signAt(interval.min()) != 0 && simple.signAt(interval.max()) != 0;
      if (interval.isPoint()) {
        roots.add(AlgebraicNumber.of(interval.min()));
      } else if (inside == 1 && clear) {
        roots.add(isolated(simple, interval));
      } else {
        Rational middle = interval.min().plus(interval.max()).divide(Rational.of(2));
        open.push(new Interval(middle, interval.max()));
        if (simple.signAt(middle) == 0) {
          open.push(Interval.of(middle));
        }
        open.push(new Interval(interval.min(), middle));
      }
    }
    return roots;
  }

  /** Roots in the open interval; a point counts as itself. */
  private static int inside(List<Polynomial> chain, Interval interval) {
    boolean rootAtEnd = chain.get(0).signAt(interval.max()) == 0;
    if (interval.isPoint()) {
      return rootAtEnd ? 1 : 0;
    }
    return signChanges(chain, interval.min())
        - signChanges(chain, interval.max())
        - (rootAtEnd ? 1 : 0);
  }

  /** Ends with a polynomial whose roots are the multiple ones. */
  private static List<Polynomial> sturmChain(Polynomial polynomial) {
    List<Polynomial> chain = new ArrayList<>();
    chain.add(polynomial);
    Polynomial next = polynomial.derivative().primitive();
    while (next.degree() >= 0) {
      Polynomial before = chain.get(chain.size() - 1);
      chain.add(next);
      next = before.primitiveRemainder(next).negate();
    }
    return chain;
  }

  private static int signChanges(List<Polynomial> chain, Rational at) {
    int changes = 0;
    int last = 0;
    for (Polynomial polynomial : chain) {
      int sign = polynomial.signAt(at);
      if (sign != 0) {
        changes += last == -sign ? 1 : 0;
        last = sign;
      }
    }
    return changes;
  }

  /** The root inside, at whose ends the polynomial has opposite signs. */
  private static AlgebraicNumber isolated(Polynomial simple, Interval interval) {
    BigInteger leading = simple.leading().numerator().abs();
    Rational unit = Rational.of(leading, BigInteger.ONE);
    AlgebraicNumber root = AlgebraicNumber.irrational(simple, interval);
    Interval narrow = root.within(unit.times(Rational.of(2)).reciprocal());
    Rational candidate = narrow.max().times(unit).floor().divide(unit);
    boolean rational = candidate.compareTo(narrow.min()) >= 0 && simple.signAt(candidate) == 0;
    return rational ? AlgebraicNumber.of(candidate) : AlgebraicNumber.irrational(simple, interval);
  }
}
