package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Severity;
import commitment.diagnostic.SourceFile;
import commitment.limit.Budget;
import commitment.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged files, from a fixed seed: reading never throws, gives a game or at least one error, and
 * every problem can be shown.
 */
class EfgMutationTest {
  /** A longer run with {@code -Dfuzz.factor=100}. */
  private static final int MUTATIONS = 6000 * Integer.getInteger("fuzz.factor", 1);

  private static final String[] PIECES = {
    "p",
    "c",
    "t",
    "\"\"",
    "\"L\"",
    "\"",
    "{",
    "}",
    ",",
    "0",
    "1",
    "2",
    "-1",
    "1/2",
    ".5",
    "1e400",
    "1e99999",
    "\\",
    "\n",
    "\r",
    " ",
    "\t",
    "\u00a0",
    "\ufeff",
    "\ud83d",
    "\0",
    "/",
    "-",
    "p \"\" 1 1 \"\" { \"a\" \"b\" } 0\n",
    "t \"\" 1 \"\" { 1, 2 }\n",
    "t \"\" 0\n",
    "c \"\" 1 \"\" { \"h\" 1/2 \"t\" 1/2 } 0\n",
    "EFG 2 R",
    "<efgfile>",
    "&lt;",
    "x",
    "}}",
    "9999999999999999999999"
  };

  @Test
  void damagedFilesGiveAGameOrAnError() {
    List<String> corpus = EfgCasesTest.cases().map(Golden::text).toList();
    Random random = new Random(7);
    for (int trial = 0; trial < MUTATIONS; trial++) {
      String text = corpus.get(random.nextInt(corpus.size()));
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        text = mutated(text, random, corpus);
      }
      check(text);
    }
  }

  @Test
  void randomTextsGiveAGameOrAnError() {
    Random random = new Random(8);
    for (int trial = 0; trial < MUTATIONS; trial++) {
      StringBuilder text = new StringBuilder();
      if (random.nextInt(4) > 0) {
        text.append("EFG 2 R \"t\" { \"A\" \"B\" }\n");
      }
      for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
        text.append(piece(random)).append(random.nextBoolean() ? " " : "");
      }
      check(text.toString());
    }
  }

  private static final String[] LINES = {
    "source \"s\"",
    "players A, B \"b\"",
    "promise P by A:",
    "threat \"T 1\" by A, \"B\" \"words\":",
    "  at A: l",
    "  at \"B#1\": l or r",
    "  at B[1]: l 1/2, r 1/2",
    "  at Call[t] after l at A if t < 2: r",
    "discount A by 9/10",
    "bias B by 1/2 believed 1",
    "on 1: A, chance 1",
    "on 2 : \"B#1\", Call[*]",
    "# nothing",
    CommentBlock.MARKER,
    "",
    "\t",
    "(",
    "\\",
    "\"\"\"",
    "\"",
    "expect spe count = 1",
  };

  @Test
  void damagedCommentsGiveAGameOrAnError() {
    List<String> files =
        Golden.cases(Path.of("test-data/efg/written"), "*.efg").stream().map(Golden::text).toList();
    Random random = new Random(9);
    int games = 0;
    for (int trial = 0; trial < MUTATIONS; trial++) {
      String text = files.get(random.nextInt(files.size()));
      int end = text.indexOf("\n\"\n\n");
      int start = text.indexOf("\n\"") + 2;
      String comment = text.substring(start, end + 1);
      for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
        int from = random.nextInt(comment.length() + 1);
        int to = Math.min(comment.length(), from + random.nextInt(8));
        String piece =
            switch (random.nextInt(4)) {
              case 0 -> "";
              case 1 -> "" + "\\\"ab :,[]()=#1/\n\t\r".charAt(random.nextInt(18));
              default -> LINES[random.nextInt(LINES.length)].replace("\"", "\\\"");
            };
        comment = comment.substring(0, from) + piece + comment.substring(to);
      }
      games += check(text.substring(0, start) + comment + text.substring(end + 1)) ? 1 : 0;
    }
    assertThat(games).isBetween(MUTATIONS / 20, MUTATIONS / 2);
  }

  @Test
  void randomLinesInTheCommentGiveAGameOrAnError() {
    Random random = new Random(10);
    int games = 0;
    for (int trial = 0; trial < MUTATIONS; trial++) {
      StringBuilder text = new StringBuilder("EFG 2 R \"t\" { \"A\" \"B\" }\n\"");
      text.append(CommentBlock.MARKER).append('\n');
      for (int lines = random.nextInt(8); lines > 0; lines--) {
        text.append(LINES[random.nextInt(LINES.length)].replace("\"", "\\\"")).append('\n');
      }
      text.append("\"\nc \"\" 1 \"\" { \"x\" 1 } 0\np \"\" 1 1 \"A\" { \"l\" \"r\" } 0\n");
      text.append("t \"\" 0\np \"\" 2 1 \"\" { \"l\" \"r\" } 0\nt \"\" 0\nt \"\" 0\n");
      games += check(text.toString()) ? 1 : 0;
    }
    assertThat(games).isBetween(MUTATIONS / 20, MUTATIONS / 2);
  }

  @Test
  void everyBeginningOfAFileGivesAGameOrAnError() {
    Stream.of("edge/d46", "edge/d01", "edge/a02", "edge/d56", "written/entry", "written/words")
        .map(name -> Golden.text(Path.of("test-data/efg", name + ".efg")))
        .forEach(
            text -> {
              for (int length = 0; length <= text.length(); length++) {
                check(text.substring(0, length));
              }
            });
  }

  private static String mutated(String text, Random random, List<String> corpus) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + 1 + random.nextInt(12));
    String before = text.substring(0, from);
    return switch (random.nextInt(6)) {
      case 0 -> before;
      case 1 -> before + text.substring(to);
      case 2 -> before + piece(random) + text.substring(from);
      case 3 -> before + piece(random) + text.substring(to);
      case 4 -> before + (char) random.nextInt(256) + text.substring(from);
      default -> {
        String other = corpus.get(random.nextInt(corpus.size()));
        yield before + other.substring(random.nextInt(other.length() + 1));
      }
    };
  }

  private static String piece(Random random) {
    return PIECES[random.nextInt(PIECES.length)];
  }

  /** Returns whether a game was read. */
  private static boolean check(String text) {
    try {
      EfgReading reading =
          EfgReading.of(new SourceFile("game.efg", text), Budget.of(10_000, 1, null));
      boolean error = reading.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
      assertThat(reading.game().isPresent()).isNotEqualTo(error);
      assertThat(reading.text()).isNotEmpty();
      return !error;
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("reading failed on:\n" + text, e);
    }
  }
}
