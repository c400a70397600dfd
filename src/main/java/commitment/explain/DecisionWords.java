package commitment.explain;

import commitment.exact.Rational;
import commitment.explain.Finding.Decision;
import commitment.explain.Finding.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A move of a player who knows all that has happened, in words. */
final class DecisionWords {
  /** More cases of what may follow are not gone through one by one. */
  private static final int CASES = 8;

  /** More actions are not named one by one. */
  private static final int NAMED = 12;

  private final GameNames names;
  private final StepPlan plan;
  private final Findings findings;

  DecisionWords(GameNames names, StepPlan plan, Findings findings) {
    this.names = names;
    this.plan = plan;
    this.findings = findings;
  }

  Line title(Decision decision) {
    return Line.of(
        names.mover(decision.move()),
        "at",
        names.place(decision.move()),
        ",",
        names.after(decision.node()));
  }

  List<Block> blocks(Decision decision) {
    List<Block> blocks = new ArrayList<>();
    Piece player = names.mover(decision.move());
    if (decision.options().size() == 1) {
      blocks.add(
          paragraph(
              Line.of(
                  "There is no choice here: the only action of",
                  player,
                  "is",
                  action(decision, 0),
                  ".")));
      return blocks;
    }
    blocks.add(
        paragraph(
            Line.of(
                "The choice is up to", player, ". This is what each action brings in the end:")));
    blocks.add(grid(decision));
    blocks.addAll(conclusion(decision));
    return blocks;
  }

  private static Block paragraph(Line... sentences) {
    return new Block.Paragraph(List.of(sentences));
  }

  private Piece action(Decision decision, int action) {
    return names.action(decision.move(), action);
  }

  private Block grid(Decision decision) {
    List<Line> follows = decision.options().stream().map(o -> follows(o.child())).toList();
    boolean shown =
        decision.options().stream()
            .anyMatch(
                option ->
                    !names.tree().isTerminal(option.child())
                        || names.outcome(option.child()).isPresent());
    List<Line> header = new ArrayList<>();
    header.add(Line.of("Action"));
    header.add(Line.of("For", names.mover(decision.move())));
    if (shown) {
      header.add(Line.of("What follows"));
    }
    List<List<Line>> rows = new ArrayList<>();
    for (Option option : decision.options()) {
      List<Line> row = new ArrayList<>();
      row.add(Line.of(action(decision, option.action())));
      row.add(option.values().line());
      if (shown) {
        row.add(follows.get(option.action()));
      }
      rows.add(row);
    }
    return new Block.Grid(header, rows, new HashSet<>(decision.best()));
  }

  /** What is done next after an action. */
  private Line follows(int node) {
    if (names.tree().isTerminal(node)) {
      return names.outcome(node).map(Line::of).orElse(Line.of("the game ends"));
    }
    Piece link = new Piece.StepLink(plan.stepAt(node));
    Finding next = findings.isDecision(node) ? findings.decision(node) : null;
    if (!(next instanceof Decision decision) || decision.best().isEmpty()) {
      boolean chance = findings.isChance(node);
      return Line.of(chance ? "chance decides (" : "moves that hang together (", link, ")");
    }
    Piece player = names.mover(decision.move());
    if (decision.best().size() == 1) {
      return Line.of(action(decision, decision.best().get(0)), "by", player, "(", link, ")");
    }
    return decision.best().size() <= 3
        ? Line.of(
            names.actions(decision.move(), decision.best(), "or"), "by", player, "(", link, ")")
        : Line.of("one of", decision.best().size(), "actions of", player, "(", link, ")");
  }

  private List<Block> conclusion(Decision decision) {
    if (decision.best().isEmpty()) {
      return List.of(
          paragraph(Line.of("Not everything that may follow is known, so this step stays open.")));
    }
    if (decision.margin().isPresent()) {
      Rational least = decision.margin().get().min();
      boolean exactly = decision.margin().get().isPoint();
      return List.of(
          paragraph(
              Line.of(
                  action(decision, decision.best().get(0)),
                  exactly ? "is best, by" : "is best in any case, by at least",
                  least,
                  ".")));
    }
    return decision.isTie() ? List.of(tie(decision)) : depends(decision);
  }

