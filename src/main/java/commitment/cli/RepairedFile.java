package commitment.cli;

import commitment.format.language.GameWriter;
import commitment.repair.Repair;
import commitment.repair.RepairMenu;
import commitment.repair.RepairSearch;
import commitment.repair.Variations;
import commitment.report.RepairAnswer;
import commitment.report.RepairJson;
import commitment.report.Verification;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the game with one of the changes of a menu, as a {@code .game} file. */
final class RepairedFile {
  private final PreparedGame plain;
  private final RepairAnswer answer;
  private final Variations variations;

  RepairedFile(PreparedGame plain, RepairAnswer answer, Variations variations) {
    this.plain = plain;
    this.answer = answer;
    this.variations = variations;
  }

  /**
   * @param number of a line, the menus together numbered from 1
   */
  Reply reply(int number) {
    int lines = 0;
    for (RepairMenu menu : answer.menus()) {
      for (Repair repair : menu.repairs()) {
        if (++lines == number) {
          return reply(menu.tested().assessed().promise().name(), repair);
        }
      }
    }
    throw new UsageProblem(
        "--apply "
            + number
            + ": "
            + (lines == 0
                ? "there is no change to make"
                : "the menu has the numbers 1 to " + lines));
  }

  private Reply reply(String promise, Repair repair) {
    Optional<GameInstance> changed =
        RepairSearch.apply(plain.instance(), promise, repair.change(), variations);
    if (changed.isEmpty()) {
      throw new IllegalStateException("the change cannot be made again: " + repair.change());
    }
    GameWriter writer = new GameWriter(changed.get());
    Optional<String> obstacle = writer.obstacle();
    if (obstacle.isPresent()) {
      return new Reply.OutsideClass(
          "the game cannot be written as a .game file: " + obstacle.get(), plain.warnings());
    }
    return new Reply.Answer(
        plain.named(),
        ExitCode.OK,
        true,
        Verification.notRun("a game is written, not an answer"),
        plain.warnings(),
        new RepairJson(answer),
        out -> {
          out.append(numbers());
          writer.write(out);
        },
        "");
  }

  /** A comment that says what the numbers in the file stand for; empty without parameters. */
  private String numbers() {
    if (plain.instance().parameters().isEmpty()) {
      return "";
    }
    List<String> values = new ArrayList<>();
    plain.instance().parameters().forEach((name, value) -> values.add(name + " = " + value));
    return "# Numbers stand in place of the parameters, before the change: "
        + String.join(", ", values)
        + "\n";
  }
}
