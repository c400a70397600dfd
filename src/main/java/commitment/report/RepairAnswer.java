package commitment.report;

import commitment.game.Device;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.repair.Repair;
import commitment.repair.RepairMenu;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The menus for the promises of a game; the lines are numbered through from 1.
 *
 * @param plain the game without its devices, of which changes speak
 * @param inForce the game with them
 * @param devices those of the file
 * @param withoutMenu promises for which no change is looked for, and why
 */
public record RepairAnswer(
    NamedGame plain,
    NamedGame inForce,
    List<Device> devices,
    List<RepairMenu> menus,
    List<String> withoutMenu) {
  public RepairAnswer {
    withoutMenu = List.copyOf(withoutMenu);
    devices = List.copyOf(devices);
    menus = List.copyOf(menus);
  }

  public boolean isComplete() {
    return withoutMenu.isEmpty() && menus.stream().allMatch(RepairMenu::isComplete);
  }

  public boolean isLimited() {
    return menus.stream().anyMatch(RepairMenu::isLimited);
  }

  /**
   * The limits that are why something is not known, beside those of what was not tried.
   *
   * @param budget of the run
   */
  public Set<Limit> limits(Budget budget) {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    for (RepairMenu menu : menus) {
      boolean whole =
          menu.tested().assessed().isComplete()
              && menu.repairs().stream().allMatch(Repair::complete);
      if (!whole && menu.tested().search().isPresent()) {
        limits.addAll(menu.tested().search().get().search().shortfall().limits());
      } else if (!whole && !budget.isExhausted()) {
        limits.add(Limit.VECTORS);
      }
    }
    if (budget.isExhausted()) {
      limits.add(budget.exhausted());
    }
    return limits;
  }
}
