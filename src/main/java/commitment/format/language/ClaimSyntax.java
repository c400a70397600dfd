package commitment.format.language;

import commitment.game.Verdict;
import commitment.template.ExpectationTemplate.Bounds;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import java.util.List;
import java.util.Optional;

/** What an {@code expect} line claims, as written. */
sealed interface ClaimSyntax {
  record VerdictIs(Identifier promise, Verdict verdict, Optional<IndexedName> informationSet)
      implements ClaimSyntax {}

  record ValueIs(Identifier player, Bounds bounds) implements ClaimSyntax {}

  record CountIs(Expression count) implements ClaimSyntax {}

  record PayoffsAre(List<PayoffSyntax> payoffs) implements ClaimSyntax {}

  record TemptationIs(Identifier promise, IndexedName informationSet, Bounds bounds)
      implements ClaimSyntax {}

  record FineIs(Identifier promise, Expression fine) implements ClaimSyntax {}

  record OutcomeReached(Identifier outcome) implements ClaimSyntax {}

  record BondIs(Identifier promise, Expression bond) implements ClaimSyntax {}

  record CommitmentIs(Identifier player, Bounds bounds) implements ClaimSyntax {}

  record ThresholdsAre(Identifier parameter, Identifier subject, List<Expression> switchPoints)
      implements ClaimSyntax {}
}
