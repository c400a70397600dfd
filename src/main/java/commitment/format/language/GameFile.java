package commitment.format.language;

import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.format.promise.BiasSyntax;
import commitment.format.promise.DiscountSyntax;
import commitment.format.promise.PlayerSyntax;
import commitment.format.promise.PromiseSyntax;
import commitment.template.Identifier;
import commitment.template.Parameter;
import commitment.template.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The syntax tree of a file: its items, names not resolved yet.
 *
 * @param broken the kinds of items of which one could not be read, so that a name that is not found
 *     may be one of theirs
 * @param unknownItems whether there are lines of which it is not known what they should be
 */
record GameFile(
    SourceFile file,
    Optional<Identifier> title,
    Optional<Identifier> about,
    Optional<Identifier> source,
    List<PlayerSyntax> players,
    Optional<Span> playersPlace,
    List<Parameter> parameters,
    List<DiscountSyntax> discounts,
    List<BiasSyntax> biases,
    List<OutcomeSyntax> outcomes,
    List<DefinitionSyntax> definitions,
    Optional<TreeSyntax> tree,
    List<PromiseSyntax> promises,
    List<DeviceSyntax> devices,
    List<Scenario> scenarios,
    List<ExpectationSyntax> expectations,
    Set<ItemWord> broken,
    boolean unknownItems) {

  record DefinitionSyntax(Identifier name, List<Identifier> arguments, TreeSyntax body) {}

  record OutcomeSyntax(Identifier name, PayoffSyntax payoff) {}

  record ExpectationSyntax(Optional<Identifier> scenario, ClaimSyntax claim, Span span) {}

  /** The items as they are met. */
  static final class Items {
    Optional<Identifier> title = Optional.empty();
    Optional<Identifier> about = Optional.empty();
    Optional<Identifier> source = Optional.empty();
    Optional<Span> playersPlace = Optional.empty();
    Optional<Span> treePlace = Optional.empty();
    Optional<TreeSyntax> tree = Optional.empty();
    final List<PlayerSyntax> players = new ArrayList<>();
    final List<Parameter> parameters = new ArrayList<>();
    final List<DiscountSyntax> discounts = new ArrayList<>();
    final List<BiasSyntax> biases = new ArrayList<>();
    final List<OutcomeSyntax> outcomes = new ArrayList<>();
    final List<DefinitionSyntax> definitions = new ArrayList<>();
    final List<PromiseSyntax> promises = new ArrayList<>();
    final List<DeviceSyntax> devices = new ArrayList<>();
    final List<Scenario> scenarios = new ArrayList<>();
    final List<ExpectationSyntax> expectations = new ArrayList<>();
    boolean unknownItems;
    final Set<ItemWord> broken = EnumSet.noneOf(ItemWord.class);

    GameFile in(SourceFile file) {
      return new GameFile(
          file,
          title,
          about,
          source,
          players,
          playersPlace,
          parameters,
          discounts,
          biases,
          outcomes,
          definitions,
          tree,
          promises,
          devices,
          scenarios,
          expectations,
          broken,
          unknownItems);
    }
  }
}
