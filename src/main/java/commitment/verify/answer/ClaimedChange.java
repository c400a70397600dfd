package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.format.promise.PromiseWriter;
import commitment.game.ActionRemoval;
import commitment.game.Device;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Observation;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A change that an answer of {@code repair} speaks of, made in the game without devices.
 *
 * @param after the game with the change; empty where there is none
 * @param at the same with another amount, number of voters or value of the parameter
 * @param tried that amount, number or value in the answer; empty where the change has none
 * @param consent whether a breach needs somebody's consent
 * @param parameter its name, if the change is another value of one
 */
record ClaimedChange(
    Optional<GameInstance> after,
    Function<Rational, Optional<GameInstance>> at,
    Optional<Rational> tried,
    boolean consent,
    Optional<String> parameter) {

  /** The change of a claim; nothing, and a finding, if it is none. */
  static Optional<ClaimedChange> read(
      Claim claim, String kind, Variants variants, Promise promise) {
    return new Reader(claim, variants, promise).read(kind);
  }

  private record Reader(Claim claim, Variants variants, Promise promise) {

    Optional<ClaimedChange> read(String kind) {
      return switch (kind) {
        case "fine" -> amount(x -> new Device.Fine(promise.name(), x, Optional.empty()), false);
        case "bond" -> amount(x -> new Device.Bond(promise.name(), x), true);
        case "damages" -> {
          OptionalInt to = other("to");
          yield to.isEmpty()
              ? Optional.empty()
              : amount(x -> new Device.Damages(promise.name(), x, to.getAsInt()), false);
        }
        case "veto" -> {
          OptionalInt by = other("by");
          yield by.isEmpty() ? Optional.empty() : veto(by.getAsInt());
        }
        case "revocation" -> vote();
        case "bind" -> bind();
        case "close" -> close();
        case "publicity" -> publicity();
        case "parameter", "date", "tranches" -> parameter();
        default -> wrong("a change that repair knows");
      };
    }

    private Optional<ClaimedChange> wrong(String right) {
      claim.isWrong(right);
      return Optional.empty();
    }

    private GameInstance plain() {
      return variants.plain();
    }

    private Game game() {
      return plain().game();
    }

    private Optional<ClaimedChange> amount(Function<Rational, Device> device, boolean bond) {
      Optional<Rational> amount = claim.member("amount").flatMap(Claim::number);
      if (amount.isEmpty() || amount.get().signum() < 0) {
        return wrong("an amount of at least 0");
      }
      written(device.apply(amount.get()));
      Function<Rational, Optional<GameInstance>> at =
          x -> {
            if (x.signum() < 0) {
              return Optional.empty();
            }
            GameInstance with = with(device.apply(x));
            return Optional.of(bond ? protectedOnly(with) : with);
          };
      return Optional.of(
          new ClaimedChange(at.apply(amount.get()), at, amount, false, Optional.empty()));
    }

    private void written(Device device) {
      String right = PromiseWriter.text(device, player -> game().player(player).name());
      claim.member("device").ifPresent(text -> text.isText(right));
    }

    private GameInstance with(Device device) {
      List<Device> devices = new ArrayList<>(plain().devices());
      devices.add(device);
      return with(game(), plain().promises(), devices);
    }

    private GameInstance with(Game game, List<Promise> promises, List<Device> devices) {
      Set<String> names = new HashSet<>();
      promises.forEach(each -> names.add(each.name()));
      return new GameInstance(
          game,
          plain().parameters(),
          promises,
          List.of(),
          devices.stream().filter(device -> names.contains(device.promise())).toList(),
          plain().timePreferences());
    }

    /** A bond is gone after the first breach: what is promised only after one is left out. */
    private GameInstance protectedOnly(GameInstance instance) {
      GameTree tree = game().tree();
      TreeIndex index = TreeIndex.of(tree);
      List<Clause> kept =
          promise.clauses().stream()
              .filter(clause -> !isAfterBreach(tree.firstNode(clause.informationSet()), index))
              .toList();
      List<Promise> promises = new ArrayList<>();
      for (Promise each : instance.promises()) {
        promises.add(
            each.name().equals(promise.name())
                ? new Promise(each.kind(), each.name(), each.promisors(), each.words(), kept)
                : each);
      }
      return with(instance.game(), promises, instance.devices());
    }

    private boolean isAfterBreach(int node, TreeIndex index) {
      for (int at = node; at > 0; at = index.parent(at)) {
        List<Integer> permitted = promise.permittedAt(game().tree().move(index.parent(at)));
        if (!permitted.isEmpty() && !permitted.contains(index.actionTo(at))) {
          return true;
        }
      }
      return false;
    }

    private OptionalInt other(String member) {
      OptionalInt player =
          claim.member(member).flatMap(Claim::text).map(this::player).orElse(OptionalInt.empty());
      if (player.isEmpty() || player.getAsInt() == promise.promisor()) {
        claim.isWrong(member + ": a player other than the promisor");
        return OptionalInt.empty();
      }
      return player;
    }

    private OptionalInt player(String name) {
      return game()
          .findPlayer(name)
          .map(player -> OptionalInt.of(player.index()))
          .orElse(OptionalInt.empty());
    }

    private Optional<ClaimedChange> veto(int holder) {
      Device device = new Device.Veto(promise.name(), holder);
      written(device);
      return Optional.of(
          new ClaimedChange(
              Optional.of(with(device)),
              x -> Optional.empty(),
              Optional.empty(),
              true,
              Optional.empty()));
    }

    private Optional<ClaimedChange> vote() {
      List<Integer> voters = new ArrayList<>();
      for (Claim voter : claim.member("of").map(Claim::parts).orElse(List.of())) {
        OptionalInt player = voter.text().map(this::player).orElse(OptionalInt.empty());
        if (player.isEmpty()
            || player.getAsInt() == promise.promisor()
            || voters.contains(player.getAsInt())) {
          return wrong("votes of players other than the promisor, each once");
        }
        voters.add(player.getAsInt());
      }
      Optional<Rational> needed = claim.member("needed").flatMap(Claim::number);
      Function<Rational, Optional<GameInstance>> at =
          x ->
              x.isInteger() && x.signum() > 0 && x.compareTo(Rational.of(voters.size())) <= 0
                  ? Optional.of(
                      with(
                          new Device.Revocation(promise.name(), (int) x.numeratorAsLong(), voters)))
                  : Optional.empty();
      Optional<GameInstance> after = needed.flatMap(at);
      if (after.isEmpty()) {
        return wrong("a number of votes that are needed, of those that there are");
      }
      written(new Device.Revocation(promise.name(), (int) needed.get().numeratorAsLong(), voters));
      return Optional.of(new ClaimedChange(after, at, needed, true, Optional.empty()));
    }

    private Optional<ClaimedChange> bind() {
      Map<Integer, Set<Integer>> removed = new HashMap<>();
      InformationSetNames names = InformationSetNames.of(game());
      Map<String, Claim> sets =
          claim.member("bind").map(part -> part.members("by information set")).orElse(Map.of());
      for (Map.Entry<String, Claim> entry : sets.entrySet()) {
        OptionalInt set = names.find(entry.getKey());
        if (set.isEmpty() || game().tree().owner(set.getAsInt()) == GameTree.CHANCE) {
          return wrong("information sets of players");
        }
        List<String> actions = game().tree().actions(set.getAsInt());
        Claim said = entry.getValue();
        Set<String> kept = new HashSet<>();
        said.text().ifPresent(kept::add);
        said.parts().forEach(part -> part.text().ifPresent(kept::add));
        if (kept.isEmpty() || !actions.containsAll(kept)) {
          return wrong("actions at " + entry.getKey() + ": " + String.join(", ", actions));
        }
        Set<Integer> others = new HashSet<>();
        for (int action = 0; action < actions.size(); action++) {
          if (!kept.contains(actions.get(action))) {
            others.add(action);
          }
        }
        removed.put(set.getAsInt(), others);
      }
      return removed.isEmpty() ? wrong("something to bind") : without(removed);
    }

    private Optional<ClaimedChange> close() {
      InformationSetNames names = InformationSetNames.of(game());
      OptionalInt set =
          claim
              .member("informationSet")
              .flatMap(Claim::text)
              .map(names::find)
              .orElse(OptionalInt.empty());
      if (set.isEmpty()
          || game().tree().owner(set.getAsInt()) == GameTree.CHANCE
          || game().tree().actionCount(set.getAsInt()) < 2) {
        return wrong("an information set of a player who has a choice there");
      }
      int owner = game().tree().owner(set.getAsInt());
      claim.member("player").ifPresent(name -> name.isText(game().player(owner).name()));
      int action =
          game()
              .tree()
              .actions(set.getAsInt())
              .indexOf(claim.member("action").flatMap(Claim::text).orElse(""));
      return action < 0
          ? wrong("an action there")
          : without(Map.of(set.getAsInt(), Set.of(action)));
    }

    private Optional<ClaimedChange> without(Map<Integer, Set<Integer>> removed) {
      ActionRemoval.Result result =
          ActionRemoval.of(game(), TreeIndex.of(game().tree()), plain().promises(), removed);
      return single(Optional.of(with(result.game(), result.promises(), plain().devices())));
    }

    private Optional<ClaimedChange> publicity() {
      OptionalInt to = other("to");
      Optional<Boolean> seen = claim.member("seen").flatMap(Claim::truth);
      if (to.isEmpty() || seen.isEmpty()) {
        return to.isEmpty() ? Optional.empty() : wrong("seen: true or false");
      }
      TreeIndex index = TreeIndex.of(game().tree());
      Optional<Observation.Result> result =
          seen.get()
              ? Observation.open(
                  game(), index, plain().promises(), promise.promisor(), to.getAsInt())
              : Observation.hidden(
                  game(), index, plain().promises(), promise.promisor(), to.getAsInt());
      return single(result.map(there -> with(there.game(), there.promises(), plain().devices())));
    }

    private Optional<ClaimedChange> parameter() {
      String name = claim.member("parameter").flatMap(Claim::text).orElse("");
      Optional<Rational> value = claim.member("value").flatMap(Claim::number);
      if (value.isEmpty() || variants.range(name).isEmpty()) {
        return wrong("another value of a parameter that has a range");
      }
      Rational now = plain().parameters().getOrDefault(name, Rational.ZERO);
      claim.member("from").ifPresent(from -> from.isNumber(now));
      Function<Rational, Optional<GameInstance>> at = x -> variants.at(Map.of(name, x));
      return Optional.of(
          new ClaimedChange(at.apply(value.get()), at, value, false, Optional.of(name)));
    }

    private static Optional<ClaimedChange> single(Optional<GameInstance> after) {
      return Optional.of(
          new ClaimedChange(
              after, x -> Optional.empty(), Optional.empty(), false, Optional.empty()));
    }
  }
}
