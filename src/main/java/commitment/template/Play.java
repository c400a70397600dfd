package commitment.template;

import commitment.diagnostic.Span;
import commitment.exact.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened on the way to a node that is to be unfolded. Immutable.
 *
 * @param environment the names that expressions may use there
 * @param date the date of the last move
 * @param paid what each player was paid on the way, at date 0; null for nothing
 * @param round the round of the innermost repeat, if the node lies in one
 * @param call the innermost call, if the node lies in one
 * @param expansion the innermost repeat or def, for messages
 */
record Play(
    Environment environment,
    Rational date,
    @Nullable List<Amount> paid,
    @Nullable Round round,
    @Nullable CallFrame call,
    @Nullable Expansion expansion) {

  /**
   * A round of a repeat.
   *
   * @param before the play that came to the repeat
   */
  record Round(NodeTemplate.Repeat repeat, Rational number, Amount last, Play before) {}

  /** A call of a def that is being unfolded. */
  record CallFrame(int def, List<Rational> arguments, @Nullable CallFrame outer, int depth) {}

  /** What makes nodes, in words, and where it stands. */
  record Expansion(String words, Span span) {}

  static Play start(Environment environment) {
    return new Play(environment, Rational.ZERO, null, null, null, null);
  }

  Play in(Environment inner) {
    return new Play(inner, date, paid, round, call, expansion);
  }

  Play at(Rational newDate) {
    return new Play(environment, newDate, paid, round, call, expansion);
  }

  Play paid(List<Amount> newPaid) {
    return new Play(environment, date, newPaid, round, call, expansion);
  }

  /** The names, the round and the expansion of another place, with what happened up to here. */
  Play backTo(Play place, Environment inner) {
    return new Play(inner, date, paid, place.round, place.call, place.expansion);
  }
}
