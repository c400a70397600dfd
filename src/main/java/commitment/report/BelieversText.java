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
    TextLines.append(
        out,
        "  ",
        "Who must believe it, if "
            + names(promisors)
            + (promisors.size() == 1 ? " then does as he likes:" : " then do as they like:"));
    table(out, believers.sophisticated());
    TextLines.append(out, "  ", enough(believers.sophisticated(), believers.minimal(), ""));
    if (!sameWorlds(believers.sophisticated(), believers.naive())) {
      out.append("\n  The same if those who do not believe act as if nobody did:\n");
      table(out, believers.naive());
      TextLines.append(out, "  ", enough(believers.naive(), believers.minimalNaive(), " then"));
    }
    thresholds(out, believers.thresholds());
    if (!believers.complete()) {
      TextLines.append(out, "  ", shortfall(believers));
    }
    return out.append('\n').toString();
  }

  private static String shortfall(Believers believers) {
    boolean known = believers.sophisticated().stream().allMatch(one -> one.world().exact());
    known &= believers.naive().stream().allMatch(one -> one.world().exact());
    return known
        ? "Not all coalitions were looked at, or some of their equilibria may be missing."
        : "Not all of it is known: a limit was reached, or equilibria belong together that mix.";
  }

  private void table(StringBuilder out, List<Coalition> coalitions) {
    worlds.append(
        out,
        "    ",
        coalitions.stream()
            .limit(COALITIONS)
            .map(one -> new WorldText.Row(who(one.members()), one.world()))
            .toList());
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
      TextLines.append(
          out, "    ", "If " + who(coalition.members()) + ": " + Suggestion.sentence(losses) + ".");
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
    if (minimal.isEmpty() && all.stream().allMatch(one -> one.members().isEmpty())) {
      return "Nobody else moves, so that nobody's belief"
          + then
          + " can bring about what was promised.";
    }
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
    thresholds.forEach(threshold -> TextLines.append(out, "  ", sentence(threshold)));
  }

  private String sentence(Threshold threshold) {
    String player = game.player(threshold.player());
    String at = " at " + game.informationSet(threshold.informationSet());
    if (threshold.depends()) {
      return "How sure " + player + " must be" + at + " depends on the equilibrium.";
    }
    if (threshold.probability().isEmpty()) {
      return "No belief makes "
          + player
          + " rely on it"
          + at
          + " while all others act as if it were worthless.";
    }
    Rational least = threshold.probability().get();
    return player
        + " relies on it"
        + at
        + (least.equals(Rational.ONE)
            ? " only if it is thought certain to be kept"
            : " if it is thought to be kept with probability " + style.number(least) + " or more")
        + ", all others acting as if it were worthless.";
  }
}
