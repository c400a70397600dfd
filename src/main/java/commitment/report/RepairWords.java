package commitment.report;

import commitment.diagnostic.Suggestion;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.repair.Change;
import commitment.repair.Repair;
import java.util.ArrayList;
import java.util.List;

/** A repair in words. */
final class RepairWords {
  private static final int SETS = 4;

  private final NamedGame plain;
  private final NamedGame inForce;
  private final TextStyle style;

  /**
   * @param plain the game without its devices, of which changes speak
   * @param inForce the game with them, of which remarks speak
   */
  RepairWords(NamedGame plain, NamedGame inForce, TextStyle style) {
    this.plain = plain;
    this.inForce = inForce;
    this.style = style;
  }

  /** What to do: {@code a fine of more than 1 at each breach}. */
  String change(Repair repair) {
    Change change = repair.change();
    if (change instanceof Change.Fine) {
      return amount(repair, "a fine") + " at each breach";
    }
    if (change instanceof Change.Bond) {
      return amount(repair, "a bond") + ", lost at the first breach";
    }
    if (change instanceof Change.Damages damages) {
      return amount(repair, "damages")
          + " to "
          + plain.player(damages.beneficiary())
          + " at each breach";
    }
    if (change instanceof Change.Veto veto) {
      return "a veto by " + plain.player(veto.holder());
    }
    if (change instanceof Change.Revocation vote) {
      return "a vote: "
          + vote.needed()
          + " of "
          + players(vote.voters())
          + " must agree to a breach";
    }
    if (change instanceof Change.Close close) {
      int move = close.informationSet();
      return "closing "
          + plain.action(move, close.action())
          + ", an option of "
          + plain.player(plain.game().tree().owner(move))
          + " at "
          + plain.informationSet(move);
    }
    return change instanceof Change.Bind bind
        ? binding(bind)
        : parameter(repair, (Change.Parameter) change);
  }

  private String amount(Repair repair, String what) {
    Rational least = repair.least().orElse(Rational.ZERO);
    return least.signum() == 0 && repair.open()
        ? what + ", however small,"
        : what + " of " + (repair.open() ? "more than " : "") + style.number(least);
  }

  private String players(List<Integer> list) {
    return Suggestion.sentence(list.stream().map(plain::player).toList());
  }

  private String binding(Change.Bind bind) {
    List<String> sets = new ArrayList<>();
    bind.actions()
        .forEach(
            (move, action) ->
                sets.add(plain.action(move, action) + " at " + plain.informationSet(move)));
    return "binding "
        + (sets.size() <= SETS
            ? Suggestion.sentence(sets)
            : String.join(", ", sets.subList(0, SETS - 1))
                + " and "
                + (sets.size() - SETS + 1)
                + " more");
  }

  private String parameter(Repair repair, Change.Parameter change) {
    String bound = repair.least().map(style::number).orElse("");
    String where =
        !repair.open()
            ? " = " + bound
            : repair.direction() > 0 ? " above " + bound : " below " + bound;
    return change.name() + where + " (now " + style.number(change.from()) + ")";
  }

  /** What it does to the promisor's payoff in equilibrium. */
  String cost(Repair repair) {
    Interval cost = repair.cost();
    if (!cost.isPoint()) {
      return cost.min().signum() >= 0
          ? "costs " + style.range(cost)
          : cost.max().signum() <= 0
              ? "gains " + style.range(new Interval(cost.max().negate(), cost.min().negate()))
              : "costs " + style.range(cost);
    }
    return switch (cost.min().signum()) {
      case 1 -> "costs " + style.number(cost.min());
      case 0 -> "costs nothing";
      default -> "gains " + style.number(cost.min().negate());
    };
  }

  /** What else to know, a line each. */
  List<String> remarks(Repair repair) {
    List<String> lines = new ArrayList<>();
    consent(repair, lines);
    repair
        .someLeast()
        .filter(some -> !some.equals(repair.least().orElse(Rational.ZERO)))
        .ifPresent(
            some -> lines.add("with " + style.number(some) + " or more some equilibrium keeps it"));
    for (Repair.Remark remark : repair.remarks()) {
      lines.add(remark(remark, repair));
    }
    return lines;
  }

  private void consent(Repair repair, List<String> lines) {
    if (repair.change() instanceof Change.Veto veto) {
      String holder = plain.player(veto.holder());
      Verdict verdict = repair.enforcer().orElse(Verdict.UNDECIDED);
      if (repair.inEffect().orElse(false)) {
        lines.add(
            verdict == Verdict.HOLDS
                ? holder + " would use it: no breach takes effect"
                : "no breach takes effect: none is better for both");
      } else {
        lines.add(
            switch (verdict) {
              case HOLDS, UNDECIDED -> "it is not known whether a breach would take effect";
              case FAILS -> holder + " would consent: the veto would not be used";
              case CONTINGENT, KNIFE_EDGE -> "whether " + holder + " would use it hangs on a tie";
            });
      }
    } else if (repair.change() instanceof Change.Revocation) {
      lines.add(
          repair.inEffect().orElse(false)
              ? "too few would agree: no breach takes effect"
              : "even then a breach can take effect");
    }
  }

  private String remark(Repair.Remark remark, Repair repair) {
    if (remark instanceof Repair.BreachPaysBeneficiary pays) {
      return "take care: with "
          + style.number(((Change.Damages) repair.change()).amount())
          + " "
          + inForce.player(pays.player())
          + " is better off by "
          + style.number(pays.gain())
          + " if it is broken at "
          + inForce.informationSet(pays.informationSet());
    }
    if (remark instanceof Repair.NotAfterBreach not) {
      return "after a breach nothing is bound any more: "
          + not.informationSets().size()
          + (not.informationSets().size() == 1 ? " set does" : " sets do")
          + " not count";
    }
    return remark instanceof Repair.OtherOutcome
        ? "take care: kept, but play does not go where it would if it bound"
        : "what was promised is then the outcome of some equilibrium";
  }
}
