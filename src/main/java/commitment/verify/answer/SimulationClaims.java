package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.parametric.Coverage;
import commitment.parametric.Estimate;
import commitment.parametric.Simulation;
import commitment.parametric.Simulation.Share;
import commitment.template.GameTemplate;
import commitment.template.RandomParameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code result} of {@code simulate}.
 *
 * <p>What is random is held against the file. Of draws the same ones are made again from the seed,
 * and what comes out is counted again in each of these games ({@link DrawnRecount}). Of a single
 * random parameter the game is counted again over its range ({@link ShareRecount}).
 */
final class SimulationClaims {
  private static final String GENERATOR = "WELL19937c";
  private static final String NOT_ALL = "not every one of these games could be counted again";

  private final Subject subject;
  private final Variants variants;
  private final Budget budget;

  SimulationClaims(Subject subject, Variants variants, Budget budget) {
    this.subject = subject;
    this.variants = variants;
    this.budget = budget;
  }

  void check(Claim result) {
    Optional<GameTemplate> template = variants.template();
    List<String> names =
        template.map(file -> file.randomParameters(variants.settings())).orElse(List.of());
    if (names.isEmpty()) {
      result.isWrong("a simulation", "none: no parameter of the game is random");
      return;
    }
    Optional<Claim> draws = result.member("draws").filter(part -> !part.isNull());
    result
        .member("method")
        .ifPresent(method -> method.isText(draws.isPresent() ? "draws" : "intervals"));
    Map<String, Estimate> leftOut = new HashMap<>();
    if (draws.isPresent()) {
      drawn(result, draws.get(), template.get(), leftOut);
    } else {
      result.member("draws").ifPresent(Claim::isRight);
      computed(result, template.get(), names, leftOut);
    }
    result.member("random").ifPresent(list -> random(list, template.get(), names, leftOut));
    result.member("notTested").ifPresent(list -> list.isUnchecked("it says what is not claimed"));
  }

  /** The promises of which the answer says that no test is for them. */
  private static Set<String> notTested(Claim result) {
    Set<String> names = new HashSet<>();
    for (Claim item : result.member("notTested").map(Claim::parts).orElse(List.of())) {
      item.member("name").flatMap(Claim::text).ifPresent(names::add);
    }
    return names;
  }

  private void random(
      Claim list, GameTemplate template, List<String> names, Map<String, Estimate> leftOut) {
    Set<String> missing = new LinkedHashSet<>(names);
    for (Claim item : list.items("of random parameters")) {
      String name = item.member("parameter").flatMap(Claim::text).orElse("");
      Optional<RandomParameter> law = template.law(name, variants.settings());
      if (law.isEmpty() || !missing.remove(name)) {
        item.isWrong("a parameter that is random, each once");
        continue;
      }
      item.member("parameter").ifPresent(Claim::isRight);
      item.member("description").ifPresent(words -> words.isText(variants.description(name)));
      item.member("law").ifPresent(word -> word.isText(law.get().law().word()));
      item.member("arguments").ifPresent(each -> vector(each, law.get().arguments()));
      item.member("range").ifPresent(range -> range(range, law.get()));
      item.member("step")
          .ifPresent(
              step ->
                  law.get()
                      .step()
                      .ifPresentOrElse(
                          step::isNumber, () -> step.judge(step.isNull(), "null: it has none")));
      item.member("leftOut")
          .ifPresent(
              left -> {
                if (leftOut.containsKey(name)) {
                  estimate(left, leftOut.get(name));
                } else {
                  left.isUnchecked(NOT_ALL);
                }
              });
    }
    if (!missing.isEmpty() && list.isArray()) {
      list.isWrong("nothing of " + String.join(", ", missing), "it is random too");
    }
  }

  private static void range(Claim claim, RandomParameter law) {
    if (law.range().isEmpty() || claim.isNull()) {
      claim.judge(
          law.range().isEmpty() && claim.isNull(),
          law.range().map(Object::toString).orElse("null: it has none"));
      return;
    }
    claim.member("low").ifPresent(low -> low.isNumber(law.range().get().min()));
    claim.member("high").ifPresent(high -> high.isNumber(law.range().get().max()));
  }

  private static void vector(Claim claim, List<Rational> right) {
    List<Claim> items = claim.items("of numbers");
    if (claim.isArray() && items.size() != right.size()) {
      claim.isWrong(right.toString());
      return;
    }
    for (int place = 0; place < items.size(); place++) {
      items.get(place).isNumber(right.get(place));
    }
  }

