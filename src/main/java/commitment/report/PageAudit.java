package commitment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the answers of a page come from, and how far each can be trusted. */
final class PageAudit {
  /** A fact, by name. */
  record Fact(String name, String value) {}

  /** A part of the page. */
  record Part(String name, String complete, String verified) {}

  private PageAudit() {}

  static List<Fact> facts(PageAnswers answers, int drawn) {
    List<Fact> facts = new ArrayList<>();
    var tree = answers.game().game().tree();
    facts.add(new Fact("File", fileName(answers.source().path())));
    facts.add(new Fact("SHA-256 of the file", answers.source().sha256()));
    facts.add(new Fact("Version", "solver " + answers.source().version()));
    facts.add(
        new Fact(
            "Options",
            answers.source().options().isEmpty()
                ? "none"
                : String.join(" ", answers.source().options())));
    facts.add(
        new Fact(
            "Game",
            String.format(
                Locale.ROOT,
                "%,d nodes (%,d drawn), %,d information sets, %s",
                tree.nodeCount(),
                drawn,
                answers.game().game().informationSetCount(),
                tree.isPerfectInformation() ? "perfect information" : "imperfect information")));
    facts.add(
        new Fact("Arithmetic", "exact fractions throughout; a rounded number says so with ≈"));
    return facts;
  }

  /** Without the folder, which differs from one machine to the next. */
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  static List<Part> parts(PageAnswers answers) {
    List<Part> parts = new ArrayList<>();
    for (PageAnswers.Named named : answers.sections()) {
      PageSection<?> section = named.section();
      boolean there = section.answer().isPresent();
      parts.add(
          new Part(
              named.name(),
              there ? (section.complete() ? "complete" : "not complete") : "not answered",
              (section.verification().confirmed() ? "verified: " : "not verified: ")
                  + section.verification().note()));
    }
    return parts;
  }
}
