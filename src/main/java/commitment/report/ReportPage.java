package commitment.report;

import com.samskivert.mustache.Mustache;
import commitment.explain.ExplanationHtml;
import commitment.parametric.ParameterThresholds;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page in one file that a browser opens from disk: nothing is loaded, and nothing is solved in
 * the browser. Template, style and script are resources beside this class; everything that comes
 * from a game is escaped by the template.
 */
public final class ReportPage {
  private static final String FOLDER = "/commitment/page/";

  private final PageAnswers answers;
  private final PageTree tree;
  private final TextStyle style = new TextStyle(false, true);

  public ReportPage(PageAnswers answers) {
    this.answers = answers;
    tree = new PageTree(answers.game(), answers.worlds());
  }

  /** How many nodes of the game are drawn. */
  public int drawn() {
    return tree.drawn();
  }

  /** How many are folded. */
  public int hidden() {
    return tree.hidden();
  }

  public String html() {
    return Mustache.compiler()
        .escapeHTML(true)
        .emptyStringIsFalse(true)
        .strictSections(true)
        .withLoader(name -> new StringReader(resource(name + ".mustache")))
        .compile(resource("report.mustache"))
        .execute(content());
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    var game = answers.game().game();
    content.put("title", ReportFrame.title(answers.game(), answers.source().path()));
    content.put("style", resource("report.css"));
    content.put("script", resource("report.js"));
    content.put("parameters", parameters());
    content.put("story", paragraphs(game.about()));
    content.put("source", game.source().strip());
    content.put("warnings", answers.warnings());
    tree(content);
    verdicts(content);
    equilibria(content);
    content.put(
        "explanation",
        answers
            .explanation()
            .answer()
            .map(told -> ExplanationHtml.parts(told.parts(false), 3))
            .orElse(""));
    content.put("noExplanation", answers.explanation().reason());
    thresholds(content);
    repairs(content);
    content.put("facts", PageAudit.facts(answers, tree.drawn()));
    content.put("parts", PageAudit.parts(answers));
    return content;
  }

  private String parameters() {
    List<String> values = new ArrayList<>();
    answers
        .game()
        .parameters()
        .forEach((name, value) -> values.add(name + " = " + style.number(value)));
    return String.join(", ", values);
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.strip().split("\\n\\s*\\n"))
        .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private void tree(Map<String, Object> content) {
    Map<String, List<PageSteps.Step>> steps = new LinkedHashMap<>();
    PageSteps sentences = new PageSteps(answers.game());
    List<Integer> open = tree.open();
    for (PageWorld world : answers.worlds()) {
      steps.put(world.key(), sentences.of(world, open));
    }
    content.put("tree", tree.svg());
    content.put("legend", tree.legend());
    content.put("outline", tree.outline());
    content.put("worlds", answers.worlds());
    content.put("severalWorlds", answers.worlds().size() > 1);
    content.put("hasSteps", steps.values().stream().anyMatch(list -> !list.isEmpty()));
    content.put("treeNote", answers.treeNote());
    content.put("treePromise", answers.treePromise().orElse(""));
    content.put(
        "folded",
        tree.hidden() == 0
            ? ""
            : String.format(
                    java.util.Locale.ROOT,
                    "%,d of %,d nodes are drawn; the others are folded away and are not in this"
                        + " page.",
                    tree.drawn(),
                    answers.game().game().tree().nodeCount())
                + tree.notes().stream().map(note -> " " + note).collect(Collectors.joining()));
    content.put("data", PageJson.of(answers, tree.paints(), steps));
  }

  private void verdicts(Map<String, Object> content) {
    List<PagePromises.Card> cards =
        answers
            .verdicts()
            .answer()
            .map(found -> new PagePromises(answers.game(), found, answers.without()).cards())
            .orElse(List.of());
    content.put("promises", cards);
    content.put("noVerdicts", answers.verdicts().reason());
    content.put("hasPromises", !cards.isEmpty());
    content.put("noPromises", answers.verdicts().answer().isPresent() && cards.isEmpty());
  }

  private void equilibria(Map<String, Object> content) {
    Optional<PageEquilibria.Shown> shown =
        answers
            .equilibria()
            .answer()
            .map(found -> new PageEquilibria(answers.game(), found).shown());
    content.put("equilibria", shown.map(List::of).orElse(List.of()));
    content.put("noEquilibria", answers.equilibria().reason());
  }

  private void thresholds(Map<String, Object> content) {
    List<ParameterThresholds> found = answers.thresholds().answer().orElse(List.of());
    PageParameters parameters = new PageParameters(found);
    content.put("moving", parameters.moving());
    content.put("still", parameters.still());
    content.put("hasStill", found.stream().anyMatch(each -> !PageParameters.isMoving(each)));
    content.put("noThresholds", answers.thresholds().reason());
    content.put("imperfect", String.join(" ", new RangeNotes(found).sentences()));
    content.put(
        "map",
        answers
            .map()
            .answer()
            .map(map -> List.of(PageMap.of(answers.game(), map, parameters)))
            .orElse(List.of()));
    content.put("noMap", answers.map().reason());
  }

  private void repairs(Map<String, Object> content) {
    content.put(
        "menus",
        answers.repairs().answer().map(menu -> new PageRepairs(menu).menus()).orElse(List.of()));
    content.put("noRepairs", answers.repairs().reason());
  }
}
