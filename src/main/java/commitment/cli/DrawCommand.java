package commitment.cli;

import commitment.cli.FileRun.Form;
import commitment.cli.TreeMarkings.Shown;
import commitment.cli.TreeMarkings.World;
import commitment.draw.Drawing;
import commitment.draw.DrawingOptions;
import commitment.draw.DrawingOptions.Orientation;
import commitment.draw.FittedDrawing;
import commitment.draw.Markings;
import commitment.draw.Picture;
import commitment.draw.PngWriter;
import commitment.draw.Scene;
import commitment.limit.Budget;
import commitment.report.DrawJson;
import commitment.report.NamedGame;
import commitment.report.TextStyle;
import commitment.report.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw}: the tree as a picture. */
@Command(
    name = "draw",
    header = {
      "Draw the tree: SVG, PNG, TikZ, Graphviz or text.",
      "",
      "Examples:",
      "  solver draw my.game                      as text, here",
      "  solver draw my.game -o my.svg            with the path of play and the promise",
      "  solver draw my.game -o my.png --show path,choices,values,promise",
      "  solver draw my.game -o my.svg --world bound     as if the promise were bound to be kept",
      "  solver draw tree.efg -o tree.tex --top-down --show none",
      ""
    },
    description = {
      "",
      "Large trees are folded. Where a game cannot be solved the tree alone is drawn, with a note."
          + " Exit code 0: done; 2: wrong command line; 3: wrong file; 5: a limit was reached."
    })
