package commitment.report;

import commitment.credibility.PlanAssessment;
import commitment.credibility.PlanAssessment.PlanClause;
import commitment.credibility.PromiseValue;
import commitment.diagnostic.Suggestion;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Limit;
import commitment.report.CommitAnswer.Advice;
import commitment.report.CommitAnswer.TestedPlan;
import commitment.report.CommitAnswer.ValueOfCommitment;
import commitment.solve.stackelberg.CommitmentClass;
import commitment.solve.stackelberg.CommitmentValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of {@code commit} for a person: what commitment is worth, to what to commit, what the
 * others do about it, and whether the plan would be kept without a device.
 */
public final class CommitText {
  private static final int ROWS = 12;

  private final NamedGame game;
  private final TextStyle style;
  private final WorldText worlds;
  private final StringBuilder out = new StringBuilder();

  private CommitText(NamedGame game, TextStyle style) {
    this.game = game;
    this.style = style;
    worlds = new WorldText(game, style);
  }

  /** The whole answer for one file. */
  public static String of(
      NamedGame game,
      String path,
      List<CommitAnswer> answers,
      Set<Limit> limits,
      Verification verification,
      TextStyle style) {
    CommitText text = new CommitText(game, style);
    text.out.append(ReportFrame.heading(game, path, style)).append('\n');
    if (answers.size() > 1) {
      text.comparison(answers);
    }
    for (CommitAnswer answer : answers) {
      text.leader(answer);
    }
    boolean complete = answers.stream().allMatch(CommitAnswer::isComplete);
    text.out.append(
        ReportFrame.footer(
            complete, "the values are exact", ReportFrame.bounds(limits), verification, style));
    return text.out.toString();
  }

  /** {@code CentralBank: commitment is worth 2 to 10/3 (weak -4, strong -8/3, without -6)}. */
  public static String oneLine(NamedGame game, List<CommitAnswer> answers, TextStyle style) {
    CommitText text = new CommitText(game, style);
    List<String> lines = new ArrayList<>();
    for (CommitAnswer answer : answers) {
      lines.add(
          game.player(answer.leader())
              + ": "
              + text.headline(answer)
              + " (weak "
              + text.value(answer.weak().value())
              + ", strong "
              + text.value(answer.strong().value())
              + ", without commitment "
              + text.without(answer)
              + ")");
    }
    return String.join("; ", lines);
  }

  private void comparison(List<CommitAnswer> answers) {
    Table table = new Table("  ");
    table.row(List.of("leader", "without", "weak", "strong", "commitment is worth"));
    for (CommitAnswer answer : answers) {
      table.row(
          List.of(
              game.player(answer.leader()),
              without(answer),
              value(answer.weak().value()),
              value(answer.strong().value()),
              answer.worth().map(this::span).orElse("not known")));
    }
    table.appendTo(out);
    out.append('\n');
  }

  private String without(CommitAnswer answer) {
    return answer.equilibrium().map(this::range).orElse("not known");
  }

  private String range(Interval range) {
    return range.isPoint()
        ? style.number(range.min())
        : style.number(range.min()) + " .. " + style.number(range.max());
  }

  private String value(CommitmentValue value) {
    if (!value.isExact()) {
      return "between "
          + style.number(value.bounds().min())
          + " and "
          + style.number(value.bounds().max())
          + ", a gap of "
          + style.number(value.gap());
    }
    return style.number(value.value()) + (value.attained() ? "" : ", or as close as one likes");
  }

  private String span(ValueOfCommitment worth) {
    return worth.weak().equals(worth.strong())
        ? style.number(worth.weak())
        : style.number(worth.weak())
            + " .. "
            + style.number(worth.strong())
            + (worth.exact() ? "" : " at the most");
  }

  /** Where the equilibria are not known the values stand for themselves. */
  private String headline(CommitAnswer answer) {
    if (answer.worth().isPresent()) {
      return worth(answer.worth().get());
    }
    return answer.solution().isExact()
        ? "commitment gets " + both(answer)
        : "what commitment is worth is not known";
  }

