package commitment.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealRootsTest {
  private static final Rational TEN = Rational.of(10);

  private static Polynomial polynomial(long... coefficients) {
    List<Rational> list = new ArrayList<>();
    for (long coefficient : coefficients) {
      list.add(Rational.of(coefficient));
    }
    return Polynomial.of(list);
  }

  private static List<AlgebraicNumber> roots(Polynomial polynomial) {
    return RealRoots.between(polynomial, TEN.negate(), TEN);
  }

  @Test
  void theSquareRootOfTwoIsIrrational() {
    List<AlgebraicNumber> roots = roots(polynomial(-2, 0, 1));
    assertThat(roots).hasSize(2);
    AlgebraicNumber root = roots.get(1);
    assertThat(root.isRational()).isFalse();
    assertThat(root.approximation(8)).isEqualTo(Rational.of(141421356, 100000000));
    assertThat(root.sign(polynomial(-2, 0, 1))).isZero();
    assertThat(root.sign(polynomial(-4, 0, 0, 0, 1))).isZero();
    assertThat(root.sign(polynomial(-3, 2))).isEqualTo(-1);
    assertThat(root.compareTo(Rational.of(7, 5))).isEqualTo(1);
    assertThat(root.compareTo(roots.get(0))).isEqualTo(1);
  }

  @Test
  void rationalRootsAreFoundAsSuchAmongOthers() {
    // (2x - 1)^2 (x + 3) (x^2 - 3)
    Polynomial product =
        polynomial(-1, 2)
            .times(polynomial(-1, 2))
            .times(polynomial(3, 1))
            .times(polynomial(-3, 0, 1));
    List<AlgebraicNumber> roots = roots(product);
    assertThat(roots).hasSize(4);
    assertThat(roots.get(0).rational()).contains(Rational.of(-3));
    assertThat(roots.get(1).isRational()).isFalse();
    assertThat(roots.get(2).rational()).contains(Rational.of(1, 2));
    assertThat(roots.get(3).isRational()).isFalse();
  }

  @Test
  void rootsAtTheEndsDoNotCount() {
    assertThat(RealRoots.between(polynomial(0, -1, 1), Rational.ZERO, Rational.ONE)).isEmpty();
    assertThat(RealRoots.between(polynomial(0, -1, 0, 1), Rational.ZERO, TEN)).hasSize(1);
    assertThat(roots(polynomial(0))).isEmpty();
    assertThat(roots(polynomial(7))).isEmpty();
  }

  @Test
  void oneNumberGivenByTwoPolynomialsIsOneNumber() {
    AlgebraicNumber left = roots(polynomial(-2, 0, 1)).get(1);
    AlgebraicNumber right = roots(polynomial(-2, 0, 1).times(polynomial(-5, 0, 1))).get(2);
    assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
    assertThat(left.compareTo(roots(polynomial(-2, 1)).get(0))).isEqualTo(-1);
  }

  @Test
  void simpleNumbersLieBetween() {
    AlgebraicNumber two = roots(polynomial(-2, 0, 1)).get(1);
    AlgebraicNumber three = roots(polynomial(-3, 0, 1)).get(1);
    Rational between = AlgebraicNumber.between(two, three);
    assertThat(two.compareTo(between)).isEqualTo(-1);
    assertThat(three.compareTo(between)).isEqualTo(1);
    assertThat(between.denominator().bitLength()).isLessThan(6);
  }

  /** Products of linear factors and of x^2 - q have just the roots that they were made of. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void productsOfFactorsHaveTheRootsOfTheFactors(long seed) {
    Random random = new Random(seed);
    for (int game = 0; game < 20; game++) {
      Polynomial product = Polynomial.ONE;
      List<AlgebraicNumber> expected = new ArrayList<>();
      for (int factor = 0; factor < 1 + random.nextInt(4); factor++) {
        Polynomial next =
            random.nextBoolean()
                ? Polynomial.of(
                    Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(4)), Rational.ONE)
                : polynomial(-(1 + random.nextInt(40)), 0, 1);
        product = product.times(next);
        expected.addAll(roots(next));
      }
      assertThat(roots(product)).isEqualTo(expected.stream().sorted().distinct().toList());
    }
  }

  @Test
  void rationalFunctionsAreKeptInLowestTerms() {
    RationalFunction x = RationalFunction.X;
    RationalFunction one = RationalFunction.ONE;
    RationalFunction quotient = (RationalFunction) x.times(x).minus(one).divide(x.minus(one));
    assertThat(quotient).isEqualTo(x.plus(one)).hasSameHashCodeAs(x.plus(one));
    assertThat(x.divide(x.plus(one)).plus(one.divide(x.plus(one))).constant())
        .contains(Rational.ONE);
    RationalFunction inverse = (RationalFunction) x.plus(one).power(-2);
    assertThat(inverse.value(Rational.ONE)).isEqualTo(Rational.of(1, 4));
    assertThat(inverse.toString("r")).isEqualTo("1/(1 + 2*r + r^2)");
    assertThat(inverse.derivative().value(Rational.ZERO)).isEqualTo(Rational.of(-2));
  }

  @Test
  void affineFormsSayWhereTheyAreNone() {
    AffineForm x = AffineForm.unknown(0, 2);
    AffineForm y = AffineForm.unknown(1, 2);
    AffineForm two = AffineForm.of(Rational.of(2), 2);
    Quantity form = x.times(two).minus(y).divide(two);
    assertThat(((AffineForm) form).value(List.of(Rational.ONE, Rational.ONE)))
        .isEqualTo(Rational.of(1, 2));
    assertThat(x.times(y).isAffine()).isFalse();
    assertThat(x.times(y).plus(two).isAffine()).isFalse();
    assertThat(x.minus(x).constant()).contains(Rational.ZERO);
  }

  /** Chosen roots, some of them twice, with denominators; and what has no real root. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72, 73, 74, 75})
  void chosenRootsOfHighDegreeAreFound(long seed) {
    Random random = new Random(seed);
    TreeSet<Rational> chosen = new TreeSet<>();
    Polynomial product = polynomial(3, 1, 1).times(polynomial(-2, 0, 1));
    while (product.degree() < 30) {
      Rational root = Rational.of(random.nextInt(199) - 99, 1 + random.nextInt(20));
      Polynomial factor = Polynomial.of(root.negate(), Rational.ONE);
      boolean inside = root.abs().compareTo(TEN) < 0;
      if (inside) {
        chosen.add(root);
      }
      product = product.times(factor).times(random.nextInt(3) == 0 ? factor : Polynomial.ONE);
    }
    List<AlgebraicNumber> roots = roots(product.times(Rational.of(-7, 3)));
    assertThat(roots.stream().filter(AlgebraicNumber::isRational).map(r -> r.rational().get()))
        .containsExactlyElementsOf(chosen);
    List<AlgebraicNumber> others = roots.stream().filter(r -> !r.isRational()).toList();
    assertThat(others).hasSize(2);
    for (AlgebraicNumber other : others) {
      assertThat(other.sign(product)).isZero();
      assertThat(other.sign(product.plus(Polynomial.ONE))).isEqualTo(1);
      assertThat(other.sign(product.derivative())).isNotZero();
    }
  }

  /** Ten roots that a term of degree 40 moves a little. */
  @Test
  @Timeout(10)
  void rootsOfDegreeFortyTakeNoTime() {
    Polynomial product = Polynomial.of(Rational.powerOfTen(9));
    for (int tenth = 1; tenth <= 10; tenth++) {
      product = product.times(Polynomial.of(Rational.of(-tenth, 11), Rational.ONE));
    }
    Polynomial power = Polynomial.of(Rational.of(1, 1000));
    for (int times = 0; times < 40; times++) {
      power = power.times(Polynomial.X);
    }
    Polynomial moved = product.minus(power);
    List<AlgebraicNumber> roots = RealRoots.between(moved, Rational.ZERO, Rational.ONE);
    assertThat(roots).hasSize(10);
    for (AlgebraicNumber root : roots) {
      assertThat(root.sign(moved)).isZero();
      assertThat(root.sign(product)).isEqualTo(1);
    }
  }
}
