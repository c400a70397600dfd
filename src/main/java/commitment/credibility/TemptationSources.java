package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;

/**
 * Where a temptation comes from.
 *
 * <p>Let τ be what the promisor gains by breaking the promise when its moment has come, as he then
 * values it, and τ° the same as he valued it at the beginning. The <em>strategic</em> part is
 * max(0, τ°): the others have done their part, and what they did cannot be undone (Kydland and
 * Prescott 1977, doi:10.1086/260580). The <em>preference</em> part is τ − τ°: he has come to want
 * something else (Strotz 1955, doi:10.2307/2295722). Of a player who discounts exponentially τ and
 * τ°, in units of one date, are the same.
 *
 * @param strategic from the best case to the worst
 * @param preference likewise
 */
public record TemptationSources(Interval strategic, Interval preference) {
  /** The sources of a temptation of a player who values everything as he did at the beginning. */
  public static TemptationSources ofConstantTaste(Interval temptation) {
    return new TemptationSources(
        new Interval(temptation.min().max(Rational.ZERO), temptation.max().max(Rational.ZERO)),
        Interval.of(Rational.ZERO));
  }
}
