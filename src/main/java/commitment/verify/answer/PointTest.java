package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Holds a claim about an interval against each game in it that was counted again. */
final class PointTest {
  static final String NOT_SOLVED =
      "no game there was counted again: the value is irrational, or the game too large";

  private final ParameterLine line;

  PointTest(ParameterLine line) {
    this.line = line;
  }

  /** What a game says of a claim. */
  sealed interface Answer {}

  /** It agrees. */
  record Agrees() implements Answer {}

  /** It does not. */
  record Differs(String right) implements Answer {}

  /** It cannot be told. */
  record Unknown() implements Answer {}

  static Answer of(boolean agrees, Object right) {
    return agrees ? new Agrees() : new Differs(String.valueOf(right));
  }

  /**
   * Judges a part of the claim.
   *
   * @param open whether the answer cannot be called right if nothing is known of it
   */
  void test(
      StretchClaim stretch,
      Claim part,
      boolean open,
      BiFunction<Rational, PointRecount, Answer> answer) {
    boolean known = false;
    for (Map.Entry<Rational, PointRecount> point : line.points().entrySet()) {
      if (!stretch.contains(point.getKey())) {
        continue;
      }
      Answer found = answer.apply(point.getKey(), point.getValue());
      if (found instanceof Differs differs) {
        part.isWrong(differs.right() + line.at(point.getKey()));
        return;
      }
      known |= found instanceof Agrees;
    }
    if (known) {
      part.isRight();
    } else if (open) {
      part.isOpen(NOT_SOLVED);
    } else {
      part.isUnchecked(NOT_SOLVED);
    }
  }

  /** The same of a number that may be a function of the parameter. */
  void testFunction(
      StretchClaim stretch, Claim part, BiFunction<Rational, PointRecount, Optional<Rational>> at) {
    Optional<RationalFunction> function = FunctionClaims.read(part);
    if (function.isEmpty()) {
      part.isWrong("coefficients, or those of numerator and denominator");
      return;
    }
    test(
        stretch,
        part,
        false,
        (value, point) -> {
          Optional<Rational> right = at.apply(value, point);
          return right.isEmpty()
              ? new Unknown()
              : of(FunctionClaims.value(function.get(), value).equals(right), right.get());
        });
  }
}
