package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.game.Device;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes the numbers of devices. */
final class DeviceInstantiation {
  private final int players;
  private final Environment environment;
  private final Faults faults;
  private final boolean strict;

  /**
   * @param strict whether amounts must make sense; where parameters are free they need not, at
   *     every value of a range
   */
  DeviceInstantiation(int players, Environment environment, Faults faults, boolean strict) {
    this.strict = strict;
    this.players = players;
    this.environment = environment;
    this.faults = faults;
  }

  /** Empty if something is wrong, which is reported. */
  Optional<Device> instantiate(DeviceTemplate template) {
    try {
      return Optional.of(device(template));
    } catch (EvaluationFailure failure) {
      faults.add(failure);
      return Optional.empty();
    }
  }

  /**
   * The numbers of a device with how they depend on free parameters: its amount and, where there is
   * a punisher, what punishing pays each player.
   */
  List<Amount> amounts(DeviceTemplate template) {
    try {
      return computed(template);
    } catch (EvaluationFailure failure) {
      faults.add(failure);
      return List.of();
    }
  }

  private List<Amount> computed(DeviceTemplate template) throws EvaluationFailure {
    if (template instanceof DeviceTemplate.Fine fine) {
      List<Amount> amounts = new ArrayList<>(List.of(environment.amount(fine.amount())));
      if (fine.punisher().isPresent()) {
        amounts.addAll(fine.punisher().get().payoff().amounts(players, environment));
      }
      return amounts;
    }
    if (template instanceof DeviceTemplate.Bond bond) {
      return List.of(environment.amount(bond.amount()));
    }
    if (template instanceof DeviceTemplate.Damages damages) {
      return List.of(environment.amount(damages.amount()));
    }
    return List.of();
  }

  /** An amount that the promisor loses; one that he gains would reward the breach. */
  private Rational loss(Expression amount, String noun) throws EvaluationFailure {
    Rational value = amount.value(environment);
    if (strict && value.signum() < 0) {
      throw new EvaluationFailure(
          DiagnosticCode.OUTSIDE_RANGE,
          amount.span(),
          noun + " of " + Expression.shown(value) + " would reward the breach",
          "write what is lost as a number from 0 on");
    }
    return value;
  }

  private Device device(DeviceTemplate template) throws EvaluationFailure {
    if (template instanceof DeviceTemplate.Fine fine) {
      Optional<Device.Punisher> punisher = Optional.empty();
      if (fine.punisher().isPresent()) {
        DeviceTemplate.Punisher by = fine.punisher().get();
        punisher =
            Optional.of(new Device.Punisher(by.player(), by.payoff().values(players, environment)));
      }
      return new Device.Fine(fine.promise(), loss(fine.amount(), "a fine"), punisher);
    }
    if (template instanceof DeviceTemplate.Bond bond) {
      return new Device.Bond(bond.promise(), loss(bond.amount(), "a bond"));
    }
    if (template instanceof DeviceTemplate.Damages damages) {
      return new Device.Damages(
          damages.promise(), loss(damages.amount(), "damages"), damages.beneficiary());
    }
    if (template instanceof DeviceTemplate.Veto veto) {
      return new Device.Veto(veto.promise(), veto.holder());
    }
    DeviceTemplate.Revocation revocation = (DeviceTemplate.Revocation) template;
    return new Device.Revocation(revocation.promise(), needed(revocation), revocation.voters());
  }

  private int needed(DeviceTemplate.Revocation revocation) throws EvaluationFailure {
    Rational needed = environment.constant(revocation.needed(), "the votes that are needed");
    int voters = revocation.voters().size();
    boolean possible =
        needed.isInteger()
            && needed.signum() >= 0
            && needed.numerator().compareTo(BigInteger.valueOf(voters)) <= 0;
    if (!possible) {
      throw new EvaluationFailure(
          DiagnosticCode.OUTSIDE_RANGE,
          revocation.span(),
          "a revocation needs "
              + Expression.shown(needed)
              + " of "
              + Suggestion.counted(voters, "player"),
          "write a whole number from 0 to " + voters);
    }
    return needed.numerator().intValueExact();
  }
}
