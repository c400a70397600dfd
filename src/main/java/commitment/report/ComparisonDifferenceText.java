package commitment.report;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.GameChange;
import commitment.report.ComparisonAnswer.Column;
import commitment.report.ComparisonAnswer.Difference;
import commitment.report.ComparisonAnswer.ParameterChange;
import commitment.report.ComparisonAnswer.Single;
import commitment.report.ComparisonAnswer.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is other in one column than in the first, and since which parameter. */
final class ComparisonDifferenceText {
  private static final int CHANGES = 12;
  private static final int LONG = 70;

  private final TextStyle style;

  ComparisonDifferenceText(TextStyle style) {
    this.style = style;
  }

  void append(StringBuilder out, String label, Column first, Difference difference) {
    out.append(style.bold(label)).append(" against ").append(first.label());
    if (difference.parameters().isEmpty() && difference.tree().isEmpty()) {
      out.append(": no difference\n\n");
      return;
    }
    out.append('\n');
    List<String> changed = new ArrayList<>();
    for (ParameterChange change : difference.parameters()) {
      changed.add(change.name() + " " + number(change.from()) + to() + number(change.to()));
    }
    if (!changed.isEmpty()) {
      out.append("  parameters: ").append(String.join(", ", changed)).append('\n');
    }
    int shown = 0;
    for (GameChange change : difference.tree()) {
      if (shown++ == CHANGES) {
        int more = difference.tree().size() - CHANGES;
        out.append("  ").append(style.ellipsis()).append(" and ").append(more);
        out.append(" more changes (see --json)\n");
        break;
      }
      out.append("  ").append(change(change)).append('\n');
    }
    if (difference.turns().isEmpty()) {
      out.append("  Every verdict and where play ends stay the same.\n");
    }
    difference.turns().forEach(turn -> turn(out, turn));
    out.append('\n');
  }

  private String number(Optional<Rational> value) {
    return value.map(style::number).orElse("(none)");
  }

  private String to() {
    return style.unicode() ? " → " : " -> ";
  }

  private String change(GameChange change) {
    String from = shortened(change.from().orElse(""));
    String to = shortened(change.to().orElse(""));
    String place =
        change.path().isEmpty() ? "the root" : shortened(String.join(style.arrow(), change.path()));
    String subject = change.subject();
    return switch (change.kind()) {
      case PLAYER_ADDED -> "new player: " + subject;
      case PLAYER_REMOVED -> "no longer a player: " + subject;
      case PAYOFF -> "payoff at " + place + ": " + subject + " " + from + to() + to;
      case PROBABILITY -> "probability of " + place + ": " + from + to() + to;
      case ACTION_RENAMED -> "at " + place + " " + from + " is called " + to;
      case BRANCH_ADDED -> "new: " + place + " (" + to + ")";
      case BRANCH_REMOVED -> "gone: " + place + " (" + from + ")";
      case NODE_REPLACED, MOVER -> "at " + place + ": " + from + to() + to;
      case INFORMATION_SET_ADDED -> "new information set: " + subject + " " + to;
      case INFORMATION_SET_REMOVED -> "no information set any more: " + subject + " " + from;
      case INFORMATION_SET_RENAMED -> "the information set " + from + " is called " + to;
      case INFORMATION -> "what is told apart: " + from + to() + to;
      case PROMISE_ADDED -> "new promise " + subject + ": " + to;
      case PROMISE_REMOVED -> "no promise any more: " + subject;
      case PROMISE -> "the promise " + subject + ": " + from + to() + to;
    };
  }

  private String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG - 3) + style.ellipsis();
  }

  private void turn(StringBuilder out, Turn turn) {
    if (turn.promise().isPresent()) {
      out.append("  ").append(turn.promise().get()).append(": ");
      out.append(word(turn, turn.from())).append(to()).append(word(turn, turn.to()));
    } else {
      out.append("  play ends at ").append(word(turn, turn.to()));
      out.append("; before at ").append(word(turn, turn.from()));
    }
    out.append('\n');
    boolean alone = false;
    for (Single single : turn.single()) {
      alone |= single.suffices();
      out.append("    ").append(single(turn, single)).append('\n');
    }
    if (turn.single().isEmpty()) {
      out.append("    no change of a parameter is behind it: the game is another one\n");
      return;
    }
    for (List<String> set : turn.together()) {
      out.append("    ").append(String.join(" and ", set)).append(" together do it\n");
    }
    if (!alone && turn.together().isEmpty()) {
      out.append(
          turn.searched()
              ? "    the parameters that both have do not do it: the tree does\n"
              : "    no one or two of them do it, only more together\n");
    }
  }

  private String single(Turn turn, Single single) {
    String change =
        single.parameter()
            + " "
            + style.number(single.from())
            + to()
            + style.number(single.to())
            + " alone ";
    String what =
        single.suffices()
            ? "does it"
            : single.result().isEmpty()
                ? "gives no game"
                : single.result().get().equals(turn.from())
                    ? "does not"
                    : "gives " + word(turn, single.result().get());
    List<String> points = new ArrayList<>();
    for (AlgebraicNumber point : single.turnsAt().orElse(List.of())) {
      points.add(new StretchText(single.parameter(), false, style).number(point));
    }
    return change
        + what
        + (points.isEmpty()
            ? ""
            : "; it switches at " + single.parameter() + " = " + String.join(", ", points));
  }

  private String word(Turn turn, String state) {
    return turn.promise().isPresent() ? state.replace('_', '-') : shortened(state);
  }
}
