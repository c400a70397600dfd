package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameChange;
import commitment.game.GameComparison;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.Settings;
import commitment.verify.answer.ComparisonClaims.Column;
import commitment.verify.answer.Variants.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer of {@code compare} says of the difference of two games.
 *
 * <p>Parameters are held against both games. The list of what changed in the tree is made again in
 * the same way ({@link GameComparison}): it follows from a rule, not from a computation. What comes
 * out otherwise, and with which changes of parameters, is counted again in each of these games.
 */
final class DifferenceClaims {
  /** With more changes than these pairs are not tried. */
  private static final int MOST_IN_PAIRS = 16;

  private static final String NOT_COUNTED = "the game with the change was not counted again";

  private final Variants variants;
  private final Column first;
  private final Column other;
  private final Subject before;
  private final Subject after;
  private final boolean twoFiles;
  private final Findings findings;
  private final Budget budget;
  private final Map<Set<String>, Optional<PointRecount>> changed = new HashMap<>();

  /** The values in the second game of the parameters that differ. */
  private final Map<String, Rational> values = new LinkedHashMap<>();

  DifferenceClaims(
      Variants variants,
      Column first,
      Column other,
      boolean twoFiles,
      Findings findings,
      Budget budget) {
    this.variants = variants;
    this.first = first;
    this.other = other;
    this.twoFiles = twoFiles;
    this.findings = findings;
    this.budget = budget;
    before = first.game().orElseThrow();
    after = other.game().orElseThrow();
    after
        .parameters()
        .forEach(
            (name, value) -> {
              Rational from = before.parameters().get(name);
              if (from != null && !from.equals(value)) {
                values.put(name, value);
              }
            });
  }

  void check(Claim claim) {
    claim.member("parameters").ifPresent(this::parameters);
    claim.member("tree").ifPresent(this::tree);
    claim.member("turns").ifPresent(this::turns);
  }

  private void parameters(Claim list) {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>(before.parameters().keySet());
    all.addAll(after.parameters().keySet());
    for (String name : all) {
      if (!value(before, name).equals(value(after, name))) {
        missing.add(name);
      }
    }
    for (Claim item : list.items("of parameters that differ")) {
      String name = item.member("name").flatMap(Claim::text).orElse("");
      if (!missing.remove(name)) {
        item.isWrong("a parameter that differs, each once");
        continue;
      }
      item.member("name").ifPresent(Claim::isRight);
      item.member("from").ifPresent(from -> isOrNull(from, value(before, name)));
      item.member("to").ifPresent(to -> isOrNull(to, value(after, name)));
    }
    if (!missing.isEmpty() && list.isArray()) {
      list.isWrong("nothing of " + String.join(", ", missing), "it differs");
    }
  }

  private static Optional<Rational> value(Subject game, String parameter) {
    return Optional.ofNullable(game.parameters().get(parameter));
  }

  private static void isOrNull(Claim claim, Optional<Rational> right) {
    right.ifPresentOrElse(claim::isNumber, () -> claim.judge(claim.isNull(), "null: it has none"));
  }

  private void tree(Claim list) {
    List<GameChange> missing = new ArrayList<>(GameComparison.of(before.game(), after.game()));
    missing.addAll(
        GameComparison.ofPromises(
            before.game(), before.promises(), after.game(), after.promises()));
    for (Claim item : list.items("of changes")) {
      Optional<GameChange> same =
          missing.stream().filter(change -> isLike(item, change)).findFirst();
      same.ifPresent(missing::remove);
      item.judge(same.isPresent(), "a change from the first game to this one, each once");
    }
    if (!missing.isEmpty() && list.isArray()) {
      GameChange left = missing.get(0);
      list.isWrong("nothing of " + kind(left) + " " + left.subject(), "it has changed too");
    }
  }

