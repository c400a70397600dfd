package commitment.report;

import commitment.game.Verdict;
import commitment.repair.Repair;
import commitment.repair.RepairMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The repair menu of a page. */
final class PageRepairs {
  private final RepairAnswer answer;
  private final TextStyle style = new TextStyle(false, true);
  private int number = 1;

  /** The menu for a promise. */
  record Menu(String title, List<Line> lines, String none, List<String> left) {
    boolean hasLines() {
      return !lines.isEmpty();
    }
  }

  /** A change and what comes of it. */
  record Line(int number, String change, String after, String cost, String ends, String remarks) {}

  PageRepairs(RepairAnswer answer) {
    this.answer = answer;
  }

  List<Menu> menus() {
    return answer.menus().stream().map(this::menu).toList();
  }

  private Menu menu(RepairMenu menu) {
    var assessed = menu.tested().assessed();
    String title = assessed.promise().name() + " " + style.verdict(assessed.verdict());
    if (assessed.verdict() == Verdict.HOLDS) {
      return new Menu(title, List.of(), "It holds: nothing to repair.", List.of());
    }
    RepairWords words = new RepairWords(answer.plain(), answer.inForce(), style);
    List<Line> lines = new ArrayList<>();
    for (Repair repair : menu.repairs()) {
      NamedGame there = NamedGame.of(repair.tested().game(), Map.of());
      WorldText ends = new WorldText(there, style);
      lines.add(
          new Line(
              number++,
              words.change(repair),
              repair.inEffect().orElse(false)
                  ? "holds in effect"
                  : style.verdict(repair.verdictAfter()),
              words.cost(repair),
              repair.world().outcomes().isEmpty()
                  ? "not known"
                  : String.join(
                      " or ", repair.world().outcomes().stream().limit(3).map(ends::ends).toList()),
              String.join("; ", words.remarks(repair))));
    }
    return new Menu(
        title,
        lines,
        lines.isEmpty() ? "Nothing that was tried makes it hold." : "",
        menu.left().stream().map(what -> "Not tried: " + what + ".").toList());
  }
}
