package commitment.report;

import commitment.credibility.PromiseAssessment;
import commitment.format.promise.PromiseWriter;
import commitment.game.Device;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be of promises without the devices that support them.
 *
 * @param game the game without devices
 * @param devices all that are in force in the game that was tested
 * @param assessments of the promises that have devices, by name
 */
public record WithoutDevices(
    NamedGame game, List<Device> devices, Map<String, PromiseAssessment> assessments) {
  public WithoutDevices {
    devices = List.copyOf(devices);
    assessments = Map.copyOf(assessments);
  }

  Optional<PromiseAssessment> of(String promise) {
    return Optional.ofNullable(assessments.get(promise));
  }

  /** The devices of a promise as the language writes them. */
  List<String> devices(String promise) {
    return devices.stream()
        .filter(device -> device.promise().equals(promise))
        .map(device -> PromiseWriter.text(device, game::player))
        .toList();
  }
}
