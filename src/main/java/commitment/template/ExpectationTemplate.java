package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Place;
import commitment.game.Expectation;
import commitment.game.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a file says its answer should be, before it is computed at parameter values.
 *
 * @param scenario the scenario under which it is meant
 * @param place the whole statement
 */
public record ExpectationTemplate(Optional<String> scenario, ClaimTemplate claim, Place place) {

  /** The kinds of claims; promises, players and outcomes are known to exist. */
  public sealed interface ClaimTemplate {}

  public record VerdictClaim(
      PromiseTemplate promise, Verdict verdict, Optional<IndexedName> informationSet)
      implements ClaimTemplate {}

  public record ValueClaim(int player, Bounds bounds) implements ClaimTemplate {}

  public record CountClaim(Expression count) implements ClaimTemplate {}

  public record PayoffsClaim(List<PayoffTemplate> payoffs) implements ClaimTemplate {
    public PayoffsClaim {
      payoffs = List.copyOf(payoffs);
    }
  }

  public record TemptationClaim(PromiseTemplate promise, IndexedName informationSet, Bounds bounds)
      implements ClaimTemplate {}

  public record FineClaim(PromiseTemplate promise, Expression fine) implements ClaimTemplate {}

  public record BondClaim(PromiseTemplate promise, Expression bond) implements ClaimTemplate {}

  public record CommitmentClaim(int player, Bounds bounds) implements ClaimTemplate {}

  /**
   * @param subject the name of a promise, or else of an outcome
   */
  public record ThresholdClaim(String parameter, String subject, List<Expression> switchPoints)
      implements ClaimTemplate {
    public ThresholdClaim {
      switchPoints = List.copyOf(switchPoints);
    }
  }

  public record OutcomeClaim(String outcome) implements ClaimTemplate {}

  /** {@code lo..hi}, or a single number. */
  public record Bounds(Expression from, Optional<Expression> to) {}

  /** What is left of it at values at which it speaks of something that is not there. */
  Expectation withoutMeaning(Diagnostics problems) {
    String why =
        problems.sorted().stream()
            .findFirst()
            .map(Diagnostic::message)
            .orElse("it speaks of a promise that does not exist");
    return new Expectation(scenario, new Expectation.Meaningless(why), place);
  }
}
