package commitment.template;

import commitment.exact.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file near sample values of parameters that are left free. The tree is the same wherever the
 * quantities of {@code signs} have the signs that they have at the sample, and there its numbers
 * are the quantities given.
 *
 * @param instance the game at the sample, without expectations; empty if the file is wrong there
 * @param payoffs for each outcome of that game the payoff of each player
 * @param laws for each chance event the probabilities of its actions
 * @param devices for each device of the instance its amount, and what punishing pays each player if
 *     it has a punisher
 * @param signs quantities that are not constant
 * @param obstacle what depends on the free parameters and cannot, if something does: then the game
 *     is right at the sample only
 */
public record FormalGame(
    Optional<GameInstance> instance,
    List<List<Quantity>> payoffs,
    Map<Integer, List<Quantity>> laws,
    List<List<Quantity>> devices,
    List<Quantity> signs,
    Optional<String> obstacle) {
  public FormalGame {
    payoffs = List.copyOf(payoffs);
    laws = Map.copyOf(laws);
    devices = List.copyOf(devices);
    signs = List.copyOf(signs);
  }
}
