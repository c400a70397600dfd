package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import commitment.format.efg.CommentSyntax.ChanceSyntax;
import commitment.format.efg.CommentSyntax.DateSyntax;
import commitment.format.efg.CommentSyntax.MoveSyntax;
import commitment.format.efg.CommentSyntax.SetSyntax;
import commitment.format.promise.BiasSyntax;
import commitment.format.promise.DiscountSyntax;
import commitment.format.promise.GameNames;
import commitment.format.promise.PlayerSyntax;
import commitment.format.promise.PromiseSyntax;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.game.TreeIndex;
import commitment.template.Environment;
import commitment.template.EvaluationFailure;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.PromiseResolution;
import commitment.template.PromiseTemplate;
import commitment.template.TimePreferenceTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Finds in the game what the lines of a {@link CommentBlock} name. */
final class CommentResolution {
  private final CommentSyntax items;
  private final SourceFile text;
  private final Game game;
  private final TreeIndex index;
  private final GameNames names;
  private final PromiseResolution resolution;
  private final Consumer<Diagnostic> report;

  /** By number; filled when the first one is asked for. */
  private final Map<Rational, Integer> chanceEvents = new HashMap<>();

  /**
   * @param game as the tree has it, without dates
   * @param places where the game's moves stand
   * @param report is told what is wrong
   */
  CommentResolution(
      CommentSyntax items,
      SourceFile text,
      Game game,
      IntFunction<Optional<Place>> places,
      Consumer<Diagnostic> report) {
    this.items = items;
    this.text = text;
    this.game = game;
    this.report = report;
    index = TreeIndex.of(game.tree());
    names = new GameNames(text, game, report);
    resolution =
        new PromiseResolution(text, game, InformationSetNames.of(game, index), places, report);
  }

  List<Promise> promises() {
    List<PromiseTemplate> templates = new ArrayList<>();
    Map<String, Identifier> first = new HashMap<>();
    for (PromiseSyntax syntax : items.promises) {
      if (isFirst(first, syntax.name(), "promise called", "give one of them another name")) {
        names.promise(syntax).ifPresent(templates::add);
      }
    }
    return List.copyOf(resolution.resolveAll(templates, Environment.empty()).values());
  }

  private boolean isFirst(
      Map<String, Identifier> known, Identifier name, String what, String help) {
    Identifier first = known.putIfAbsent(name.text(), name);
    if (first != null) {
      report.accept(
          Diagnostic.of(
                  DiagnosticCode.DUPLICATE_NAME,
                  text.place(name.span()),
                  "a second " + what + " '" + name.text() + "'")
              .withLabel(text.place(first.span()), "the first one")
              .withHelp(help));
    }
    return first == null;
  }

  /** The long names of the players that have one. */
  Map<Integer, String> titles() {
    Map<Integer, String> titles = new LinkedHashMap<>();
    Map<String, Identifier> first = new HashMap<>();
    for (PlayerSyntax syntax : items.players) {
      OptionalInt player = names.player(syntax.name());
      if (isFirst(first, syntax.name(), "player called", "leave one of them out")
          && player.isPresent()) {
        syntax.title().ifPresent(title -> titles.put(player.getAsInt(), title));
      }
    }
    return titles;
  }