  private String both(CommitAnswer answer) {
    Rational weak = answer.weak().value().value();
    Rational strong = answer.strong().value().value();
    return weak.equals(strong)
        ? style.number(strong)
        : "between " + style.number(weak) + " and " + style.number(strong);
  }

  private String worth(ValueOfCommitment worth) {
    Rational least = worth.weak();
    Rational most = worth.strong();
    if (most.signum() == 0 && least.signum() == 0) {
      return "commitment is worth nothing";
    }
    return least.equals(most)
        ? "commitment is worth " + style.number(most)
        : "commitment is worth between "
            + style.number(least)
            + " and "
            + style.number(most)
            + (worth.exact() ? "" : ", as far as is known");
  }

  private void leader(CommitAnswer answer) {
    String name = game.player(answer.leader());
    out.append(
            style.bold(
                name
                    + ": "
                    + answer
                        .worth()
                        .map(this::worth)
                        .orElse("what commitment is worth is not known")))
        .append('\n');
    out.append("  as the first to commit, to ").append(kind(answer)).append("\n");
    if (answer.worth().filter(worth -> worth.strong().signum() < 0).isPresent()) {
      out.append("  Better not commit in this way");
      out.append(
          answer.solution().kind() == CommitmentClass.PURE
              ? "; with --class behavior the plan may leave something to chance.\n"
              : ".\n");
    }
    out.append('\n');
    Table table = new Table("  ");
    table.row(List.of("without commitment", name + " " + without(answer)));
    table.row(
        List.of("best commitment, ties in favor", name + " " + value(answer.strong().value())));
    table.row(List.of("best commitment, ties against", name + " " + value(answer.weak().value())));
    table.appendTo(out);
    out.append('\n');
    if (sameAdvice(answer)) {
      advice(
          answer,
          answer.weak(),
          "Commit to this, whatever the others do where they are indifferent:");
    } else {
      advice(answer, answer.weak(), "If the others' indifference may go against you, commit to:");
      advice(answer, answer.strong(), "If it goes your way, commit to:");
    }
    answer.promises().forEach(promise -> promise(promise, answer.leader()));
    if (!answer.promises().isEmpty()) {
      out.append('\n');
    }
  }

  private static boolean sameAdvice(CommitAnswer answer) {
    return answer.solution().isExact()
        && answer.weak().value().attained()
        && answer.weak().value().value().equals(answer.strong().value().value());
  }

  private static String kind(CommitAnswer answer) {
    return switch (answer.solution().kind()) {
      case PURE -> "one action at each information set";
      case BEHAVIOR -> "probabilities at each information set";
      case CORRELATED -> "a random plan that a mediator carries out and tells step by step";
    };
  }

  private void advice(CommitAnswer answer, Advice advice, String heading) {
    out.append("  ").append(heading).append('\n');
    Optional<TestedPlan> found = advice.plan();
    if (found.isEmpty()) {
      out.append("    not known\n\n");
      return;
    }
    TestedPlan tested = found.get();
    List<Integer> sets = tested.plan().setsOf(answer.leader());
    if (sets.isEmpty()) {
      out.append("    nothing: ").append(game.player(answer.leader())).append(" has no move\n");
    }
    rows(tested, sets);
    for (int player = 0; player < game.game().players().size(); player++) {
      List<Integer> theirs = player == answer.leader() ? List.of() : tested.plan().setsOf(player);
      if (!theirs.isEmpty()) {
        out.append("  ").append(game.player(player)).append(" then answers:\n");
        rows(tested, theirs);
      }
    }
    out.append("  Play: ")
        .append(worlds.ends(tested.commitment().profile().outcomes(game.game(), game.index())))
        .append("; ")
        .append(String.join(", ", worlds.payoffs(tested.commitment().payoffs())))
        .append(".\n");
    temptation(answer, tested.test());
    out.append('\n');
  }