final class DrawCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Option(
      names = "--show",
      paramLabel = "WHAT",
      split = ",",
      description =
          "What to mark: path (of play in equilibrium), choices (every chosen action), values (at"
              + " the nodes), promise (kept, breach, where it fails first); all; none."
              + " Without it: path,promise.")
  private List<String> show = new ArrayList<>();

  @Option(
      names = "--world",
      paramLabel = "nobody|bound|believed",
      description =
          "Whose play to show: of players whom nothing binds, of a promise that binds (what breaks"
              + " it is dashed), or of players who believe it although it does not bind.")
  private World world = World.NOBODY;

  @Option(
      names = "--of",
      paramLabel = "NAME",
      description = "The promise to show. Without it: the first that fails, else the first.")
  private @Nullable String promise;

  @Option(
      names = "--top-down",
      description =
          "The root at the top. Without this and --left-to-right: whichever is easier to read on a"
              + " page.")
  private boolean topDown;

  @Option(names = "--left-to-right", description = "The root at the left.")
  private boolean leftToRight;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Fold what lies more than N moves below the root.")
  private int depth = DrawingOptions.DEPTH;

  @Option(
      names = "--size",
      paramLabel = "N",
      description =
          "Draw about N nodes at the most and fold the others. Without it: 200, fewer where the"
              + " drawing could not be read on a page.")
  private @Nullable Integer size;

  @Option(
      names = "--to",
      paramLabel = "svg|png|tex|dot|txt",
      description = "The format, if the name of the file to write does not tell.")
  private @Nullable Picture to;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A game file, or - for standard input.")
  private List<String> files = new ArrayList<>();

  DrawCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (size != null && size < 1) {
      throw new UsageProblem("--size " + size + ": write a whole number, 1 or more");
    }
    if (depth < 0) {
      throw new UsageProblem("--depth " + depth + ": write a whole number, 0 or more");
    }
    if (topDown && leftToRight) {
      throw new UsageProblem("--top-down and --left-to-right: say one of them");
    }
    if (!files.isEmpty() && console.folder().resolve(files.get(0)).toFile().isDirectory()) {
      throw new UsageProblem(files.get(0) + ": a folder; draw takes one game file");
    }
    new Inputs(console).requireOne(files, "a drawing", "draw one after the other");
    Picture picture = picture();
    Set<Shown> shown = shown();
    Optional<OutputFile> target = options.output().map(this::target);
    Form form = new Form(options.json(), options.quiet(), Optional.empty());
    FileRun run = new FileRun(console, options, "draw", form);
    return run.run(
        files, (input, budget) -> reply(input, budget, run.style(), picture, shown, target));
  }

  private OutputFile target(Path path) {
    return new OutputFile(
        console.folder().resolve(path), "-o " + path, new Inputs(console).paths(files));
  }

  private Picture picture() {
    if (to != null) {
      if (to == Picture.PNG && options.output().isEmpty()) {
        throw new UsageProblem("--to png: name a file to write with -o");
      }
      return to;
    }
    if (options.output().isEmpty()) {
      return Picture.TXT;
    }
    String name = options.output().get().toString();
    return Picture.of(name)
        .orElseThrow(
            () ->
                new UsageProblem(
                    "-o "
                        + name
                        + ": the format cannot be told; end it in .svg, .png, .tex, .dot or .txt,"
                        + " or say --to"));
  }

  private Set<Shown> shown() {
    Set<Shown> shown = EnumSet.noneOf(Shown.class);
    List<String> words = show.isEmpty() ? List.of("path", "promise") : show;
    for (String word : words) {
      String name = word.strip().toUpperCase(Locale.ROOT);
      if (name.equals("ALL")) {
        shown.addAll(EnumSet.allOf(Shown.class));
      } else if (!name.equals("NONE")) {
        shown.add(
            EnumSet.allOf(Shown.class).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                    () ->
                        new UsageProblem(
                            "--show "
                                + word
                                + ": write path, choices, values, promise, all or none, with"
                                + " commas between several")));
      }
    }
    return shown;
  }

  private Reply reply(
      GameInput input,
      Budget budget,
      TextStyle style,
      Picture picture,
      Set<Shown> shown,
      Optional<OutputFile> target) {
    PreparedGame.Result result =
        PreparedGame.of(input, options.settings(), options.promises(), budget)
            .then(plain -> plain.inForce(input, budget));
    if (result.instead().isPresent()) {
      return result.instead().get();
    }
    PreparedGame prepared = result.prepared().get();
    NamedGame named = prepared.named();
    Markings markings = new TreeMarkings(prepared, shown, world, budget).markings(promise);
    Drawing drawing = drawing(named, markings, picture);
    boolean unicode = style.unicode() || target.isPresent();
    target.ifPresent(file -> write(drawing, picture, file));
    String line = oneLine(drawing, picture);
    if (target.isPresent() && !options.quiet() && !options.json()) {
      console.err().println(options.output().get() + ": " + line);
    }
    return new Reply.Answer(
        named,
        ExitCode.OK,
        true,
        Verification.notRun("a drawing, not an answer"),
        prepared.warnings(),
        json(drawing, picture, shown, unicode, target.isPresent()),
        out -> {
          if (target.isEmpty()) {
            picture.write(drawing, unicode, out);
          }
        },
        line);
  }

  /** Text grows from left to right and can be scrolled; what is drawn is made to fit a page. */
  private Drawing drawing(NamedGame named, Markings markings, Picture picture) {
    Optional<Orientation> way =
        topDown
            ? Optional.of(Orientation.TOP_DOWN)
            : leftToRight ? Optional.of(Orientation.LEFT_TO_RIGHT) : Optional.empty();
    if (picture == Picture.TXT) {
      int nodes = size == null ? DrawingOptions.SIZE : size;
      return Drawing.of(
          named.game(),
          named.index(),
          named.names(),
          markings,
          new DrawingOptions(Orientation.LEFT_TO_RIGHT, depth, nodes));
    }
    return FittedDrawing.of(
        named.game(),
        named.index(),
        named.names(),
        markings,
        way,
        depth,
        size == null ? OptionalInt.empty() : OptionalInt.of(size));
  }

  private static DrawJson json(
      Drawing drawing, Picture picture, Set<Shown> shown, boolean unicode, boolean written) {
    Optional<String> text = Optional.empty();
    if (!written) {
      StringBuilder out = new StringBuilder();
      try {
        picture.write(drawing, unicode, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      text = Optional.of(out.toString());
    }
    return new DrawJson(
        picture.ending(),
        drawing.drawn(),
        drawing.hidden(),
        shown.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList(),
        drawing.notes(),
        text);
  }

  private static void write(Drawing drawing, Picture picture, OutputFile target) {
    if (picture.isText()) {
      target.write(
          out -> {
            picture.write(drawing, true, out);
            return 0;
          });
      return;
    }
    Scene scene = drawing.scene();
    if (!PngWriter.fits(scene)) {
      throw new UsageProblem(
          "the drawing is too large for a PNG ("
              + Math.round(scene.width())
              + " by "
              + Math.round(scene.height())
              + "); write .svg, or fold more with --size or --depth");
    }
    target.writeBytes(out -> PngWriter.write(scene, out));
  }

  private static String oneLine(Drawing drawing, Picture picture) {
    int drawn = drawing.drawn();
    return picture.ending()
        + ", "
        + drawn
        + (drawn == 1 ? " node drawn" : " nodes drawn")
        + (drawing.hidden() > 0 ? ", " + drawing.hidden() + " folded" : "");
  }
}