  /** A number, or one with its error, which must be the one that is right. */
  private static void estimate(Claim claim, Estimate right) {
    if (right.isExact() && !claim.isApproximate()) {
      claim.isNumber(right.value());
      return;
    }
    claim
        .member("error")
        .ifPresent(
            error ->
                error.judge(
                    error.number().filter(said -> isNear(said, right.error())).isPresent(),
                    right.error().toDecimalString(15)));
    Optional<Rational> said = claim.member("approx").flatMap(Claim::number);
    Rational room = right.error().max(Rational.powerOfTen(-12));
    boolean near = said.filter(n -> n.minus(right.value()).abs().compareTo(room) <= 0).isPresent();
    claim.member("approx").orElse(claim).judge(near, right.value().toDecimalString(15));
  }

  private static boolean isNear(Rational said, Rational right) {
    return said.minus(right).abs().compareTo(Rational.powerOfTen(-14)) <= 0;
  }

  private void drawn(
      Claim result, Claim draws, GameTemplate template, Map<String, Estimate> leftOut) {
    Optional<Rational> seed = draws.member("seed").flatMap(Claim::number);
    Optional<Rational> wanted = draws.member("wanted").flatMap(Claim::number);
    Optional<Rational> made = draws.member("made").flatMap(Claim::number);
    boolean whole = wanted.isPresent() && wanted.equals(made);
    if (seed.filter(Rational::isInteger).isEmpty() || !whole) {
      draws.isOpen("only draws whose seed is told, and that were all made, are made again");
      result.member("shares").ifPresent(shares -> shares.isOpen("the draws are not made again"));
      return;
    }
    if (!wanted.get().isInteger()
        || wanted.get().signum() <= 0
        || wanted.get().compareTo(Rational.of(DrawnRecount.MOST_DRAWS)) > 0) {
      draws.isOpen(
          "numbers of draws from 1 to " + DrawnRecount.MOST_DRAWS + " are made again, no others");
      result.member("shares").ifPresent(shares -> shares.isOpen("the draws are not made again"));
      return;
    }
    DrawnRecount recount = new DrawnRecount(variants, template, budget);
    Optional<Simulation> found =
        recount.of(seed.get().numeratorAsLong(), (int) wanted.get().numeratorAsLong());
    if (found.isEmpty()) {
      draws.isOpen(NOT_ALL);
      result.member("shares").ifPresent(shares -> shares.isOpen(NOT_ALL));
      return;
    }
    List.of("seed", "wanted", "made").forEach(n -> draws.member(n).ifPresent(Claim::isRight));
    found.get().beliefs().forEach(b -> leftOut.put(b.parameter().name(), b.left()));
    Simulation.Draws right = found.get().draws().orElseThrow();
    draws.member("withoutGame").ifPresent(none -> none.isNumber(Rational.of(right.without())));
    draws.member("generator").ifPresent(generator -> generator.isText(GENERATOR));
    draws.member("confidence").ifPresent(level -> level.isNumber(Coverage.LEVEL));
    draws
        .member("marks")
        .ifPresent(
            marks -> vector(marks, right.marks().stream().map(mark -> Rational.of(mark)).toList()));
    result
        .member("shares")
        .ifPresent(list -> shares(result, list, found.get(), recount.unknown(), Optional.empty()));
  }

  private void computed(
      Claim result, GameTemplate template, List<String> names, Map<String, Estimate> leftOut) {
    Optional<ShareRecount> recount =
        names.size() == 1
            ? template
                .law(names.get(0), variants.settings())
                .flatMap(law -> ShareRecount.of(law, template, variants, budget))
            : Optional.empty();
    if (recount.isEmpty()) {
      result
          .member("shares")
          .ifPresent(
              shares ->
                  shares.isOpen(
                      names.size() == 1
                          ? NOT_ALL
                          : "shares without draws are told of one random parameter"));
      return;
    }
    recount.get().shares().beliefs().forEach(b -> leftOut.put(b.parameter().name(), b.left()));
    result
        .member("shares")
        .ifPresent(
            list ->
                shares(
                    result,
                    list,
                    recount.get().shares(),
                    recount.get().unknown(),
                    Optional.of(recount.get())));
  }

