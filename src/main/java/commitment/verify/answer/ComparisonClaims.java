package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.template.Settings;
import commitment.verify.answer.Variants.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code result} of {@code compare}: each column as an answer of {@code check} about its game,
 * and {@linkplain DifferenceClaims what is different} in the later ones.
 */
final class ComparisonClaims {
  private final Variants variants;
  private final Findings findings;
  private final Budget budget;

  ComparisonClaims(Variants variants, Findings findings, Budget budget) {
    this.variants = variants;
    this.findings = findings;
    this.budget = budget;
  }

  /**
   * One of the games that are compared.
   *
   * @param game empty where it cannot be read
   */
  record Column(Claim claim, Settings settings, File file, Optional<Subject> game) {
    String name() {
      return claim.member("name").flatMap(Claim::text).orElse("");
    }
  }

  void check(Claim result) {
    List<Claim> items =
        result.member("columns").map(list -> list.items("of games")).orElse(List.of());
    if (items.isEmpty()) {
      return;
    }
    boolean twoFiles = isOfTwoFiles(items);
    List<Column> columns = new ArrayList<>();
    for (Claim item : items) {
      File file = twoFiles && !columns.isEmpty() ? File.SECOND : File.FIRST;
      Settings settings = Asked.settings(item);
      Column column = new Column(item, settings, file, variants.inForce(settings, file));
      columns.add(column);
      column(column, columns.size() == 1, twoFiles);
    }
    result.member("differences").ifPresent(list -> differences(list, columns, twoFiles));
  }

  /** In one file all columns but the first ask for something. */
  private static boolean isOfTwoFiles(List<Claim> items) {
    return items.size() == 2 && Asked.settings(items.get(0)).equals(Asked.settings(items.get(1)));
  }

  private void column(Column column, boolean first, boolean twoFiles) {
    Claim claim = column.claim();
    claim.member("path").ifPresent(Claim::isIgnored);
    if (column.game().isEmpty()) {
      if (!variants.has(column.file())) {
        claim.isOpen("it is about a second file: write solver verify FIRST SECOND ANSWER.json");
      } else {
        claim.isWrong("settings " + label(column.settings()), "those of a game of the file");
      }
      return;
    }
    Subject game = column.game().get();
    claim
        .member("name")
        .ifPresent(
            name -> {
              if (twoFiles) {
                name.isIgnored();
              } else {
                name.isText(first ? "base" : label(column.settings()));
              }
            });
    claim
        .member("scenario")
        .ifPresent(
            scenario ->
                scenario.judge(
                    scenario.isNull() || scenario.text().isPresent(), "a scenario or null"));
    claim.member("set").ifPresent(this::numbers);
    claim.member("parameters").ifPresent(values -> parameters(values, game));
    claim
        .member("players")
        .ifPresent(
            players -> {
              List<String> said =
                  players.parts().stream().map(item -> item.text().orElse("")).toList();
              List<String> right = game.game().playerNames();
              players.judge(said.equals(right), right.toString());
            });
    claim.member("nodes").ifPresent(nodes -> nodes.isNumber(Rational.of(game.tree().nodeCount())));
    claim
        .member("spe")
        .ifPresent(
            count -> {
              if (count.isNull()) {
                count.isUnchecked("null: the answer does not say");
              } else {
                new SolveClaims(game, findings, true, budget).count(count);
              }
            });
    new CheckClaims(game, findings, budget).column(claim);
    claim.member("complete").ifPresent(flag -> complete(flag, claim.path()));
  }

  private void numbers(Claim set) {
    set.members("by parameter")
        .values()
        .forEach(value -> value.judge(value.number().isPresent(), "a number"));
  }

  private static void parameters(Claim claim, Subject game) {
    Map<String, Claim> said = claim.members("by name");
    said.forEach(
        (name, value) -> {
          Rational right = game.parameters().get(name);
          if (right == null) {
            value.isWrong("a parameter of the file");
          } else {
            value.isNumber(right);
          }
        });
    game.parameters()
        .forEach(
            (name, right) -> {
              if (claim.isObject() && !said.containsKey(name)) {
                claim.isWrong("nothing of " + name, right.toString());
              }
            });
  }

  private void complete(Claim flag, String path) {
    if (flag.truth().orElse(false) && findings.isCheckedUnder(Findings.general(path))) {
      flag.isRight();
    } else {
      flag.isUnchecked("whether there is more to say was not checked");
    }
  }

  private static String label(Settings settings) {
    List<String> parts = new ArrayList<>();
    settings.scenario().ifPresent(parts::add);
    settings.overrides().forEach((name, value) -> parts.add(name + "=" + value));
    return String.join(" ", parts);
  }

  private void differences(Claim list, List<Column> columns, boolean twoFiles) {
    List<Claim> items = list.items("of differences, one for each column but the first");
    if (list.isArray() && items.size() != columns.size() - 1) {
      list.isWrong(items.size() + " differences", "one for each column but the first");
      return;
    }
    for (int place = 0; place < items.size(); place++) {
      Column other = columns.get(place + 1);
      items.get(place).member("column").ifPresent(name -> name.isText(other.name()));
      if (columns.get(0).game().isPresent() && other.game().isPresent()) {
        new DifferenceClaims(variants, columns.get(0), other, twoFiles, findings, budget)
            .check(items.get(place));
      } else {
        items.get(place).isUnchecked("one of the two games is not known");
      }
    }
  }
}
