package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.verify.EquilibriumRecount.Part;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param strictBetween whether mixtures of some of them may keep it strictly: of those in which the
 *     promisor does the same, at each promised set one loses by some other action
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
    boolean strictBetween,
    Optional<Kinds> everyKind) {

  /**
   * Whether some equilibria keep a promise, and whether some break it.
   *
   * @param strict where some do each, whether some keep it strictly; empty if that is not known
   */
  record Kinds(boolean keeping, boolean breaking, Optional<Boolean> strict) {
    static Kinds of(SupportCells all, List<Clause> clauses) {
      boolean keeping =
          all.cells().stream().anyMatch(cell -> clauses.stream().allMatch(cell::mayKeep));
      boolean breaking =
          all.cells().stream()
              .anyMatch(cell -> clauses.stream().anyMatch(clause -> all.mayBreak(cell, clause)));
      return new Kinds(
          keeping, breaking, keeping && breaking ? strict(all, clauses) : Optional.empty());
    }

    private static Optional<Boolean> strict(SupportCells all, List<Clause> clauses) {
      boolean open = false;
      for (SupportCells.Cell cell : all.cells()) {
        Optional<Boolean> here = all.keepsStrictly(cell, clauses);
        if (here.filter(strict -> strict).isPresent()) {
          return here;
        }
        open |= here.isEmpty();
      }
      return open ? Optional.empty() : Optional.of(false);
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
            strictBetween,
            SupportCells.of(game, subgames, budget).map(all -> Kinds.of(all, clauses)));
  }

  static KeptRecount of(EquilibriumRecount recount, List<Clause> clauses) {
    int breaking = 0;
    int keeping = 0;
    int strict = 0;
    int unclear = 0;
    GameTree owners = recount.subgames().index().tree();
    Map<Object, Set<Clause>> strictAt = new HashMap<>();
    for (Part part : recount.all()) {
      boolean breaks = clauses.stream().anyMatch(clause -> breaks(part, clause));
      boolean open = clauses.stream().anyMatch(c -> part.open().contains(c.informationSet()));
      if (breaks) {
        breaking++;
      } else if (open) {
        unclear++;
      } else {
        keeping++;
        boolean everywhere = true;
        Set<Clause> here =
            strictAt.computeIfAbsent(
                part.playOfOwner(owners, clauses.get(0).informationSet()), key -> new HashSet<>());
        for (Clause clause : clauses) {
          PromisedGain gain = new PromisedGain(recount, part, clause.informationSet());
          boolean strictly = isStrict(gain, recount, clause);
          everywhere &= strictly;
          if (strictly || losesSomehow(gain, recount, clause)) {
            here.add(clause);
          }
        }
        strict += everywhere ? 1 : 0;
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
        strictAt.values().stream().anyMatch(some -> some.containsAll(clauses)),
        Optional.empty());
  }

  private static boolean breaks(Part part, Clause clause) {
    List<Rational> law = part.play().getOrDefault(clause.informationSet(), List.of());
    return !part.open().contains(clause.informationSet())
        && !law.isEmpty()
        && !law.get(clause.action()).equals(Rational.ONE);
  }

  private static List<Integer> others(EquilibriumRecount recount, Clause clause) {
    return IntStream.range(0, recount.game().tree().actionCount(clause.informationSet()))
        .filter(action -> action != clause.action())
        .boxed()
        .toList();
  }

  /** Whether every other action is worse, for some belief. */
  private static boolean isStrict(
      PromisedGain promised, EquilibriumRecount recount, Clause clause) {
    List<Integer> others = others(recount, clause);
    return others.isEmpty() || promised.of(clause.action(), others).min().signum() < 0;
  }

  /** Whether some other action is worse. */
  private static boolean losesSomehow(
      PromisedGain promised, EquilibriumRecount recount, Clause clause) {
    return others(recount, clause).stream()
        .anyMatch(action -> promised.of(clause.action(), List.of(action)).min().signum() < 0);
  }

  /** The verdicts that are possible. */
  Set<Verdict> verdicts() {
    if (everyKind.isPresent() && !(everyKind.get().keeping() && everyKind.get().breaking())) {
      return EnumSet.of(everyKind.get().breaking() ? Verdict.FAILS : Verdict.HOLDS);
    }
    Optional<Boolean> kept = everyKind.flatMap(Kinds::strict);
    if (kept.isPresent()) {
      return EnumSet.of(kept.get() ? Verdict.CONTINGENT : Verdict.KNIFE_EDGE);
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
    if (!certain || (strictBetween && breaking > 0)) {
      possible.add(Verdict.CONTINGENT);
    }
    if (everyKind.isPresent()) {
      possible.removeAll(EnumSet.of(Verdict.HOLDS, Verdict.FAILS));
    }
    return possible;
  }
}
