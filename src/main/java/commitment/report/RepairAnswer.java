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
 */
public record RepairAnswer(
    NamedGame plain, NamedGame inForce, List<Device> devices, List<RepairMenu> menus) {
  public RepairAnswer {
    devices = List.copyOf(devices);
    menus = List.copyOf(menus);
  }

  public boolean isComplete() {
    return menus.stream().allMatch(RepairMenu::isComplete);
  }

  public boolean isLimited() {
    return menus.stream().anyMatch(RepairMenu::isLimited);
  }
}
