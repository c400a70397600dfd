package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.verify.EquilibriumRecount.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the equilibria of a game stand to what one player promises.
 *
 * @param total how many there are
 * @param breaking how many do something else
 * @param keeping how many do what is promised at every promised set
 * @param strict how many of these lose by every other action at every promised set, for some belief
 *     where the other players do not let play come to it
 * @param unclear how many could not be told
 * @param isPure whether all are pure
 * @param isWhole whether there may be no others
 * @param everyKind where there may be others: which kinds there are among all, if that is known
 */
public record KeptRecount(
    int total,
    int breaking,
    int keeping,
    int strict,
    int unclear,
    boolean isPure,
    boolean isWhole,
    Optional<Kinds> everyKind) {

  /** Whether some equilibria keep a promise, and whether some break it. */
  record Kinds(boolean keeping, boolean breaking) {
    static Kinds of(SupportCells all, List<Clause> clauses) {
      return new Kinds(
          all.cells().stream().anyMatch(cell -> clauses.stream().allMatch(cell::mayKeep)),
          all.cells().stream().anyMatch(cell -> clauses.stream().anyMatch(cell::mayBreak)));
    }
  }

  /** The same with what is known of all equilibria, where the recount may have missed some. */
  KeptRecount withEveryKind(Game game, Subgames subgames, List<Clause> clauses, Budget budget) {
    return isWhole
        ? this
        : new KeptRecount(
            total,
            breaking,
            keeping,
            strict,
            unclear,
            isPure,
            isWhole,
            SupportCells.of(game, subgames, budget).map(all -> Kinds.of(all, clauses)));
  }

  static KeptRecount of(EquilibriumRecount recount, List<Clause> clauses) {
    int breaking = 0;
    int keeping = 0;
    int strict = 0;
    int unclear = 0;
    for (Part part : recount.all()) {
      boolean breaks = clauses.stream().anyMatch(clause -> breaks(part, clause));
      boolean open = clauses.stream().anyMatch(c -> part.open().contains(c.informationSet()));
      if (breaks) {
        breaking++;
      } else if (open) {
        unclear++;
      } else {
        keeping++;
        Set<Strictness> found = EnumSet.noneOf(Strictness.class);
        clauses.forEach(clause -> found.add(strictness(recount, part, clause)));
        if (!found.contains(Strictness.NO)) {
          unclear += found.contains(Strictness.UNCLEAR) ? 1 : 0;
          strict += found.contains(Strictness.UNCLEAR) ? 0 : 1;
        }
      }
    }
    boolean pure = recount.all().stream().allMatch(Part::isPure);
    return new KeptRecount(
        recount.all().size(),
        breaking,
        keeping,
        strict,
        unclear,
        pure,
        recount.isWhole(),
        Optional.empty());
  }

  private enum Strictness {
    YES,
    NO,
    UNCLEAR
  }

  private static boolean breaks(Part part, Clause clause) {
    List<Rational> law = part.play().getOrDefault(clause.informationSet(), List.of());
    return !part.open().contains(clause.informationSet())
        && !law.isEmpty()
        && !law.get(clause.action()).equals(Rational.ONE);
  }

  private static Strictness strictness(EquilibriumRecount recount, Part part, Clause clause) {
    int actions = recount.game().tree().actionCount(clause.informationSet());
    if (actions < 2) {
      return Strictness.YES;
    }
    List<Integer> others =
        IntStream.range(0, actions).filter(a -> a != clause.action()).boxed().toList();
    PromisedGain.Gain gain =
        new PromisedGain(recount, part, clause.informationSet()).of(clause.action(), others);
    if (gain.range().min().signum() < 0) {
      return Strictness.YES;
    }
    return gain.atMost() ? Strictness.UNCLEAR : Strictness.NO;
  }

  /** The verdicts that are possible. */
  Set<Verdict> verdicts() {
    if (everyKind.isPresent() && !(everyKind.get().keeping() && everyKind.get().breaking())) {
      return EnumSet.of(everyKind.get().breaking() ? Verdict.FAILS : Verdict.HOLDS);
    }
    boolean certain = isWhole && unclear == 0;
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    if (strict > 0 && breaking > 0) {
      return EnumSet.of(Verdict.CONTINGENT);
    }
    if (breaking == 0) {
      possible.add(Verdict.HOLDS);
    }
    if (keeping == 0 && (breaking > 0 || !certain)) {
      possible.add(Verdict.FAILS);
    }
    if (strict == 0 && (!certain || (breaking > 0 && keeping > 0))) {
      possible.add(Verdict.KNIFE_EDGE);
    }
    if (!certain) {
      possible.add(Verdict.CONTINGENT);
    }
    if (everyKind.isPresent()) {
      possible.removeAll(EnumSet.of(Verdict.HOLDS, Verdict.FAILS));
    }
    return possible;
  }
}
