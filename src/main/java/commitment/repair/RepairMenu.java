package commitment.repair;

import java.util.List;

/**
 * What would make a promise hold, the best first.
 *
 * @param tested the game as it is
 * @param repairs empty where the promise holds already
 * @param left what was not tried because it would take too long
 * @param outside what is not looked for in such a game
 */
public record RepairMenu(
    Tested tested, List<Repair> repairs, List<String> left, List<String> outside) {
  public RepairMenu {
    repairs = List.copyOf(repairs);
    left = List.copyOf(left);
    outside = List.copyOf(outside);
  }

  /** Whether a limit is why something is not known. */
  public boolean isLimited() {
    return !tested.assessed().isComplete()
        || !left.isEmpty()
        || !repairs.stream().allMatch(Repair::complete);
  }

  public boolean isComplete() {
    return !isLimited() && outside.isEmpty();
  }
}
