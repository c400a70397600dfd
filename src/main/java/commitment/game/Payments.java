package commitment.game;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What devices take and give at a breach, by player; with one more place where it is counted. */
final class Payments {
  private final List<Device> devices;
  private final Optional<String> counted;
  private final int places;

  /**
   * @param counted the promise of which the last place counts the breaches, if one is counted
   */
  Payments(Game game, List<Device> devices, Optional<String> counted) {
    this.devices = devices;
    this.counted = counted;
    this.places = game.players().size() + (counted.isPresent() ? 1 : 0);
  }

  static List<Rational> sum(List<Rational> left, List<Rational> right) {
    List<Rational> sum = new ArrayList<>(left.size());
    for (int player = 0; player < left.size(); player++) {
      sum.add(left.get(player).plus(right.get(player)));
    }
    return sum;
  }

  /** The play after what a breach costs without anybody's doing. */
  Play charged(Play before, int breaker, List<Breaches.Wanted> charging) {
    Play play = before;
    if (charging.stream().anyMatch(wanted -> counts(wanted.device()))) {
      List<Rational> one = nothing();
      one.set(places - 1, Rational.ONE);
      play = play.pay(one);
    }
    for (Breaches.Wanted wanted : charging) {
      Device device = devices.get(wanted.device());
      if (device instanceof Device.Fine fine && fine.punisher().isEmpty()) {
        play = play.pay(taken(breaker, fine.amount()));
      } else if (device instanceof Device.Damages damages) {
        List<Rational> paid = taken(breaker, damages.amount());
        add(paid, damages.beneficiary(), damages.amount());
        play = play.pay(paid);
      } else if (device instanceof Device.Bond bond) {
        List<Integer> forfeit = List.of(wanted.device(), breaker);
        if (!play.forfeited().contains(forfeit)) {
          play = play.pay(taken(breaker, bond.amount())).forfeit(forfeit);
        }
      }
    }
    return play;
  }

  /** What a fine takes, and what punishing brings to everybody. */
  List<Rational> punishment(int breaker, Rational amount, Device.Punisher punisher) {
    List<Rational> paid = taken(breaker, amount);
    for (int player = 0; player < punisher.payoffs().size(); player++) {
      add(paid, player, punisher.payoffs().get(player));
    }
    return paid;
  }

  private boolean counts(int device) {
    return counted.filter(devices.get(device).promise()::equals).isPresent();
  }

  private List<Rational> taken(int breaker, Rational amount) {
    List<Rational> paid = nothing();
    paid.set(breaker, amount.negate());
    return paid;
  }

  private static void add(List<Rational> paid, int player, Rational amount) {
    paid.set(player, paid.get(player).plus(amount));
  }

  private List<Rational> nothing() {
    return new ArrayList<>(Collections.nCopies(places, Rational.ZERO));
  }
}
