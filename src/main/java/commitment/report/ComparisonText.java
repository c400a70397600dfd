package commitment.report;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Limit;
import commitment.report.ComparisonAnswer.Column;
import commitment.report.ComparisonAnswer.Difference;
import commitment.solve.backward.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The answer of {@code compare} for a person: a table with a column for each game. */
public final class ComparisonText {
  /** More temptations of a promise than this are not shown as text. */
  private static final int SETS = 8;

  /** More payoff vectors of a game than this are not shown as text. */
  private static final int VECTORS = 4;

  private final ComparisonAnswer answer;
  private final TextStyle style;

  private ComparisonText(ComparisonAnswer answer, TextStyle style) {
    this.answer = answer;
    this.style = style;
  }

  public static String of(
      ComparisonAnswer answer, Set<Limit> limits, Verification verification, TextStyle style) {
    ComparisonText text = new ComparisonText(answer, style);
    StringBuilder out = new StringBuilder();
    text.heading(out);
    text.table(out);
    ComparisonDifferenceText differences = new ComparisonDifferenceText(style);
    for (int place = 0; place < answer.differences().size(); place++) {
      differences.append(
          out,
          answer.columns().get(place + 1).label(),
          answer.columns().get(0),
          answer.differences().get(place));
    }
    out.append(UntestedPromise.sentences(answer.untested()));
    boolean known = answer.columns().stream().allMatch(Column::complete);
    return out.append(
            ReportFrame.footer(
                answer.isComplete(),
                "the answer for every column; each change of a parameter was tried by itself",
                known ? UntestedPromise.MISSING : ReportFrame.bounds(limits),
                verification,
                style))
        .toString();
  }

  /** {@code equal: Guarantee FAILS -> KNIFE-EDGE (s)}. */
  public static String oneLine(ComparisonAnswer answer, TextStyle style) {
    List<String> parts = new ArrayList<>();
    for (int place = 0; place < answer.differences().size(); place++) {
      Difference difference = answer.differences().get(place);
      List<String> turns = new ArrayList<>();
      for (ComparisonAnswer.Turn turn : difference.turns()) {
        if (turn.promise().isPresent()) {
          turns.add(turn.promise().get() + " " + turn.from() + " -> " + turn.to());
        }
      }
      boolean outcome = difference.turns().stream().anyMatch(turn -> turn.promise().isEmpty());
      turns.add(outcome ? "other outcome" : "same outcome");
      parts.add(answer.columns().get(place + 1).label() + ": " + String.join(", ", turns));
    }
    return String.join("; ", parts) + UntestedPromise.named(answer.untested());
  }

  private void heading(StringBuilder out) {
    Set<String> paths = new LinkedHashSet<>();
    for (Column column : answer.columns()) {
      String title = column.game().game().title();
      paths.add(
          title.isEmpty()
              ? style.bold(column.path())
              : style.bold(title) + style.dim("  (" + column.path() + ")"));
    }
    paths.forEach(path -> out.append(path).append('\n'));
    for (Column column : answer.columns()) {
      if (!column.description().isEmpty()) {
        out.append("  ").append(column.label()).append(": ").append(column.description());
        out.append('\n');
      }
    }
    out.append('\n');
  }

  private void table(StringBuilder out) {
    Table table = new Table("  ");
    row(table, "", Column::label);
    for (String parameter : changed()) {
      row(
          table,
          parameter,
          column ->
              Optional.ofNullable(column.game().parameters().get(parameter))
                  .map(style::number)
                  .orElse("-"));
    }
    Set<String> promises = new LinkedHashSet<>();
    for (Column column : answer.columns()) {
      column.assessment().promises().forEach(p -> promises.add(p.promise().name()));
    }
    for (String promise : promises) {
      row(table, promise, column -> promise(column, promise).map(p -> told(column, p)).orElse("-"));
      temptations(table, promise);
    }
    row(table, "pure equilibria", column -> column.equilibria().map(Counts::text).orElse("?"));
    int most = 1;
    for (Column column : answer.columns()) {
      most = Math.max(most, column.assessment().nobodyBound().outcomes().size());
    }
    for (int vector = 0; vector < Math.min(most, VECTORS); vector++) {
      int which = vector;
      row(table, vector == 0 ? "ends at" : "or", column -> end(column, which));
    }
    if (most > VECTORS) {
      row(table, "", column -> more(column.assessment().nobodyBound()));
    }
    Set<String> players = new LinkedHashSet<>();
    answer.columns().forEach(column -> players.addAll(column.game().game().playerNames()));
    for (String player : players) {
      row(table, player, column -> payoffs(column, player));
    }
    table.appendTo(out);
    out.append('\n');
  }

