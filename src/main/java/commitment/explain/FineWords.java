package commitment.explain;

import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What fine would make a promise hold, in words. */
public final class FineWords {
  private FineWords() {}

  /** What is known of it, a sentence each; nothing for a promise that holds already. */
  public static List<Line> of(PromiseAssessment assessed) {
    MinimalFine fine = assessed.minimalFine();
    if (fine.holdsAlready()) {
      return List.of();
    }
    if (!assessed.promise().mixtures().isEmpty()) {
      return List.of(
          Line.of(
              "No fine makes it certain: a mixture is never better than the best action in it, so"
                  + " it is kept through indifference at best."));
    }
    // Repairs are those of promises of one player.
    String tried = assessed.promise().isJoint() ? "." : "; repair tries amounts.";
    List<Line> sentences = new ArrayList<>();
    sentences.add(every(fine, tried));
    if (isEnough(fine)) {
      sentences.add(Line.of("With exactly that, some equilibrium keeps it."));
    } else {
      some(fine).ifPresent(sentences::add);
    }
    return sentences;
  }

  /** Whether the fine above which all equilibria keep it is the least with which one does. */
  private static boolean isEnough(MinimalFine fine) {
    return fine.someEquilibrium().filter(some -> some.signum() > 0).isPresent()
        && fine.someEquilibrium().equals(fine.allEquilibriaAbove());
  }

  /** The fine with which every equilibrium keeps it, or what is known of it. */
  private static Line every(MinimalFine fine, String tried) {
    Optional<Rational> all = fine.allEquilibriaAbove();
    if (all.isPresent()) {
      return all.get().signum() == 0
          ? Line.of("Any fine for each breach, however small, makes it hold.")
          : Line.of("A fine of more than", all.get(), "for each breach makes it hold.");
    }
    return fine.bounds()
        .map(bounds -> bounded(bounds, tried))
        .orElse(
            Line.of("How large a fine for each breach would have to be is not known").then(tried));
  }

  private static Line bounded(MinimalFine.Bounds bounds, String tried) {
    if (bounds.allNever()) {
      return Line.of(
          "No fine makes every equilibrium keep it: in some, play does not come to where it would"
              + " be broken.");
    }
    Line least =
        bounds.allAtLeast().signum() > 0
            ? Line.of(", but not less than", bounds.allAtLeast())
            : Line.EMPTY;
    Line reason = Line.of("(").then(bounds.reason()).then(")");
    return bounds
        .allAtMost()
        .map(
            most ->
                Line.of("A fine of more than", most, "for each breach makes it hold")
                    .then("; a smaller one may be enough", least, reason, "."))
        .orElse(
            Line.of("A fine for each breach may make it hold", least)
                .then("; how large it must be is not known", reason, tried));
  }

  /** From which fine on some equilibrium keeps it, if none does without. */
  private static Optional<Line> some(MinimalFine fine) {
    Optional<Rational> known = fine.someEquilibrium();
    Rational least = fine.bounds().map(bounds -> bounds.some().min()).orElse(Rational.ZERO);
    return known
        .or(() -> fine.bounds().map(bounds -> bounds.some().max()))
        .filter(most -> most.signum() > 0)
        .map(most -> Line.of("With", most, "or more, some equilibrium keeps it"))
        .map(
            line ->
                known.isPresent()
                    ? line.then(".")
                    : least.signum() > 0
                        ? line.then(", with less than", least, "none does.")
                        : line.then("; with less some may."));
  }
}