  private Block tie(Decision decision) {
    Rational value = decision.options().get(decision.best().get(0)).values().min();
    List<Line> sentences = new ArrayList<>();
    boolean two = decision.best().size() == 2;
    sentences.add(
        Line.of(
            names.actions(decision.move(), decision.best(), "and"),
            two ? "both bring" : "all bring",
            names.mover(decision.move()),
            value,
            ":",
            names.mover(decision.move()),
            two
                ? "is indifferent, and both are kept in view."
                : "is indifferent, and all of them are kept in view."));
    List<Option> worse =
        decision.options().stream().filter(o -> !decision.best().contains(o.action())).toList();
    if (worse.size() == 1 && worse.get(0).values().isPoint()) {
      sentences.add(
          Line.of(
              action(decision, worse.get(0).action()),
              "brings",
              value.minus(worse.get(0).values().min()),
              "less."));
    } else if (!worse.isEmpty()) {
      sentences.add(Line.of("Every other action brings less."));
    }
    return new Block.Paragraph(sentences);
  }

  /** What is best depends on how later ties are broken. */
  private List<Block> depends(Decision decision) {
    List<Line> cases = cases(decision);
    List<Line> sentences = new ArrayList<>();
    sentences.add(
        Line.of(
            "Which action is best depends on what is done later, where more than one way is"
                + " open"
                + (cases.isEmpty() ? "." : ":")));
    if (!cases.isEmpty()) {
      return List.of(new Block.Paragraph(sentences), new Block.Items(cases));
    }
    sentences.add(
        decision.best().size() <= NAMED
            ? Line.of(names.actions(decision.move(), decision.best(), "or"), "can be best.")
            : Line.of(decision.best().size(), "actions can be best."));
    return List.of(new Block.Paragraph(sentences));
  }

  /** Every combination of what the actions may bring, if there are few. */
  private List<Line> cases(Decision decision) {
    int count = 1;
    for (Option option : decision.options()) {
      int points = option.values().points().size();
      if (points == 0 || points > CASES || count * points > CASES) {
        return List.of();
      }
      count *= points;
    }
    List<Line> lines = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      lines.add(oneCase(decision, number));
    }
    return lines;
  }

  private Line oneCase(Decision decision, int number) {
    List<Rational> values = new ArrayList<>();
    List<Line> conditions = new ArrayList<>();
    int rest = number;
    Rational best = null;
    for (Option option : decision.options()) {
      List<Rational> points = option.values().points();
      Rational value = points.get(rest % points.size());
      rest /= points.size();
      values.add(value);
      best = best == null ? value : best.max(value);
      if (points.size() > 1) {
        conditions.add(Line.of(action(decision, option.action()), "brings", value));
      }
    }
    List<Integer> winners = new ArrayList<>();
    Rational second = null;
    for (int action = 0; action < values.size(); action++) {
      if (values.get(action).equals(best)) {
        winners.add(action);
      } else {
        second = second == null ? values.get(action) : second.max(values.get(action));
      }
    }
    Line condition = Line.of("If", Line.series(conditions, "and"), ",");
    if (winners.size() > 1 || best == null || second == null) {
      return Line.of(
          condition,
          names.actions(decision.move(), winners, "and"),
          "are equally good:",
          winners.size() == 2 ? "both are kept in view." : "all of them are kept in view.");
    }
    return Line.of(
        condition, action(decision, winners.get(0)), "is best, by", best.minus(second), ".");
  }

  List<Line> question(Decision decision) {
    List<Line> sentences = new ArrayList<>();
    List<Integer> all = decision.options().stream().map(Option::action).toList();
    sentences.add(
        Line.of(
            names.mover(decision.move()),
            "can choose",
            names.actions(decision.move(), all, "or"),
            "."));
    Set<Integer> needed = new TreeSet<>();
    for (Option option : decision.options()) {
      if (!names.tree().isTerminal(option.child())) {
        needed.add(plan.stepAt(option.child()));
      }
    }
    if (!needed.isEmpty()) {
      sentences.add(
          Line.of(
              "What follows was found in",
              Line.series(
                  needed.stream().map(step -> Line.of(new Piece.StepLink(step))).toList(), "and"),
              "."));
    }
    sentences.add(
        Line.of(
            "What does each action bring",
            names.mover(decision.move()),
            "in the end, and which is best?"));
    return sentences;
  }
}
