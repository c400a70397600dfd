package commitment.report;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.EquilibriumOutcome;
import commitment.parametric.OutcomeSet;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The sliders and strips of a page: for each parameter with a range what holds where. */
final class PageParameters {
  private static final int DIGITS = 9;

  /** About how many places a slider has besides the values at which something changes. */
  private static final int PLACES = 120;

  private static final int ROWS = 60;

  /** How many ways of play are told of a letter. */
  private static final int PLAYS = 3;

  private static final int LONG_PATH = 6;

  private final TextStyle style = new TextStyle(false, true);
  private final List<ParameterThresholds> answers;

  /**
   * A slider.
   *
   * @param value in the file
   * @param last the number of its last place; the first is 0
   * @param start the place of the value in the file
   */
  record Slider(
      String name,
      String description,
      String value,
      String low,
      String high,
      int last,
      int start) {}

  /**
   * A slider with its strips and the table of the intervals.
   *
   * @param here the value in the file in percent of the range
   */
  record Control(
      Slider slider,
      String here,
      List<Strip> strips,
      List<Letter> letters,
      List<Line> lines,
      String more) {}

  /** A bar across the range, in pieces. */
  record Strip(String title, List<Piece> pieces) {}

  /**
   * A piece of a bar; places in percent of the range.
   *
   * @param kind a class name
   */
  record Piece(String left, String width, String kind, String text, String title) {}

  /** What a letter of a strip stands for. */
  record Letter(String letter, String words) {}

  /** An interval in words. */
  record Line(String interval, String subject, String answer) {}

  PageParameters(List<ParameterThresholds> answers) {
    this.answers = answers;
  }

  /** Whether a verdict or an outcome is not the same everywhere. */
  static boolean isMoving(ParameterThresholds answer) {
    return answer.promises().stream().anyMatch(promise -> promise.verdicts().size() > 1)
        || answer.outcomes().stream().map(PageParameters::paths).distinct().count() > 1
        || !answer.unanswered().isEmpty();
  }

  private static List<List<List<String>>> paths(Stretch<OutcomeSet> stretch) {
    return stretch.value().outcomes().stream().map(EquilibriumOutcome::paths).toList();
  }

  List<Control> moving() {
    return answers.stream().filter(PageParameters::isMoving).map(this::control).toList();
  }

  List<Control> still() {
    return answers.stream().filter(answer -> !isMoving(answer)).map(this::control).toList();
  }

  /**
   * The values at which a slider stops: round ones, each one at which something changes, and the
   * value in the file.
   */
  static List<Rational> places(ParameterThresholds answer) {
    TreeSet<Rational> places = new TreeSet<>();
    Interval range = answer.range();
    Rational step = answer.step().orElseGet(() -> roundStep(range));
    if (step.signum() > 0) {
      Rational first =
          answer.step().isPresent() ? range.min() : range.min().divide(step).ceil().times(step);
      for (Rational at = first; at.compareTo(range.max()) <= 0; at = at.plus(step)) {
        places.add(at);
      }
    }
    if (answer.step().isEmpty()) {
      places.add(range.min());
      places.add(range.max());
      answer.promises().forEach(promise -> addEnds(promise.verdicts(), places));
      addEnds(answer.outcomes(), places);
    }
    if (range.min().compareTo(answer.base()) <= 0 && answer.base().compareTo(range.max()) <= 0) {
      places.add(answer.base());
    }
    return List.copyOf(places);
  }

  private static <T> void addEnds(List<Stretch<T>> stretches, Set<Rational> places) {
    for (Stretch<T> stretch : stretches) {
      stretch.low().rational().ifPresent(places::add);
      stretch.high().rational().ifPresent(places::add);
    }
  }

  /** 1, 2 or 5 times a power of ten, 0 for a range that is a point. */
  private static Rational roundStep(Interval range) {
    Rational rough = range.max().minus(range.min()).divide(Rational.of(PLACES));
    if (rough.signum() == 0) {
      return rough;
    }
    Rational ten = Rational.of(10);
    Rational power = Rational.ONE;
    while (power.compareTo(rough) > 0) {
      power = power.divide(ten);
    }
    while (power.times(ten).compareTo(rough) <= 0) {
      power = power.times(ten);
    }
    for (long factor : new long[] {1, 2, 5}) {
      Rational step = power.times(Rational.of(factor));
      if (step.compareTo(rough) >= 0) {
        return step;
      }
    }
    return power.times(ten);
  }

