package commitment.repair;

import java.util.List;

/**
 * What would make a promise hold, the best first.
 *
 * @param tested the game as it is
 * @param repairs empty where the promise holds already
 * @param left what was not tried, and why
 */
public record RepairMenu(Tested tested, List<Repair> repairs, List<String> left) {
  public RepairMenu {
    repairs = List.copyOf(repairs);
    left = List.copyOf(left);
  }

  public boolean isComplete() {
    return tested.assessed().isComplete()
        && left.isEmpty()
        && repairs.stream().allMatch(Repair::complete);
  }
}
