package commitment.report;

import commitment.diagnostic.Suggestion;
import commitment.game.Verdict;
import commitment.limit.Limit;
import commitment.repair.Repair;
import commitment.repair.RepairMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The answer of {@code repair} for a person: a numbered menu, the best first. */
public final class RepairText {
  private final RepairAnswer answer;
  private final TextStyle style;
  private final StringBuilder out = new StringBuilder();
  private int number = 1;

  private RepairText(RepairAnswer answer, TextStyle style) {
    this.answer = answer;
    this.style = style;
  }

  /** The whole answer for one file. */
  public static String of(
      String path,
      RepairAnswer answer,
      Set<Limit> limits,
      Verification verification,
      TextStyle style) {
    RepairText text = new RepairText(answer, style);
    text.out.append(ReportFrame.heading(answer.plain(), path, style)).append('\n');
    answer.menus().forEach(text::menu);
    for (String why : answer.withoutMenu()) {
      TextLines.append(text.out, "", "Not looked at: " + why + ".");
      text.out.append('\n');
    }
    if (answer.menus().isEmpty() && answer.withoutMenu().isEmpty()) {
      text.out.append("No promise is made in this game, so there is none to repair.\n\n");
    }
    if (text.number > 1) {
      text.out.append("To write the game with a change out: --apply NUMBER -o new.game\n\n");
    }
    text.out.append(
        ReportFrame.footer(
            answer.isComplete(),
            "each change was made and the promise tested again",
            answer.isLimited()
                ? missing(answer, limits)
                : "each change was made and the promise tested again; what is not looked for is"
                    + " said above",
            verification,
            style));
    return text.out.toString();
  }

  /** What the menus lack because of limits. */
  private static String missing(RepairAnswer answer, Set<Limit> limits) {
    String untried =
        answer.menus().stream().allMatch(menu -> menu.left().isEmpty())
            ? ""
            : "what was not tried because it would take too long is said above";
    if (limits.isEmpty()) {
      return untried.isEmpty() ? "what is undecided may change with further equilibria" : untried;
    }
    return ReportFrame.bounds(limits) + (untried.isEmpty() ? "" : "; " + untried);
  }

  /** {@code Guarantee FAILS: 1 fine of more than 1, gains 1}; the first line of each menu. */
  public static String oneLine(RepairAnswer answer) {
    TextStyle style = TextStyle.PLAIN;
    RepairWords words = new RepairWords(answer.plain(), answer.inForce(), style);
    List<String> lines = new ArrayList<>();
    for (RepairMenu menu : answer.menus()) {
      String line =
          menu.tested().assessed().promise().name()
              + " "
              + style.verdict(menu.tested().assessed().verdict());
      lines.add(
          menu.repairs().isEmpty() || !menu.repairs().get(0).works()
              ? line
              : line + ": " + words.change(menu.repairs().get(0)));
    }
    return lines.isEmpty() ? "no promises" : String.join("; ", lines);
  }

  private void menu(RepairMenu menu) {
    var assessed = menu.tested().assessed();
    String promisor = answer.plain().player(assessed.promise().promisor());
    out.append(style.bold(assessed.promise().name() + " " + style.verdict(assessed.verdict())));
    if (assessed.verdict() == Verdict.HOLDS) {
      out.append(": nothing to repair.\n\n");
      return;
    }
    List<String> first =
        assessed.firstFailures().stream().limit(3).map(answer.inForce()::informationSet).toList();
    out.append(first.isEmpty() ? "" : " at " + Suggestion.sentence(first)).append('\n');
    out.append("  What would make it hold, the best first, and what that does to ")
        .append(promisor)
        .append(":\n\n");
    new WorldText(answer.inForce(), style)
        .append(out, "  ", List.of(new WorldText.Row("as it is", menu.tested().nobodyBound())));
    out.append('\n');
    RepairWords words = new RepairWords(answer.plain(), answer.inForce(), style);
    boolean enough = true;
    for (Repair repair : menu.repairs()) {
      if (enough && !repair.works()) {
        enough = false;
        out.append(repair.equals(menu.repairs().get(0)) ? "  Nothing that was tried does.\n" : "")
            .append("  Would not be enough by itself:\n");
      }
      line(repair, words);
    }
    if (menu.repairs().isEmpty()) {
      out.append("  Nothing that was tried does.\n");
    }
    for (String what : RepairWords.notTried(menu)) {
      TextLines.append(out, "  ", "Not tried: " + what + ".");
    }
    out.append('\n');
  }

  private void line(Repair repair, RepairWords words) {
    String margin = " ".repeat(6);
    String told =
        words.change(repair)
            + ": "
            + (repair.inEffect().orElse(false)
                ? style.bold("holds in effect")
                : style.verdict(repair.verdictAfter()))
            + ", "
            + words.cost(repair);
    String start = String.format(Locale.ROOT, "%4d  ", number++);
    for (String line : TextLines.of(told, TextLines.WIDTH - margin.length())) {
      out.append(start).append(line).append('\n');
      start = margin;
    }
    for (String remark : words.remarks(repair)) {
      TextLines.append(out, margin + "  ", remark);
    }
    NamedGame there = NamedGame.of(repair.tested().game(), Map.of());
    new WorldText(there, style)
        .append(out, margin + "  ", List.of(new WorldText.Row("ends", repair.world())));
  }
}