  /** The slider of a parameter that is among the answers. */
  Slider slider(String parameter) {
    return answers.stream()
        .filter(answer -> answer.parameter().equals(parameter))
        .findFirst()
        .map(this::slider)
        .orElseThrow();
  }

  private Slider slider(ParameterThresholds answer) {
    List<Rational> places = places(answer);
    return new Slider(
        answer.parameter(),
        answer.description(),
        style.number(answer.base()),
        style.number(answer.range().min()),
        style.number(answer.range().max()),
        places.size() - 1,
        Math.max(0, places.indexOf(answer.base())));
  }

  private Control control(ParameterThresholds answer) {
    StretchText words = new StretchText(answer.parameter(), answer.step().isPresent(), style);
    List<Strip> strips = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (PromiseThresholds promise : answer.promises()) {
      strips.add(
          new Strip(
              promise.name(), pieces(answer, words, promise.verdicts(), PageParameters::piece)));
      for (Stretch<Verdict> stretch : promise.verdicts()) {
        lines.add(
            new Line(words.interval(stretch), promise.name(), style.verdict(stretch.value())));
      }
    }
    List<List<List<List<String>>>> different =
        answer.outcomes().stream().map(PageParameters::paths).distinct().toList();
    strips.add(
        new Strip(
            "Outcome",
            pieces(
                answer,
                words,
                joined(answer),
                (Stretch<OutcomeSet> stretch) -> outcome(words, different, stretch))));
    for (Stretch<OutcomeSet> stretch : answer.outcomes()) {
      int letter = different.indexOf(paths(stretch));
      lines.add(
          new Line(
              words.interval(stretch),
              "outcome " + letter(letter),
              outcomeWords(words, stretch.value())));
    }
    for (Stretch<String> gap : answer.unanswered()) {
      lines.add(new Line(words.interval(gap), "no answer", gap.value()));
    }
    return new Control(
        slider(answer),
        percent(answer, AlgebraicNumber.of(answer.base())).toDecimalString(3),
        strips,
        letters(different, names(answer)),
        lines.subList(0, Math.min(ROWS, lines.size())),
        lines.size() > ROWS
            ? "… and " + (lines.size() - ROWS) + " more intervals: solver threshold lists them."
            : "");
  }

  private static Piece piece(Stretch<Verdict> stretch) {
    String name = stretch.value().name();
    return new Piece(
        "", "", name, PagePromises.mark(stretch.value()) + " " + name.replace('_', '-'), name);
  }

  private static Piece outcome(
      StretchText words, List<List<List<List<String>>>> different, Stretch<OutcomeSet> stretch) {
    int letter = different.indexOf(paths(stretch));
    return new Piece(
        "", "", "outcome-" + letter % 6, letter(letter), outcomeWords(words, stretch.value()));
  }

