package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.verify.PayoffRectangle;
import commitment.verify.SupportCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether listed equilibria and the mixtures in their components give all payoffs there are. */
final class SupportCoverage {
  private SupportCoverage() {}

  /**
   * @param perfect the payoffs of the subgame-perfect equilibria among those read
   * @return false also where that is not known
   */
  static boolean isWhole(
      Subject subject,
      Claim result,
      List<ProfileClaims.Read> read,
      List<List<Rational>> perfect,
      Budget budget) {
    Optional<SupportCells> cells =
        SupportCells.of(subject.game(), Subgames.of(subject.index()), budget);
    if (cells.isEmpty()) {
      return false;
    }
    List<Integer> movers = cells.get().movers();
    List<PayoffRectangle> listed = new ArrayList<>();
    perfect.forEach(vector -> listed.add(PayoffRectangle.hull(List.of(vector), movers)));
    for (Claim component : parts(result, "components")) {
      if (!parts(component, "subgame").isEmpty()) {
        continue;
      }
      for (Claim subset : parts(component, "subsets")) {
        List<List<Rational>> payoffs =
            parts(subset, "equilibria").stream()
                .flatMap(place -> place.number().stream())
                .filter(place -> place.isInteger() && place.signum() >= 0 && place.isSmall())
                .map(place -> place.numerator().intValue())
                .filter(place -> place < read.size())
                .map(place -> read.get(place).payoffs())
                .toList();
        if (!payoffs.isEmpty()) {
          listed.add(PayoffRectangle.hull(payoffs, movers));
        }
      }
    }
    return PayoffRectangle.coverTheSame(listed, cells.get().payoffs());
  }

  private static List<Claim> parts(Claim claim, String member) {
    return claim.member(member).map(Claim::parts).orElse(List.of());
  }
}
