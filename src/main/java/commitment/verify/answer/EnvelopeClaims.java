package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.PerfectRecall;
import commitment.template.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands around the result of one of our own answers: the game it is about, and its state. */
final class EnvelopeClaims {
  private final Subject subject;
  private final Findings findings;

  EnvelopeClaims(Subject subject, Findings findings) {
    this.subject = subject;
    this.findings = findings;
  }

  /**
   * @param sha256 of the file that the answer is held against
   * @param asked whether the game of the answer is the one with certain settings
   */
  void check(Claim document, String sha256, Predicate<Settings> asked) {
    document.member("schema").ifPresent(schema -> schema.isText("solver/1"));
    List.of("command", "version", "verified", "verification", "warnings")
        .forEach(name -> document.member(name).ifPresent(Claim::isIgnored));
    document.member("input").ifPresent(input -> input(input, sha256, asked));
    document.member("game").ifPresent(this::game);
  }

  /**
   * Whether the answer is all that it says it is; after the result was looked at.
   *
   * @param lacks what a complete answer would have, if this one is known to lack something
   * @param uncounted why it is not known whether it lacks equilibria, if it is not
   * @param nashCounted whether all Nash equilibria are known to be listed
   */
  void complete(
      Claim document, Optional<String> lacks, Optional<String> uncounted, boolean nashCounted) {
    Optional<Claim> complete = document.member("complete");
    if (complete.isEmpty()) {
      return;
    }
    boolean whole = document.member("result").map(this::isWhole).orElse(false);
    boolean says = complete.get().truth().orElse(false);
    if (lacks.isPresent()) {
      complete.get().judge(!says, "false: " + lacks.get());
      return;
    }
    if (document
            .member("result")
            .flatMap(r -> r.member("promises").or(() -> r.member("count")))
            .isEmpty()
        && document.member("result").flatMap(r -> r.member("equilibria")).isEmpty()) {
      if (says && findings.isCheckedUnder("result")) {
        complete.get().isRight();
      } else {
        complete.get().isUnchecked("whether there is more to say was not checked");
      }
      return;
    }
    boolean solves = document.member("result").flatMap(r -> r.member("equilibria")).isPresent();
    if (solves && !says && !hasNash(document)) {
      complete.get().isUnchecked("that there may be more equilibria is no claim that there are");
    } else if (solves && says && uncounted.isPresent()) {
      complete.get().isUnchecked(uncounted.get());
    } else if (solves && says && whole && nashCounted) {
      complete.get().isRight();
    } else if (solves && hasNash(document)) {
      complete.get().isUnchecked("whether there are more Nash equilibria could not be counted");
    } else if (subject.tree().isPerfectInformation()) {
      complete.get().isTruth(whole);
    } else if (whole && says && findings.isCheckedUnder("result")) {
      complete.get().isRight();
    } else {
      complete.get().isUnchecked("whether there is more to say was not checked");
    }
  }

  private static boolean hasNash(Claim document) {
    return document.member("result").flatMap(r -> r.member("equilibria")).stream()
        .flatMap(list -> list.parts().stream())
        .flatMap(equilibrium -> equilibrium.member("subgamePerfect").stream())
        .anyMatch(flag -> !flag.truth().orElse(true));
  }

  private void input(Claim input, String sha256, Predicate<Settings> asked) {
    List.of("path", "promises").forEach(name -> input.member(name).ifPresent(Claim::isIgnored));
    List<Claim> settings =
        List.of("scenario", "set").stream().flatMap(name -> input.member(name).stream()).toList();
    if (!settings.isEmpty()) {
      boolean right = asked.test(Asked.settings(input));
      settings.forEach(
          claim -> claim.judge(right, "settings that give the parameters of the answer"));
    }
    input
        .member("sha256")
        .ifPresent(
            claim -> {
              if (claim.text().filter(sha256::equals).isPresent()) {
                claim.isRight();
              } else {
                claim.isIgnored();
                findings.note(
                    "The answer was made for another version of the file (sha256); it is held"
                        + " against this one.");
              }
            });
  }

  private void game(Claim game) {
    GameTree tree = subject.tree();
    int players = subject.game().players().size();
    game.member("title").ifPresent(claim -> claim.isText(subject.game().title()));
    game.member("players")
        .ifPresent(
            claim -> {
              List<String> names = subject.game().playerNames();
              List<String> said =
                  claim.parts().stream().map(item -> item.text().orElse("")).toList();
              claim.judge(said.equals(names), names.toString());
            });
    number(game, "nodes", tree.nodeCount());
    number(game, "informationSets", subject.game().informationSetCount());
    game.member("perfectInformation").ifPresent(c -> c.isTruth(tree.isPerfectInformation()));
    game.member("perfectRecall")
        .ifPresent(c -> c.isTruth(PerfectRecall.firstForgotten(tree, players).isEmpty()));
    game.member("parameters").ifPresent(this::parameters);
  }

  private static void number(Claim game, String name, long right) {
    game.member(name).ifPresent(claim -> claim.isNumber(Rational.of(right)));
  }

  private void parameters(Claim claim) {
    for (Map.Entry<String, Claim> entry : claim.members("by name").entrySet()) {
      Rational right = subject.parameters().get(entry.getKey());
      if (right == null) {
        entry.getValue().isWrong("a parameter of the file");
      } else {
        entry.getValue().isNumber(right);
      }
    }
  }

  /** Whether nothing in it is only bounded or not known. */
  private boolean isWhole(Claim claim) {
    if (claim.isNull() && isCounted(claim.path())) {
      return false;
    }
    if (isNullBySort(claim)) {
      return claim.parts().stream()
          .filter(part -> !part.path().endsWith(".spe") && !part.path().endsWith(".minimalFine"))
          .allMatch(this::isWhole);
    }
    if (claim.member("bounds").isPresent()
        || claim.member("exact").flatMap(Claim::truth).filter(exact -> !exact).isPresent()
        || claim.member("verdict").flatMap(Claim::text).filter("UNDECIDED"::equals).isPresent()) {
      return false;
    }
    return claim.parts().stream().allMatch(this::isWhole);
  }

  /** Whether it is about a joint promise or a mixture, of which counts and fines may be null. */
  private boolean isNullBySort(Claim claim) {
    Optional<String> name = claim.member("name").flatMap(Claim::text);
    return claim.member("minimalFine").isPresent()
        && subject.promises().stream()
            .filter(promise -> name.equals(Optional.of(promise.name())))
            .anyMatch(promise -> promise.isJoint() || !promise.mixtures().isEmpty());
  }

  /** Where null means that something is not known. */
  private static boolean isCounted(String path) {
    return path.endsWith(".count")
        || path.endsWith(".total")
        || path.endsWith(".keeping")
        || path.endsWith(".payoffs")
        || path.endsWith(".someSpe")
        || path.endsWith(".allSpeAbove");
  }
}
