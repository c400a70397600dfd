package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What {@code threshold} and {@code tornado} say alike of a parameter. */
final class ParameterClaims {
  private final Subject subject;
  private final Variants variants;
  private final Budget budget;
  private final Set<String> seen = new HashSet<>();

  ParameterClaims(Subject subject, Variants variants, Budget budget) {
    this.subject = subject;
    this.variants = variants;
    this.budget = budget;
  }

  /** The parameter that an item is about; nothing, and a finding, if it is none. */
  Optional<ParameterLine> line(Claim item) {
    String name = item.member("parameter").flatMap(Claim::text).orElse("");
    Optional<Interval> range = variants.range(name);
    if (range.isEmpty() || !seen.add(name)) {
      item.member("parameter")
          .orElse(item)
          .isWrong("a parameter of the file that has a range, each once");
      return Optional.empty();
    }
    item.member("parameter").ifPresent(Claim::isRight);
    item.member("description").ifPresent(words -> words.isText(variants.description(name)));
    item.member("range")
        .ifPresent(
            claim -> {
              claim.member("low").ifPresent(low -> low.isNumber(range.get().min()));
              claim.member("high").ifPresent(high -> high.isNumber(range.get().max()));
            });
    Rational base = subject.parameters().getOrDefault(name, Rational.ZERO);
    item.member("value").ifPresent(value -> value.isNumber(base));
    Optional<Rational> step = variants.step(name);
    boolean grid = item.member("exact").flatMap(Claim::truth).filter(exact -> !exact).isPresent();
    item.member("step")
        .ifPresent(
            claim -> {
              if (grid && step.isEmpty()) {
                claim.isUnchecked("how fine a grid is taken is no matter of the game");
              } else {
                step.ifPresentOrElse(claim::isNumber, () -> claim.isWrong("any value, no steps"));
              }
            });
    return Optional.of(new ParameterLine(name, range.get(), step, variants, budget));
  }

  /** Hands over what is said of each promise of the file; a finding for others. */
  void promises(Claim item, String member, BiConsumer<String, Claim> check) {
    item.member(member)
        .ifPresent(
            each ->
                each.members("by promise")
                    .forEach(
                        (name, said) -> {
                          if (subject.promises().stream().anyMatch(p -> p.name().equals(name))) {
                            check.accept(name, said);
                          } else {
                            said.isWrong("a promise " + name, "the file has no such promise");
                          }
                        }));
  }
}
