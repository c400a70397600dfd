package commitment.report;

import commitment.credibility.Believers;
import commitment.credibility.Believers.Coalition;
import commitment.credibility.Believers.Threshold;
import commitment.diagnostic.Suggestion;
import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/** Who must believe a promise, in words: a table of who believes and what comes of it. */
final class BelieversText {
  private static final int COALITIONS = 16;

  private final NamedGame game;
  private final TextStyle style;
  private final WorldText worlds;

  BelieversText(NamedGame game, TextStyle style) {
    this.game = game;
    this.style = style;
    worlds = new WorldText(game, style);
  }

  String of(Believers believers, List<Integer> promisors) {
    StringBuilder out = new StringBuilder();
    out.append("  Who must believe it, if ")
        .append(names(promisors))
        .append(promisors.size() == 1 ? " then does as he likes:\n" : " then do as they like:\n");
    table(out, believers.sophisticated());
    out.append("  ")
        .append(enough(believers.sophisticated(), believers.minimal(), ""))
        .append('\n');
    if (!sameWorlds(believers.sophisticated(), believers.naive())) {
      out.append("\n  The same if those who do not believe act as if nobody did:\n");
      table(out, believers.naive());
      out.append("  ")
          .append(enough(believers.naive(), believers.minimalNaive(), " then"))
          .append('\n');
    }
    thresholds(out, believers.thresholds());
    if (!believers.complete()) {
      out.append(shortfall(believers));
    }
    return out.append('\n').toString();
  }

  private static String shortfall(Believers believers) {
    boolean known = believers.sophisticated().stream().allMatch(one -> one.world().exact());
    known &= believers.naive().stream().allMatch(one -> one.world().exact());
    return known
        ? "  Not all coalitions were looked at, or some of their equilibria may be missing.\n"
        : "  Not all of it is known: a limit was reached, or equilibria belong together that"
            + " mix.\n";
  }

  private void table(StringBuilder out, List<Coalition> coalitions) {
    Table table = new Table("    ");
    for (Coalition coalition : coalitions.subList(0, Math.min(COALITIONS, coalitions.size()))) {
      worlds.rows(table, who(coalition.members()), coalition.world());
    }
    table.appendTo(out);
    if (coalitions.size() > COALITIONS) {
      out.append("    ")
          .append(style.ellipsis())
          .append(" and ")
          .append(coalitions.size() - COALITIONS)
          .append(" more coalitions (--json lists them all)\n");
    }
    for (Coalition coalition : coalitions.subList(0, Math.min(COALITIONS, coalitions.size()))) {
      losses(out, coalition);
    }
  }

  private void losses(StringBuilder out, Coalition coalition) {
    List<String> losses = new ArrayList<>();
    if (!coalition.world().exact()) {
      return;
    }
    for (int member : coalition.members()) {
      Interval loss = coalition.reliance().get(member);
      if (loss != null && loss.max().signum() > 0) {
        losses.add(
            game.player(member)
                + (loss.min().signum() > 0 ? " loses " : " may lose ")
                + (loss.isPoint() ? style.number(loss.min()) : "up to " + style.number(loss.max()))
                + " by believing");
      }
    }
    if (!losses.isEmpty()) {
      out.append("    If ").append(who(coalition.members())).append(": ");
      out.append(Suggestion.sentence(losses)).append(".\n");
    }
  }

  private String who(List<Integer> members) {
    return switch (members.size()) {
      case 0 -> "nobody does";
      case 1 -> "only " + game.player(members.get(0)) + " does";
      default -> "just " + names(members) + " do";
    };
  }

  private String names(List<Integer> members) {
    return Suggestion.sentence(members.stream().map(game::player).toList());
  }

  private String enough(List<Coalition> all, List<List<Integer>> minimal, String then) {
    if (minimal.isEmpty() && all.stream().anyMatch(one -> one.asPromised().isEmpty())) {
      return "Whether anybody's belief is enough" + then + " is not known.";
    }
    if (minimal.isEmpty()) {
      return "Nobody's belief is enough" + then + " for what was promised to come about.";
    }
    if (minimal.get(0).isEmpty()) {
      return "What was promised comes about" + then + " even if nobody believes it.";
    }
    List<String> ways = new ArrayList<>();
    for (List<Integer> group : minimal) {
      ways.add(names(group) + (group.size() == 1 ? " believes" : " believe"));
    }
    return "It is enough" + then + " that " + String.join(", or that ", ways) + " it.";
  }

  private static boolean sameWorlds(List<Coalition> left, List<Coalition> right) {
    for (int place = 0; place < left.size(); place++) {
      if (!left.get(place).world().ranges().equals(right.get(place).world().ranges())
          || !left.get(place).world().payoffs().equals(right.get(place).world().payoffs())) {
        return false;
      }
    }
    return true;
  }

  private void thresholds(StringBuilder out, List<Threshold> thresholds) {
    for (Threshold threshold : thresholds) {
      String player = game.player(threshold.player());
      String at = " at " + game.informationSet(threshold.informationSet());
      out.append("  ");
      if (threshold.depends()) {
        out.append("How sure ").append(player).append(" must be").append(at);
        out.append(" depends on the equilibrium.\n");
      } else if (threshold.probability().isEmpty()) {
        out.append("No belief makes ").append(player).append(" rely on it").append(at);
        out.append(" while all others act as if it were worthless.\n");
      } else {
        Rational least = threshold.probability().get();
        out.append(player).append(" relies on it").append(at);
        out.append(
            least.equals(Rational.ONE)
                ? " only if it is thought certain to be kept"
                : " if it is thought to be kept with probability "
                    + style.number(least)
                    + " or more");
        out.append(", all others acting as if it were worthless.\n");
      }
    }
  }
}
