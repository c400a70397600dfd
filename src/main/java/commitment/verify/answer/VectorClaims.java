package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Claims about sets of payoff vectors, and about the ranges that contain them. */
final class VectorClaims {
  private final Subject subject;

  VectorClaims(Subject subject) {
    this.subject = subject;
  }

  /** A vector with a payoff for each player; nothing, and a finding, if it is none. */
  Optional<List<Rational>> read(Claim claim) {
    List<Rational> vector = new ArrayList<>();
    for (Claim item : claim.items("a payoff for each player")) {
      Optional<Rational> number = item.number();
      if (number.isEmpty()) {
        item.isWrong("a number, such as \"-3/2\"");
        return Optional.empty();
      }
      vector.add(number.get());
    }
    if (claim.isArray() && vector.size() != subject.game().players().size()) {
      claim.isWrong("a payoff for each of " + String.join(", ", subject.game().playerNames()));
      return Optional.empty();
    }
    return claim.isArray() ? Optional.of(vector) : Optional.empty();
  }

  /** The claim lists just these vectors, each once, in any order. */
  void are(Claim claim, Collection<List<Rational>> right) {
    Set<List<Rational>> missing = new HashSet<>(right);
    for (Claim item : claim.items("of payoff vectors")) {
      Optional<List<Rational>> vector = read(item);
      if (vector.isPresent()) {
        item.judge(missing.remove(vector.get()), "none, or a vector that is not there twice");
      }
    }
    if (!missing.isEmpty() && claim.isArray()) {
      claim.isWrong(
          "nothing of " + Findings.shortened(missing.toString()),
          "there is an equilibrium with it");
    }
  }

  /** For each player named an interval that contains all his payoffs. */
  void contain(Claim claim, Collection<List<Rational>> right) {
    for (Map.Entry<String, Claim> entry : claim.members("by player").entrySet()) {
      OptionalInt player = subject.findPlayer(entry.getKey());
      if (player.isEmpty()) {
        entry.getValue().isWrong("a player of the game");
      } else {
        entry.getValue().isInterval(range(right, player.getAsInt()), false);
      }
    }
  }

  static Interval range(Collection<List<Rational>> vectors, int player) {
    Interval hull = null;
    for (List<Rational> vector : vectors) {
      Interval point = Interval.of(vector.get(player));
      hull = hull == null ? point : hull.hull(point);
    }
    if (hull == null) {
      throw new IllegalArgumentException("no payoff vectors");
    }
    return hull;
  }
}