  /**
   * @param unknown of which the state is not known everywhere
   * @param about where shares are known up to what may be overlooked
   */
  private void shares(
      Claim result,
      Claim list,
      Simulation right,
      Set<String> unknown,
      Optional<ShareRecount> about) {
    Map<String, List<Share>> expected = new HashMap<>();
    right.subjects().forEach(s -> expected.put(s.promise().orElse(""), s.shares()));
    Set<String> missing = new LinkedHashSet<>();
    subject.promises().forEach(promise -> missing.add(promise.name()));
    missing.removeAll(notTested(result));
    missing.add("");
    for (Claim item : list.items("of shares, by promise and of where equilibria end")) {
      Optional<Claim> promise = item.member("promise").filter(name -> !name.isNull());
      String name = promise.flatMap(Claim::text).orElse("");
      if ((promise.isPresent() && name.isEmpty()) || !missing.remove(name)) {
        item.isWrong("a promise of the game, or null for where equilibria end; each once");
        continue;
      }
      item.member("promise").ifPresent(Claim::isRight);
      List<Share> shares = expected.getOrDefault(name, List.of());
      item.member("states")
          .ifPresent(
              states -> {
                if (unknown.contains(name) && !name.isEmpty()) {
                  states.isOpen(NOT_ALL);
                } else if (unknown.contains(name)) {
                  states.isUnchecked(NOT_ALL + ", or play may end in several ways");
                } else {
                  states(states, shares, about);
                }
              });
    }
    if (!missing.isEmpty() && list.isArray() && list.parts().size() > 0) {
      missing.stream()
          .filter(name -> !name.isEmpty())
          .findFirst()
          .ifPresent(name -> list.isWrong("nothing of " + name, "it is a promise of the game"));
    }
  }

  private void states(Claim list, List<Share> right, Optional<ShareRecount> about) {
    Map<String, Share> left = new HashMap<>();
    right.forEach(share -> left.put(share.state(), share));
    Set<String> seen = new HashSet<>();
    for (Claim item : list.items("of what comes out, with its share")) {
      String state = Ends.inOrder(item.member("state").flatMap(Claim::text).orElse(""));
      Share share = left.remove(state);
      if (!seen.add(state)) {
        item.isWrong("each once");
      } else if (share == null) {
        unmet(item, about);
      } else {
        item.member("state").ifPresent(Claim::isRight);
        share(item, share, about);
      }
    }
    for (Share share : left.values()) {
      if (list.isArray() && share.share().value().signum() > 0) {
        list.isWrong("nothing of " + share.state(), "a share of " + share.share().value());
      }
    }
  }

  /** Something that did not come out when games were counted again. */
  private static void unmet(Claim item, Optional<ShareRecount> about) {
    Optional<Rational> said =
        item.member("share")
            .flatMap(share -> share.member("approx").or(() -> Optional.of(share)))
            .flatMap(Claim::number);
    if (about.isEmpty() || said.isEmpty() || said.get().compareTo(about.get().overlooked()) > 0) {
      item.isWrong("nothing: it does not come out");
    } else {
      item.isUnchecked("it comes out at single values, or over less than was looked at, or never");
    }
  }

  private static void share(Claim item, Share right, Optional<ShareRecount> about) {
    item.member("share")
        .ifPresent(
            said -> {
              if (about.isEmpty()) {
                estimate(said, right.share());
              } else {
                about(said, right.share(), about.get());
              }
            });
    item.member("count").ifPresent(count -> count.isNumber(Rational.of(right.count())));
    if (right.interval().isPresent()) {
      Coverage interval = right.interval().get();
      item.member("interval")
          .ifPresent(
              said -> {
                said.member("low")
                    .ifPresent(low -> estimate(low, new Estimate(interval.low(), Coverage.ERROR)));
                said.member("high")
                    .ifPresent(
                        high -> estimate(high, new Estimate(interval.high(), Coverage.ERROR)));
              });
    }
    item.member("convergence")
        .ifPresent(
            each -> {
              if (about.isPresent()) {
                each.isWrong("nothing: there are no draws");
              } else {
                vector(each, right.convergence());
              }
            });
  }

  private static void about(Claim said, Estimate right, ShareRecount recount) {
    Optional<Rational> value =
        said.member("approx").or(() -> Optional.of(said)).flatMap(Claim::number);
    Optional<Rational> error = said.member("error").flatMap(Claim::number);
    if (value.isEmpty()) {
      said.isWrong("a number");
      return;
    }
    if (said.isApproximate()
        && error.filter(e -> e.signum() > 0 && e.compareTo(ShareRecount.EXACT) < 0).isEmpty()) {
      said.member("error").orElse(said).isWrong("a positive error below " + ShareRecount.EXACT);
    }
    Rational away = value.get().minus(right.value()).abs();
    if (away.compareTo(ShareRecount.EXACT.plus(right.error())) <= 0) {
      said.isRight();
    } else if (away.compareTo(recount.overlooked()) > 0) {
      said.isWrong(right.value().toDecimalString(9));
    } else {
      said.isOpen("it is about " + right.value().toDecimalString(9) + " where games were counted");
    }
  }
}