  /**
   * Neighbors with the same courses of play as one, though the payoffs follow another formula: a
   * strip shows where play ends only.
   */
  private static List<Stretch<OutcomeSet>> joined(ParameterThresholds answer) {
    List<Stretch<OutcomeSet>> joined = new ArrayList<>();
    for (Stretch<OutcomeSet> next : answer.outcomes()) {
      Stretch<OutcomeSet> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && meets(answer, last, next) && paths(last).equals(paths(next))) {
        joined.set(
            joined.size() - 1,
            new Stretch<>(
                last.low(), last.lowClosed(), next.high(), next.highClosed(), last.value()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean meets(
      ParameterThresholds answer, Stretch<OutcomeSet> last, Stretch<OutcomeSet> next) {
    Optional<Rational> step = answer.step();
    if (step.isPresent()) {
      Optional<Rational> high = last.high().rational();
      return high.map(step.get()::plus).equals(next.low().rational());
    }
    return last.high().compareTo(next.low()) == 0 && (last.highClosed() || next.lowClosed());
  }

  /** Where play ends; a letter may stand for several intervals whose payoffs differ. */
  private static List<Letter> letters(
      List<List<List<List<String>>>> different, Map<List<String>, String> names) {
    List<Letter> letters = new ArrayList<>();
    for (int place = 0; place < different.size(); place++) {
      List<String> plays =
          different.get(place).stream()
              .map(
                  ends -> String.join(" and ", ends.stream().map(end -> path(end, names)).toList()))
              .distinct()
              .toList();
      String shown = String.join(" or ", plays.subList(0, Math.min(PLAYS, plays.size())));
      letters.add(
          new Letter(
              letter(place),
              plays.isEmpty()
                  ? "no equilibrium in pure strategies"
                  : plays.size() > PLAYS
                      ? shown + " or " + (plays.size() - PLAYS) + " more"
                      : shown));
    }
    return letters;
  }

  /** The names of the ends that have one, by the way to them. */
  private static Map<List<String>, String> names(ParameterThresholds answer) {
    Map<List<String>, String> names = new HashMap<>();
    answer.outcomes().stream()
        .flatMap(stretch -> stretch.value().outcomes().stream())
        .flatMap(outcome -> outcome.ends().stream())
        .filter(end -> !end.name().isEmpty())
        .forEach(end -> names.put(end.path(), end.name()));
    return names;
  }

  private static String path(List<String> actions, Map<List<String>, String> names) {
    List<String> words = runs(actions);
    String path =
        words.size() <= LONG_PATH
            ? String.join(" → ", words)
            : "… → " + String.join(" → ", words.subList(words.size() - 3, words.size()));
    return names.containsKey(actions) ? names.get(actions) + ": " + path : path;
  }

  /** An action taken three times running or more stands once. */
  private static List<String> runs(List<String> actions) {
    List<String> words = new ArrayList<>();
    int to;
    for (int from = 0; from < actions.size(); from = to) {
      to = from + 1;
      while (to < actions.size() && actions.get(to).equals(actions.get(from))) {
        to++;
      }
      if (to - from < 3) {
        words.addAll(actions.subList(from, to));
      } else {
        words.add(actions.get(from) + " (" + (to - from) + " times)");
      }
    }
    return words;
  }

  private static String letter(int place) {
    return commitment.draw.MapPlot.letter(place);
  }

  private static String outcomeWords(StretchText words, OutcomeSet set) {
    if (set.outcomes().isEmpty()) {
      return "no equilibrium in pure strategies";
    }
    List<String> ends = set.outcomes().stream().map(words::ends).distinct().toList();
    int shown = Math.min(3, ends.size());
    return String.join(" or ", ends.subList(0, shown))
        + (ends.size() > shown ? " or " + (ends.size() - shown) + " more" : "");
  }

  private static <T> List<Piece> pieces(
      ParameterThresholds answer,
      StretchText words,
      List<Stretch<T>> stretches,
      Function<Stretch<T>, Piece> look) {
    List<Piece> pieces = new ArrayList<>();
    for (Stretch<T> stretch : stretches) {
      Piece piece = look.apply(stretch);
      Rational from = percent(answer, stretch.low());
      Rational to = percent(answer, stretch.high());
      if (answer.step().isPresent()) {
        // A value of several that are counted fills the room around it.
        Rational half = percentOf(answer, answer.step().get()).divide(Rational.of(2));
        from = from.minus(half).max(Rational.ZERO);
        to = to.plus(half).min(Rational.of(100));
      }
      boolean point = stretch.isPoint() && answer.step().isEmpty();
      Rational width = to.minus(from);
      pieces.add(
          new Piece(
              from.toDecimalString(5),
              width.toDecimalString(5),
              piece.kind() + (point ? " point" : ""),
              width.compareTo(Rational.of(12)) >= 0
                      || (piece.text().length() < 3 && width.compareTo(Rational.of(3)) >= 0)
                  ? piece.text()
                  : "",
              words.interval(stretch) + ": " + piece.title()));
    }
    return pieces;
  }

  private static Rational percent(ParameterThresholds answer, AlgebraicNumber value) {
    Rational at = value.rational().orElseGet(() -> value.approximation(DIGITS));
    return percentOf(answer, at.minus(answer.range().min()));
  }

  private static Rational percentOf(ParameterThresholds answer, Rational length) {
    Rational whole = answer.range().max().minus(answer.range().min());
    return whole.signum() == 0 ? Rational.ZERO : length.times(Rational.of(100)).divide(whole);
  }
}