  private void rows(TestedPlan tested, List<Integer> sets) {
    Table table = new Table("    ");
    for (int set : sets.subList(0, Math.min(ROWS, sets.size()))) {
      table.row(
          List.of("at " + game.informationSet(set), worlds.mixture(set, tested.plan().at(set))));
    }
    table.appendTo(out);
    more(sets.size());
  }

  private void more(int all) {
    if (all > ROWS) {
      out.append(ReportFrame.moreSets("    ", all - ROWS, style));
    }
  }

  private void temptation(CommitAnswer answer, PlanAssessment test) {
    String name = game.player(answer.leader());
    if (test.clauses().isEmpty()) {
      return;
    }
    if (test.isKept()) {
      out.append("  ")
          .append(name)
          .append(
              test.verdict().filter(verdict -> verdict == Verdict.HOLDS).isPresent()
                  ? " will want to keep to this plan: nothing needs to bind it.\n"
                  : " will not gain by leaving this plan, but could be indifferent.\n");
      return;
    }
    boolean certain =
        test.verdict().filter(verdict -> verdict == Verdict.FAILS).isPresent()
            || test.clauses().stream().anyMatch(PlanClause::isTemptingForCertain);
    out.append("  ")
        .append(name)
        .append(
            certain ? " will later want to leave this plan" : " may later want to leave this plan");
    out.append(test.verdict().map(v -> " (as a promise: " + style.verdict(v) + ")").orElse(""));
    out.append(
        test.verdict().filter(verdict -> verdict == Verdict.HOLDS).isPresent()
            ? ", but no equilibrium leads to that.\n"
            : certain ? ": it needs something that binds.\n" : ": better if something binds.\n");
    Table table = new Table("    ");
    List<PlanClause> tempting = test.clauses().stream().filter(PlanClause::isTempting).toList();
    for (PlanClause clause : tempting.subList(0, Math.min(ROWS, tempting.size()))) {
      Interval gain = clause.temptation().orElseThrow();
      table.row(
          List.of(
              "at " + game.informationSet(clause.informationSet()),
              String.join(" or ", game.actions(clause.informationSet(), clause.bestAlternatives()))
                  + (gain.min().signum() < 0
                      ? " could give up to " + style.number(gain.max())
                      : " would give " + style.range(gain))
                  + " more",
              reached(clause.reach())));
    }
    table.appendTo(out);
    more(tempting.size());
  }

  private String reached(Interval reach) {
    if (reach.max().signum() == 0) {
      return "but play does not come there";
    }
    if (!reach.isPoint()) {
      return "and play may come there";
    }
    return reach.equals(Interval.of(Rational.ONE))
        ? "and play comes there"
        : "and play comes there with probability " + style.number(reach.min());
  }

  private void promise(PromiseValue value, int leader) {
    List<String> effects = new ArrayList<>();
    for (int player = 0; player < value.gains().size(); player++) {
      if (player != leader) {
        effects.add(game.player(player) + " " + change(value.gains().get(player)));
      }
    }
    Interval own = value.gains().get(leader);
    out.append("  ")
        .append(value.promise().name())
        .append(" is worth ")
        .append(style.range(own))
        .append(" to ")
        .append(game.player(leader))
        .append(" if it binds")
        .append(value.exact() ? "" : " (bounds)")
        .append(own.max().signum() > 0 ? ", the most to pay for a device that everybody sees" : "")
        .append(effects.isEmpty() ? "" : "; ")
        .append(Suggestion.sentence(effects))
        .append(".\n");
  }

  private String change(Interval gain) {
    Rational least = gain.min();
    Rational most = gain.max();
    if (gain.isPoint()) {
      return switch (least.signum()) {
        case 1 -> "gains " + style.number(least);
        case 0 -> "gains nothing";
        default -> "loses " + style.number(least.negate());
      };
    }
    if (least.signum() >= 0) {
      return "gains between " + style.number(least) + " and " + style.number(most);
    }
    return most.signum() <= 0
        ? "loses between " + style.number(most.negate()) + " and " + style.number(least.negate())
        : "may lose up to " + style.number(least.negate()) + " or gain up to " + style.number(most);
  }
}
