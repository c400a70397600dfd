package commitment.report;

import commitment.diagnostic.Suggestion;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.Stretch;
import commitment.repair.Change;
import commitment.repair.Repair;
import commitment.repair.RepairMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A repair in words. */
final class RepairWords {
  private static final int SETS = 4;

  private final NamedGame plain;
  private final NamedGame inForce;
  private final TextStyle style;
  private final Function<Rational, String> numbers;

  /**
   * @param plain the game without its devices, of which changes speak
   * @param inForce the game with them, of which remarks speak
   */
  RepairWords(NamedGame plain, NamedGame inForce, TextStyle style) {
    this(plain, inForce, style, style::number);
  }

  /**
   * @param numbers how numbers are written
   */
  RepairWords(
      NamedGame plain, NamedGame inForce, TextStyle style, Function<Rational, String> numbers) {
    this.plain = plain;
    this.inForce = inForce;
    this.style = style;
    this.numbers = numbers;
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
    if (change instanceof Change.Publicity publicity) {
      String promisor = plain.player(repair.tested().assessed().promise().promisor());
      String observer = plain.player(publicity.observer());
      return publicity.open()
          ? "letting " + observer + " see what " + promisor + " does"
          : "hiding from " + observer + " what " + promisor + " does";
    }
    return change instanceof Change.Bind bind
        ? binding(bind)
        : parameter(repair, (Change.Parameter) change);
  }

  private String amount(Repair repair, String what) {
    if (repair.least().isEmpty()) {
      return what + " of " + numbers.apply(tried(repair.change()));
    }
    Rational least = amount(repair);
    return least.signum() == 0 && repair.open()
        ? what + " of any amount"
        : what + " of " + (repair.open() ? "more than " : "") + numbers.apply(least);
  }

  private static Rational tried(Change change) {
    return change instanceof Change.Fine fine ? fine.amount() : ((Change.Bond) change).amount();
  }

  /** What was not looked at, and why. */
  static List<String> notTried(RepairMenu menu) {
    List<String> lines = new ArrayList<>(menu.left());
    lines.addAll(menu.outside());
    return lines;
  }

  /** The bound of an amount, which is rational. */
  private static Rational amount(Repair repair) {
    return repair.least().flatMap(AlgebraicNumber::rational).orElse(Rational.ZERO);
  }

  private String number(AlgebraicNumber value) {
    return value
        .rational()
        .map(numbers)
        .orElseGet(() -> new StretchText("", false, style).number(value));
  }

  private String players(List<Integer> list) {
    return Suggestion.sentence(list.stream().map(plain::player).toList());
  }

  private String binding(Change.Bind bind) {
    List<String> sets = new ArrayList<>();
    bind.actions()
        .forEach(
            (move, actions) ->
                sets.add(
                    String.join(" or ", plain.actions(move, actions))
                        + " at "
                        + plain.informationSet(move)));
    return "binding " + some(sets);
  }

  private String parameter(Repair repair, Change.Parameter change) {
    String bound = repair.least().map(this::number).orElse("");
    String where =
        !repair.open()
            ? " = " + bound
            : repair.direction() > 0 ? " above " + bound : " below " + bound;
    if (limited(repair)) {
      where += otherEnd(repair, repair.margin().orElseThrow());
    }
    return change.name() + where + " (now " + numbers.apply(change.from()) + ")";
  }

  /** Whether a parameter must not go too far. */
  private static boolean limited(Repair repair) {
    return repair.margin().map(margin -> !margin.isPoint()).orElse(false)
        && repair.remarks().stream()
            .anyMatch(
                remark -> remark instanceof Repair.TooMuch || remark instanceof Repair.OnlyUpTo);
  }

  private String otherEnd(Repair repair, Stretch<?> margin) {
    boolean up = repair.direction() > 0;
    boolean closed = up ? margin.highClosed() : margin.lowClosed();
    return (up
            ? " and " + (closed ? "at most " : "below ")
            : " and " + (closed ? "at least " : "above "))
        + number(up ? margin.high() : margin.low());
  }

  /** What it does to the promisor's payoff in equilibrium. */
  String cost(Repair repair) {
    Interval cost = repair.cost();
    if (!cost.isPoint()) {
      String gains = cost.min().signum() < 0 ? upTo("gains ", cost.max(), cost.min()) : "";
      String costs = cost.max().signum() > 0 ? upTo("costs ", cost.min(), cost.max()) : "";
      return gains + (gains.isEmpty() || costs.isEmpty() ? "" : " or ") + costs;
    }
    return switch (cost.min().signum()) {
      case 1 -> "costs " + numbers.apply(cost.min());
      case 0 -> "costs nothing";
      default -> "gains " + numbers.apply(cost.min().negate());
    };
  }

