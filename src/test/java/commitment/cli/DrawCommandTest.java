package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.cli.TreeMarkings.Shown;
import commitment.cli.TreeMarkings.World;
import commitment.draw.Drawing;
import commitment.draw.DrawingOptions;
import commitment.draw.Markings;
import commitment.draw.Picture;
import commitment.draw.PngWriter;
import commitment.limit.Budget;
import commitment.report.NamedGame;
import commitment.template.Settings;
import commitment.testing.Library;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pictures from the command line. */
class DrawCommandTest {
  private static final String BARE = "games/guarantee/bare-guarantee.game";

  static List<Path> library() {
    return Library.games();
  }

  /** Solved once for all formats, which takes longer than drawing. */
  @ParameterizedTest
  @MethodSource("library")
  void theLibraryIsDrawnInEveryFormat(Path file) throws Exception {
    GameInput input =
        GameInput.read(
            file.toString(), Files.readAllBytes(file), Optional.empty(), Budget.unlimitedTime());
    PreparedGame prepared =
        PreparedGame.of(input, Settings.none(), List.of(), Budget.unlimitedTime())
            .then(plain -> plain.inForce(input, Budget.unlimitedTime()))
            .prepared()
            .orElseThrow();
    Markings markings =
        new TreeMarkings(prepared, EnumSet.allOf(Shown.class), World.NOBODY, Budget.unlimitedTime())
            .markings(null);
    Drawing drawing = drawing(prepared.named(), markings, DrawingOptions.usual());
    for (Picture picture : List.of(Picture.SVG, Picture.TEX, Picture.DOT, Picture.TXT)) {
      StringBuilder out = new StringBuilder();
      picture.write(drawing, false, out);
      assertThat(out).as(picture.ending()).isNotEmpty();
      if (picture == Picture.SVG) {
        assertThat(parsed(out.toString()).getDocumentElement().getTagName()).isEqualTo("svg");
      }
      if (picture == Picture.TXT) {
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80, "80 columns");
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    PngWriter.write(drawing.scene(), png);
    assertThat(ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getWidth())
        .isGreaterThan(400);
  }

  private static Drawing drawing(NamedGame game, Markings markings, DrawingOptions options) {
    return Drawing.of(game.game(), game.index(), game.names(), markings, options);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {BARE, "games/classics/seltens-horse.game", "games/guarantee/brinkmanship.game"})
  void theEndingOfTheNameSaysTheFormat(String file, @TempDir Path folder) throws Exception {
    for (String format : List.of("svg", "png", "tex", "dot", "txt")) {
      Path target = folder.resolve("tree." + format);
      CommandRun run = CommandRun.of("draw", file, "-o", target.toString());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(Files.size(target)).isPositive();
    }
    Document svg = parsed(Files.readString(folder.resolve("tree.svg")));
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(ImageIO.read(folder.resolve("tree.png").toFile()).getWidth()).isGreaterThan(400);
    assertThat(Files.readString(folder.resolve("tree.tex"))).contains("\\begin{tikzpicture}");
    assertThat(Files.readString(folder.resolve("tree.dot"))).startsWith("digraph");
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String svg(String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(new String[] {"draw", BARE, "--to", "svg"}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    CommandRun run = CommandRun.of(all);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private static String classOf(String svg, String id) throws Exception {
    Document document = parsed(svg);
    var groups = document.getElementsByTagName("g");
    for (int place = 0; place < groups.getLength(); place++) {
      Element group = (Element) groups.item(place);
      if (group.getAttribute("id").equals(id)) {
        return group.getAttribute("class");
      }
    }
    return "";
  }

  @Test
  void pathAndPromiseAreMarkedByClass() throws Exception {
    String svg = svg();
    assertThat(classOf(svg, "e1")).isEqualTo("edge player-0 set-0 path");
    assertThat(classOf(svg, "e2")).isEqualTo("edge player-0 set-0");
    assertThat(classOf(svg, "n4")).contains("player-2").contains("first-failure");
    assertThat(classOf(svg, "e5")).contains("promised");
    assertThat(classOf(svg, "e6")).contains("breach");
    assertThat(svg).contains("fails: temptation 1");
  }

  @Test
  void aPromiseThatBindsRulesBranchesOut() throws Exception {
    String svg = svg("--world", "bound");
    assertThat(classOf(svg, "e6")).contains("excluded");
    assertThat(classOf(svg, "e3")).contains("path");
    assertThat(svg).contains("stroke-dasharray=\"7 4\"").contains("ruled out by the promise");
  }

  @Test
  void whoBelievesAPromiseThatDoesNotBindIsAttackedOrNot() throws Exception {
    // All believe it: the adversary refrains.
    assertThat(classOf(svg("--world", "believed"), "e3")).contains("path");
  }

  @Test
  void theGameAloneHasNoMarks() {
    assertThat(svg("--show", "none")).doesNotContain(" path").doesNotContain("promised");
  }

  @Test
  void theSameFileGivesTheSameBytes(@TempDir Path folder) throws Exception {
    for (String format : List.of("svg", "png")) {
      Path first = folder.resolve("first." + format);
      Path second = folder.resolve("second." + format);
      CommandRun.of("draw", BARE, "-o", first.toString(), "--show", "all");
      CommandRun.of("draw", BARE, "-o", second.toString(), "--show", "all");
      assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }
  }

  @Test
  void asTextWithoutAFile() {
    assertThat(CommandRun.of("draw", BARE, "--show", "all").out())
        .isEqualTo(
            """
            The bare guarantee
            Ukraine, Russia, Guarantor

            Ukraine @Settlement = (-3, -1, -1)
            |== Fight <: (-3, -1, -1) War
            `-- Sign: Russia @Border = (-6, 3, -3)
                |-- Refrain: (0, 0, 0) Peace
                `-- Attack <: Guarantor @Call = (-6, 3, -3)  ! fails: temptation 1
                    |-- [kept] Honor: (-2, -2, -4) Defended
                    `-- [breach] Renege <: (-6, 3, -3) Abandoned

            == path of play in equilibrium
            <  chosen
            [kept], [breach] of the promise Guarantee
            !  the promise fails here first
            """);
  }

  @Test
  void withInformationSetsEveryEquilibriumFoundIsMarked() {
    CommandRun run = CommandRun.of("draw", "games/classics/seltens-horse.game", "--show", "all");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("== path of play in one or the other equilibrium")
        .contains("! may fail: temptation")
        .contains("may fail here first")
        .doesNotContain("without a solution");
  }

  private static String drawn(String game, String... options) {
    List<String> call = new ArrayList<>(List.of("draw", "-"));
    call.addAll(List.of(options));
    CommandRun run = CommandRun.in(CommandRun.PROJECT, game, call.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void everyPathThatSomeEquilibriumPlaysIsBoldThoughThePayoffsAreEqual() {
    assertThat(drawn("players X\ntree:\n  X @A:\n    a: (1)\n    b: (1)\n"))
        .contains("|== a", "`== b")
        .contains("== path of play in one or the other equilibrium");
    String ties =
        """
        players X, Y
        tree:
          X @A:
            a: Y @B[0]:
              p: (1, 1)
              q: (0, 1)
              r: (2, 1)
            b: Y @B[1]:
              p: (1, 0)
              q: (1, 0)
              r: (1, 0)
            c: (0, 1)
        """;
    // X can be content with b only if Y answers a with p or q, whatever Y answers b with.
    assertThat(drawn(ties))
        .contains("|   |== p: (1, 1)", "|   |-- q: (0, 1)", "|   `== r: (2, 1)")
        .contains("|   |== p: (1, 0)", "|   |== q: (1, 0)", "|   `== r: (1, 0)")
        .contains("`-- c");
  }

  private static final String MIXTURE =
      """
      players Guest, Host
      tree:
        Guest @Arrival:
          early: Host @Welcome:
            tea: (1, 1)
            coffee: (1, 1)
            nothing: (0, 2)
          late: Host @Dinner:
            warm: (1, 0)
      promise Fairness by Host:
        at Welcome: tea 1/2, coffee 1/2
      """;

  @Test
  void aMixtureThatBindsIsShownWithItsProbabilities() {
    String bound = drawn(MIXTURE, "--world", "bound");
    assertThat(bound)
        .contains("|== early", "|   |== [kept 1/2] tea", "|   |== [kept 1/2] coffee")
        .contains("|   `.. [breach] nothing", "`== late")
        .contains("path of play if the promise binds (one for each payoff; there may be others)")
        .doesNotContain("without a solution");
    assertThat(drawn(MIXTURE, "--world", "believed"))
        .contains("`== [breach] nothing")
        .doesNotContain("without a solution");
    assertThat(drawn(MIXTURE, "--to", "svg")).contains("promised 1/2");
  }

  @Test
  void inTheWorldThatIsBelievedChoicesAreShownWhereNobodyIsIndifferent() throws Exception {
    assertThat(CommandRun.of("draw", BARE, "--world", "believed", "--show", "all").out())
        .contains("`-- Attack: Guarantor @Call")
        .contains("Renege <")
        .contains("Refrain <")
        .doesNotContain("only the path is shown");
  }

  /** A centipede whose players would take at every place; only the last promise fails. */
  private static String deep(int rounds) {
    return """
    players A, B
    param n = %d in 1..5000 step 1
    tree:
      repeat t = 0 .. n - 1:
        A @Pa[t]:
          take: (2*t+2, 2*t)
          pass: B @Pb[t]:
            take: (2*t+1, 2*t+3)
            pass: next
      then: (2*n, 2*n)
    promise Keep by B:
      at Pb: pass
    """
        .formatted(rounds);
  }

  @Test
  void thePlaceAtWhichAPromiseFailsIsFoldedLast() {
    assertThat(drawn(deep(12), "--to", "svg")).contains("fails: temptation 1");
    assertThat(drawn(deep(12), "--size", "60").replaceAll("[|\\s]+", " "))
        .contains("@Pb[11] ! fails: temptation 1");
  }

  @Test
  void whereThePlaceAtWhichAPromiseFailsIsTooDeepItIsSaid() {
    String words = "The promise Keep fails first at Pb[749], which is folded.";
    assertThat(drawn(deep(750))).contains(words);
    assertThat(drawn(deep(750), "--to", "svg").replaceAll("<[^>]*>", "").replaceAll("\\s+", " "))
        .contains(words);
    assertThat(drawn(deep(750), "--to", "dot")).contains(words);
  }

  @Test
  void labelsThatBeginAlikeAreNotCutAlike() {
    String svg =
        drawn(
            """
            players Ministry, Union
            tree:
              Ministry @Offer:
                raise_wages_by_three_percent_from_january: Union @Answer:
                  acceptWithoutFurtherConditionsAndRightNow: (2, 3)
                  acceptWithoutFurtherConditionsAndInASecondRoundOfTalksHeldMuchLaterThanTheFirst: (1, 2)
                raise_wages_by_three_percent_from_july: (3, 0)
            """,
            "--to",
            "svg");
    assertThat(svg)
        .contains(">percent_from_january<", ">percent_from_july<")
        .contains(">acceptWithoutFurther<")
        .contains("ThanTheFirst<");
  }

  @Test
  void whatCannotBeSolvedIsDrawnWithANote() {
    CommandRun run = CommandRun.of("draw", "games/home/procrastination.game");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("The game alone, without a solution: a game with a present");
  }

  /** Matching pennies: each action with probability 1/2, and only half of each branch. */
  @Test
  void whereAPlayerMixesTheProbabilityStandsAtTheBranch() {
    String pennies =
        """
        EFG 2 R "Matching pennies" { "Even" "Odd" }
        p "" 1 1 "Even" { "Heads" "Tails" } 0
        p "" 2 1 "Odd" { "Heads" "Tails" } 0
        t "" 1 "" { 1, -1 }
        t "" 2 "" { -1, 1 }
        p "" 2 1 "Odd" { "Heads" "Tails" } 0
        t "" 3 "" { -2, 2 }
        t "" 4 "" { 2, -2 }
        """;
    CommandRun run =
        CommandRun.in(CommandRun.PROJECT, pennies, "draw", "-", "--format", "efg", "--show", "all");
    assertThat(run.code()).as(run.err()).isZero();
    // Odd makes Even indifferent: q - (1 - q) = -2q + 2(1 - q), so q = 1/2; Even: p = 2/3.
    assertThat(run.out()).contains("Heads (2/3)").contains("Tails (1/3)").contains("Heads (1/2)");
  }

  @Test
  void wrongCommandLines() {
    assertThat(CommandRun.of("draw", BARE, "-o", "tree.gif").err())
        .contains("the format cannot be told; end it in .svg, .png, .tex, .dot or .txt");
    assertThat(CommandRun.of("draw", BARE, "--show", "everything").err())
        .contains("--show everything: write path, choices, values, promise, all or none");
    assertThat(CommandRun.of("draw", BARE, "--of", "Nothing").err())
        .contains("no promise 'Nothing'; the game has Guarantee");
    assertThat(CommandRun.of("draw", BARE, "--to", "png").code()).isEqualTo(2);
    assertThat(CommandRun.of("draw", "games").code()).isEqualTo(2);
    assertThat(CommandRun.of("draw", BARE, "--size", "0").code()).isEqualTo(2);
  }
}