  private static String kind(GameChange change) {
    return change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isLike(Claim item, GameChange change) {
    List<String> path =
        item.member("path").map(Claim::parts).orElse(List.of()).stream()
            .map(step -> step.text().orElse(""))
            .toList();
    return item.member("kind").flatMap(Claim::text).equals(Optional.of(kind(change)))
        && path.equals(change.path())
        && item.member("subject").flatMap(Claim::text).equals(Optional.of(change.subject()))
        && item.member("from").flatMap(Claim::text).equals(change.from())
        && item.member("to").flatMap(Claim::text).equals(change.to());
  }

  /** What comes out of a column, by promise and then of the equilibria, as the answer tells it. */
  private static Map<String, String> states(Column column) {
    Map<String, String> states = new LinkedHashMap<>();
    for (Claim promise : column.claim().member("promises").map(Claim::parts).orElse(List.of())) {
      Optional<String> name = promise.member("name").flatMap(Claim::text);
      Optional<String> verdict = promise.member("verdict").flatMap(Claim::text);
      if (name.isPresent() && verdict.isPresent()) {
        states.put(name.get(), verdict.get());
      }
    }
    column
        .claim()
        .member("nobodyBound")
        .ifPresent(world -> states.put("", Ends.inOrder(Ends.of(world))));
    return states;
  }

  private void turns(Claim list) {
    Map<String, String> from = states(first);
    Map<String, String> to = states(other);
    Set<String> missing = new LinkedHashSet<>();
    from.forEach(
        (subject, state) -> {
          if (to.containsKey(subject) && !state.equals(to.get(subject))) {
            missing.add(subject);
          }
        });
    for (Claim item : list.items("of what comes out otherwise")) {
      Optional<Claim> promise = item.member("promise").filter(name -> !name.isNull());
      String subject = promise.flatMap(Claim::text).orElse("");
      if ((promise.isPresent() && subject.isEmpty()) || !missing.remove(subject)) {
        item.isWrong("what the two columns have otherwise, each once");
        continue;
      }
      item.member("promise").ifPresent(Claim::isRight);
      item.member("from").ifPresent(said -> isState(said, from.getOrDefault(subject, "")));
      item.member("to").ifPresent(said -> isState(said, to.getOrDefault(subject, "")));
      new Turn(subject, to.getOrDefault(subject, "")).check(item);
    }
    if (!missing.isEmpty() && list.isArray()) {
      String subject = missing.iterator().next();
      list.isWrong(
          "nothing of " + (subject.isEmpty() ? "where equilibria end" : subject),
          "that is otherwise in the two columns");
    }
  }

  private static void isState(Claim said, String right) {
    said.judge(said.text().map(Ends::inOrder).filter(right::equals).isPresent(), right);
  }

  /** The first game with some of the values of the second; empty where there is none. */
  private Optional<PointRecount> with(Set<String> names) {
    return changed.computeIfAbsent(
        names,
        set -> {
          Settings settings = first.settings();
          for (Map.Entry<String, Rational> value : values.entrySet()) {
            if (set.contains(value.getKey())) {
              settings = settings.with(value.getKey(), value.getValue());
            }
          }
          return variants.inForce(settings, File.FIRST).map(game -> new PointRecount(game, budget));
        });
  }

  private static boolean has(PointRecount game, String promise) {
    return game.subject().promises().stream().map(Promise::name).anyMatch(promise::equals);
  }

  /** The claims about something that comes out otherwise. */
  private final class Turn {
    /** The promise, or empty for where equilibria end. */
    private final String subject;

    /** What comes out in the second game. */
    private final String wanted;

    Turn(String subject, String wanted) {
      this.subject = subject;
      this.wanted = wanted;
    }

    void check(Claim item) {
      Set<String> alone = new LinkedHashSet<>();
      Set<String> enough = new HashSet<>();
      for (Claim single : item.member("alone").map(c -> c.items("of changes")).orElse(List.of())) {
        single(single, alone, enough);
      }
      Set<String> left = new LinkedHashSet<>(alone);
      left.removeAll(enough);
      item.member("together").ifPresent(list -> together(list, left));
      item.member("everySet").ifPresent(flag -> flag.isTruth(left.size() <= 2));
    }

    private void single(Claim single, Set<String> alone, Set<String> enough) {
      String name = single.member("parameter").flatMap(Claim::text).orElse("");
      if (!values.containsKey(name) || !alone.add(name)) {
        single.isWrong("a parameter that both games have and that differs, each once");
        return;
      }
      single.member("parameter").ifPresent(Claim::isRight);
      Rational from = before.parameters().getOrDefault(name, Rational.ZERO);
      Rational to = values.getOrDefault(name, Rational.ZERO);
      single.member("from").ifPresent(said -> said.isNumber(from));
      single.member("to").ifPresent(said -> said.isNumber(to));
      Optional<PointRecount> game = with(Set.of(name));
      Optional<Claim> result = single.member("result");
      result.ifPresent(said -> result(said, game));
      boolean does =
          result.flatMap(Claim::text).map(Ends::inOrder).filter(wanted::equals).isPresent();
      if (does) {
        enough.add(name);
      }
      single.member("suffices").filter(c -> result.isPresent()).ifPresent(c -> c.isTruth(does));
      single
          .member("turnsAt")
          .ifPresent(
              list -> {
                if (list.isNull()) {
                  list.isUnchecked("the answer does not say where on the way it turns");
                } else {
                  turnsAt(list, name, new Interval(from.min(to), from.max(to)));
                }
              });
    }

    private void result(Claim said, Optional<PointRecount> game) {
      boolean none = game.filter(g -> subject.isEmpty() || has(g, subject)).isEmpty();
      if (none || said.isNull()) {
        said.judge(none && said.isNull(), none ? "null: there is no such game" : "not null");
        return;
      }
      Optional<Boolean> right = game.flatMap(g -> comes(g, said.text().orElse("")));
      if (right.isEmpty()) {
        said.isUnchecked(NOT_COUNTED);
      } else {
        said.judge(right.get(), "another: " + words(game.get()));
      }
    }

    /** Whether something comes out of a game; empty if it cannot be told. */
    private Optional<Boolean> comes(PointRecount game, String state) {
      return subject.isEmpty()
          ? Ends.of(game).map(ends -> ends.are(state))
          : game.verdict(subject).map(verdict -> verdict.name().equals(state));
    }

    private String words(PointRecount game) {
      return subject.isEmpty()
          ? Ends.of(game).map(Ends::toString).orElse("")
          : game.verdict(subject).map(Verdict::name).orElse("");
    }

    private void turnsAt(Claim list, String name, Interval way) {
      if (twoFiles && variants.template().isEmpty()) {
        list.isUnchecked(NOT_COUNTED);
        return;
      }
      new SwitchClaims(name, way, variants, budget)
          .check(
              list,
              game ->
                  subject.isEmpty()
                      ? Ends.of(game).map(Ends::toString)
                      : game.verdict(subject).map(Verdict::name));
    }

    /** The pairs, none of which is enough alone, that are enough together. */
    private void together(Claim list, Set<String> left) {
      Set<Set<String>> said = new HashSet<>();
      for (Claim item : list.items("of sets of parameters")) {
        Set<String> names = new LinkedHashSet<>();
        item.parts().forEach(name -> names.add(name.text().orElse("")));
        if (names.size() != 2
            || item.parts().size() != 2
            || !left.containsAll(names)
            || !said.add(names)) {
          item.isWrong("two changes that are not enough alone, each pair once");
          continue;
        }
        Optional<Boolean> does = with(names).flatMap(game -> comes(game, wanted));
        if (does.isEmpty()) {
          item.isUnchecked(NOT_COUNTED);
        } else {
          item.judge(does.get(), "more: together they are not enough");
        }
      }
      List<String> names = List.copyOf(left);
      for (int one = 0; left.size() <= MOST_IN_PAIRS && one < names.size(); one++) {
        for (int two = one + 1; two < names.size(); two++) {
          Set<String> pair = Set.of(names.get(one), names.get(two));
          if (!said.contains(pair) && with(pair).flatMap(g -> comes(g, wanted)).orElse(false)) {
            list.isWrong(
                "nothing of " + names.get(one) + " and " + names.get(two),
                "together they are enough");
            return;
          }
        }
      }
      if (list.isArray() && list.parts().isEmpty()) {
        list.isRight();
      }
      if (left.size() > MOST_IN_PAIRS) {
        findings.unchecked(list.path() + ": pairs", "there are too many to try them all");
      }
    }
  }
}