  /** {@code costs up to 3}, and {@code costs between 1 and 3} where the least is one too. */
  private String upTo(String what, Rational least, Rational most) {
    return least.signum() == most.signum()
        ? what + between(new Interval(least.abs(), most.abs()))
        : what + "up to " + numbers.apply(most.abs());
  }

  private String between(Interval interval) {
    return interval.isPoint()
        ? numbers.apply(interval.min())
        : "between " + numbers.apply(interval.min()) + " and " + numbers.apply(interval.max());
  }

  /** What else to know, a line each. */
  List<String> remarks(Repair repair) {
    List<String> lines = new ArrayList<>();
    consent(repair, lines);
    repair
        .someLeast()
        .filter(some -> !some.equals(amount(repair)))
        .ifPresent(
            some ->
                lines.add("with " + numbers.apply(some) + " or more some equilibrium keeps it"));
    temptedBeneficiary(repair).ifPresent(lines::add);
    for (Repair.Remark remark : repair.remarks()) {
      if (!(remark instanceof Repair.BreachPaysBeneficiary)) {
        lines.add(remark(remark, repair));
      }
    }
    return lines;
  }

  /** Whoever gains by a breach has no reason to prevent it. */
  private Optional<String> temptedBeneficiary(Repair repair) {
    List<String> sets = new ArrayList<>();
    Interval gains = null;
    int player = 0;
    for (Repair.Remark remark : repair.remarks()) {
      if (remark instanceof Repair.BreachPaysBeneficiary pays) {
        Interval gain = Interval.of(pays.gain());
        gains = gains == null ? gain : gains.hull(gain);
        player = pays.player();
        sets.add(inForce.informationSet(pays.informationSet()));
      }
    }
    if (gains == null) {
      return Optional.empty();
    }
    return Optional.of(
        "take care: with "
            + numbers.apply(((Change.Damages) repair.change()).amount())
            + " "
            + inForce.player(player)
            + " would rather see it broken, being better off by "
            + (gains.isPoint()
                ? numbers.apply(gains.min())
                : numbers.apply(gains.min()) + " to " + numbers.apply(gains.max()))
            + " at "
            + some(sets));
  }

  private static String some(List<String> list) {
    return list.size() <= SETS
        ? Suggestion.sentence(list)
        : String.join(", ", list.subList(0, SETS - 1))
            + " and "
            + (list.size() - SETS + 1)
            + " more";
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

  /** {@code above 1 and up to 3}. */
  private String interval(Stretch<?> stretch) {
    return (stretch.lowClosed() ? "from " : "above ")
        + number(stretch.low())
        + (stretch.highClosed() ? " up to " : " to below ")
        + number(stretch.high());
  }

  private String beyond(Repair repair, AlgebraicNumber at, boolean included) {
    String end = number(at);
    return repair.direction() > 0
        ? (included ? " above " : " from ") + end + (included ? "" : " on")
        : (included ? " below " : " of ") + end + (included ? "" : " or less");
  }

  private String path(List<String> path) {
    return path.isEmpty() ? "nowhere" : String.join(style.arrow(), path);
  }

  private String remark(Repair.Remark remark, Repair repair) {
    if (remark instanceof Repair.ReliedOnThoughBroken relied) {
      boolean harmless = relied.worse().isEmpty();
      return (harmless ? "" : "take care: ")
          + "with damages "
          + interval(relied.amounts())
          + " it is broken all the same, but play goes "
          + path(relied.path())
          + (harmless ? ", worse for nobody" : ", for the worse for " + players(relied.worse()));
    }
    if (remark instanceof Repair.TooMuch much) {
      String name = ((Change.Parameter) repair.change()).name();
      return "take care, "
          + (repair.direction() > 0
              ? "too much is as bad as too little: with "
              : "too little is as bad as too much: with ")
          + name
          + beyond(repair, much.at(), much.included())
          + " it is kept too, but play goes "
          + path(much.path());
    }
    if (remark instanceof Repair.OnlyUpTo only) {
      String name = ((Change.Parameter) repair.change()).name();
      return "with "
          + name
          + (only.single() ? " = " + number(only.at()) : beyond(repair, only.at(), only.included()))
          + " the verdict is "
          + style.verdict(only.beyond());
    }
    if (remark instanceof Repair.NotLeast) {
      return "an amount that was tried; a smaller one may do";
    }
    if (remark instanceof Repair.FailsAt fails) {
      return "a value that was tried; with "
          + numbers.apply(fails.value())
          + " it does not hold, between them it was not tried";
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
