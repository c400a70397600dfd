package commitment.report;

import commitment.game.Device;
import commitment.repair.RepairMenu;
import java.util.List;

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
}
