package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.verify.PayoffRectangle;
import commitment.verify.SupportCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Claims about the payoffs of a world in which mixtures of equilibria give infinitely many: each
 * vector must be one that an equilibrium gives the players who move, and the least and the most of
 * each of these must be among them.
 */
final class RangeClaims {
  private final Subject subject;
  private final Findings findings;
  private final List<Integer> movers;
  private final List<PayoffRectangle> all;

  RangeClaims(Subject subject, Findings findings, SupportCells cells) {
    this.subject = subject;
    this.findings = findings;
    movers = cells.movers();
    all = cells.payoffs();
  }

  /**
   * @param world has payoffs or bounds, and perhaps outcomes
   * @param reason why more is not checked
   */
  void check(Claim world, String reason) {
    Optional<Claim> payoffs = world.member("payoffs").filter(list -> !list.isNull());
    payoffs.ifPresent(list -> payoffs(list, reason));
    world.member("bounds").ifPresent(this::bounds);
    world
        .member("outcomes")
        .filter(list -> !list.isNull())
        .ifPresent(
            list ->
                new OutcomeClaims(subject)
                    .haveMeans(
                        list,
                        payoffs.map(Claim::parts).orElse(List.of()),
                        findings,
                        (item, ends, mean) -> item.isUnchecked(reason)));
  }

  private void payoffs(Claim claim, String reason) {
    List<List<Rational>> said = new ArrayList<>();
    for (Claim item : claim.items("of payoff vectors")) {
      Optional<List<Rational>> vector = new VectorClaims(subject).read(item);
      if (vector.isPresent()) {
        List<Rational> own = movers.stream().map(vector.get()::get).toList();
        item.judge(
            all.stream().anyMatch(rectangle -> rectangle.has(own)),
            "what an equilibrium gives those who move");
        said.add(vector.get());
      }
    }
    for (int side = 0; side < movers.size() && !said.isEmpty(); side++) {
      int player = movers.get(side);
      Interval right = range(side);
      if (!VectorClaims.range(said, player).equals(right)) {
        claim.isWrong(
            subject.player(player) + " gets " + VectorClaims.range(said, player),
            right + ", in some equilibrium each end of it");
      }
    }
    findings.unchecked(
        claim.path(), "which of those in between are told is not checked: " + reason);
  }

  private void bounds(Claim claim) {
    for (Map.Entry<String, Claim> entry : claim.members("by player").entrySet()) {
      OptionalInt player = subject.findPlayer(entry.getKey());
      int side = player.isPresent() ? movers.indexOf(player.getAsInt()) : -1;
      if (player.isEmpty()) {
        entry.getValue().isWrong("a player of the game");
      } else if (side >= 0) {
        entry.getValue().isInterval(range(side), false);
      } else {
        entry.getValue().isUnchecked("what those get who do not move is not looked at");
      }
    }
  }

  private Interval range(int side) {
    return all.stream()
        .map(rectangle -> rectangle.sides().get(side))
        .reduce(Interval::hull)
        .orElseThrow(() -> new IllegalStateException("no equilibrium"));
  }
}