  private void row(Table table, String label, Function<Column, String> cell) {
    List<String> cells = new ArrayList<>(List.of(label));
    answer.columns().forEach(column -> cells.add(cell.apply(column)));
    table.row(cells);
  }

  /** Parameters that some column has at another value than the first, or lacks. */
  private Set<String> changed() {
    Set<String> names = new LinkedHashSet<>();
    answer.columns().forEach(column -> names.addAll(column.game().parameters().keySet()));
    names.removeIf(
        name ->
            answer.columns().stream()
                    .map(column -> Optional.ofNullable(column.game().parameters().get(name)))
                    .distinct()
                    .count()
                == 1);
    return names;
  }

  private static Optional<PromiseAssessment> promise(Column column, String name) {
    return column.assessment().promises().stream()
        .filter(promise -> promise.promise().name().equals(name))
        .findFirst();
  }

  private String told(Column column, PromiseAssessment assessed) {
    String word = style.verdict(assessed.verdict());
    List<Integer> first = assessed.firstFailures();
    if (first.isEmpty() || assessed.verdict() == Verdict.HOLDS) {
      return word;
    }
    return word
        + " at "
        + column.game().informationSet(first.get(0))
        + (first.size() > 1 ? ", " + style.ellipsis() : "");
  }

  private void temptations(Table table, String promise) {
    Set<String> sets = new LinkedHashSet<>();
    for (Column column : answer.columns()) {
      for (ClauseAssessment clause : clauses(column, promise)) {
        sets.add(column.game().informationSet(clause.informationSet()));
      }
    }
    int shown = 0;
    for (String set : sets) {
      if (shown++ == SETS) {
        row(table, "  " + style.ellipsis() + " " + (sets.size() - SETS) + " more", column -> "");
        return;
      }
      row(table, "  tempted at " + set, column -> temptation(column, promise, set));
    }
  }

  private static List<ClauseAssessment> clauses(Column column, String promise) {
    return promise(column, promise).map(PromiseAssessment::clauses).orElse(List.of());
  }

  private String temptation(Column column, String promise, String set) {
    for (ClauseAssessment clause : clauses(column, promise)) {
      if (column.game().informationSet(clause.informationSet()).equals(set)) {
        return clause.temptation().map(this::range).orElse("no choice");
      }
    }
    return "-";
  }

  private String range(Interval interval) {
    return interval.isPoint()
        ? style.number(interval.min())
        : style.number(interval.min()) + " .. " + style.number(interval.max());
  }

  private String end(Column column, int vector) {
    World world = column.assessment().nobodyBound();
    if (!world.exact() || world.payoffs().isEmpty()) {
      return vector > 0
          ? ""
          : world.exact() ? "no equilibrium was found exactly" : "not known exactly";
    }
    return vector < world.outcomes().size()
        ? OutcomeWords.end(column.game(), world.outcomes().get(vector), style)
        : "";
  }

  private String more(World world) {
    int more = world.payoffs().size() - VECTORS;
    return more > 0 ? "and " + more + " more" : "";
  }

  private String payoffs(Column column, String player) {
    int number = column.game().game().playerNames().indexOf(player);
    World world = column.assessment().nobodyBound();
    if (number < 0) {
      return "-";
    }
    if (!world.exact()) {
      return "within " + range(world.ranges().get(number));
    }
    List<String> values = new ArrayList<>();
    for (List<Rational> vector : world.payoffs()) {
      if (values.size() == VECTORS) {
        values.add(style.ellipsis());
        break;
      }
      values.add(style.number(vector.get(number)));
    }
    return String.join(" or ", values.stream().distinct().toList());
  }
}