  /** One for each player. */
  List<TimePreference> timePreferences() {
    Map<Integer, Expression> discounts = new HashMap<>();
    Map<String, Identifier> discounted = new HashMap<>();
    for (DiscountSyntax discount : items.discounts) {
      OptionalInt player = names.player(discount.player());
      if (isFirst(discounted, discount.player(), "discount factor for", "leave one of them out")
          && names.isWithoutNames(discount.factor())
          && player.isPresent()) {
        discounts.put(player.getAsInt(), discount.factor());
      }
    }
    Map<Integer, BiasSyntax> biases = new HashMap<>();
    Map<String, Identifier> biased = new HashMap<>();
    for (BiasSyntax bias : items.biases) {
      OptionalInt player = names.player(bias.player());
      if (isFirst(biased, bias.player(), "bias for", "leave one of them out")
          && names.isWithoutNames(bias.bias())
          && (bias.believed().isEmpty() || names.isWithoutNames(bias.believed().get()))
          && player.isPresent()) {
        biases.put(player.getAsInt(), bias);
      }
    }
    List<TimePreference> preferences = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      Optional<BiasSyntax> bias = Optional.ofNullable(biases.get(player));
      TimePreferenceTemplate template =
          new TimePreferenceTemplate(
              Optional.ofNullable(discounts.get(player)),
              bias.map(BiasSyntax::bias),
              bias.flatMap(BiasSyntax::believed));
      preferences.add(value(template));
    }
    return preferences;
  }

  private TimePreference value(TimePreferenceTemplate template) {
    try {
      return template.value(Environment.empty());
    } catch (EvaluationFailure failure) {
      report.accept(failure.in(text));
      return TimePreference.NONE;
    }
  }

  /** A date and where it is given. */
  private record Dated(Rational date, Span span) {}

  /** The dates of the moves that have one, in the order of the lines. */
  Map<Integer, Rational> dates() {
    Map<Integer, Dated> dated = new LinkedHashMap<>();
    for (DateSyntax line : items.dates) {
      try {
        date(line, dated);
      } catch (EvaluationFailure failure) {
        report.accept(failure.in(text));
      }
    }
    if (!dated.isEmpty()) {
      checkOrder(dated);
    }
    Map<Integer, Rational> dates = new LinkedHashMap<>();
    dated.forEach((move, date) -> dates.put(move, date.date()));
    return dates;
  }

  private void date(DateSyntax line, Map<Integer, Dated> dated) throws EvaluationFailure {
    if (!names.isWithoutNames(line.date())) {
      return;
    }
    Rational date = line.date().value(Environment.empty());
    for (MoveSyntax move : line.moves()) {
      for (int found : moves(move)) {
        Dated first = dated.putIfAbsent(found, new Dated(date, move.span()));
        if (first != null) {
          report.accept(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_NAME,
                      text.place(move.span()),
                      "a second date for " + written(move.span()))
                  .withLabel(text.place(first.span()), "the first one")
                  .withHelp("leave one of them out"));
        }
      }
    }
  }

  private String written(Span span) {
    return text.text().substring(span.start(), span.end());
  }

  private List<Integer> moves(MoveSyntax syntax) throws EvaluationFailure {
    if (syntax instanceof ChanceSyntax chance) {
      return names.isWithoutNames(chance.number())
          ? chanceEvent(chance, chance.number().value(Environment.empty()))
          : List.of();
    }
    SetSyntax set = (SetSyntax) syntax;
    boolean plain = true;
    for (Expression place : set.name().indices()) {
      plain &= names.isWithoutNames(place);
    }
    return plain ? resolution.find(set.name(), Environment.empty(), List.of()) : List.of();
  }

  private List<Integer> chanceEvent(ChanceSyntax syntax, Rational number) {
    GameTree tree = game.tree();
    if (chanceEvents.isEmpty()) {
      for (int move = 0; move < tree.moveCount(); move++) {
        if (tree.owner(move) == GameTree.CHANCE) {
          chanceEvents.put(Rational.of(game.number(move)), move);
        }
      }
    }
    Integer move = chanceEvents.get(number);
    if (move != null) {
      return List.of(move);
    }
    report.accept(
        Diagnostic.of(
                DiagnosticCode.EFG_UNDEFINED,
                text.place(syntax.span()),
                "there is no chance event " + number)
            .withHelp("in the tree its number stands after c and the label of the node"));
    return List.of();
  }

  /** Reports the first node at which the date goes back. */
  private void checkOrder(Map<Integer, Dated> dated) {
    GameTree tree = game.tree();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      int above = node == 0 ? -1 : tree.move(index.parent(node));
      Rational before = date(above, dated);
      Rational here = date(tree.move(node), dated);
      if (here.compareTo(before) < 0) {
        Dated own = dated.get(tree.move(node));
        Dated wrong = own != null ? own : Objects.requireNonNull(dated.get(above));
        report.accept(
            Diagnostic.of(
                    DiagnosticCode.BAD_DATE,
                    text.place(wrong.span()),
                    "a move at date " + here + " follows one at date " + before)
                .withHelp(
                    "dates do not go back along a play; it starts at date 0, and a move that is not"
                        + " mentioned has date 0"));
        return;
      }
    }
  }

  private static Rational date(int move, Map<Integer, Dated> dated) {
    Dated date = dated.get(move);
    return date == null ? Rational.ZERO : date.date();
  }
}
