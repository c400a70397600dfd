package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.limit.Budget;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a file, it is either read or refused with an error. */
class MutationTest {
  /** A longer run with {@code -Dfuzz.factor=100}. */
  private static final int FACTOR = Integer.getInteger("fuzz.factor", 1);

  private static final int MUTATIONS = 1000 * FACTOR;
  private static final int LIBRARY_MUTATIONS = 40 * FACTOR;
  private static final Budget BUDGET = Budget.of(10_000, 1000, null);

  static List<String> sources() {
    return List.of(
        Games.ENTRY,
        """
        game "Guarantee"
        about \"""
          The story,
          in two lines.\"""
        players Ukraine "Ukraine", Russia, Guarantor
        param c = 4 in 0..10 "cost", s = c - 1 ~ uniform(0, 6), w = 3, p = 1/3
        outcome War = (Ukraine -3, Russia -1)
        tree:
          Ukraine:
            Fight: War
            Sign: chance @Nature:
              with p Weak: Russia @Border[1]:
                Refrain: (0)
                Attack: Guarantor @Call[2^2, -1]:
                  Honor: (Russia -2, Guarantor -c)
                  Renege: (Ukraine -6, Russia w, Guarantor -s)
              with 1 - p Strong: (1, 2, 3)
        promise Guarantee by Guarantor "we will come":
          at Call[4, -1]: Honor
        scenario Costly "at last":
          s = c + 1
        expect Guarantee fails at Call
        expect in Costly: value Ukraine = max(0, -1) .. 1
        expect spe payoffs = (0, 0, 0), (-3, -1, 0)
        """,
        """
        players R, G
        param N = 3, rho = 4/5, c = 5
        discount G by 9/10
        bias G by 7/10 believed 1
        outcome Quiet = (0)
        def call(t, a):
          if t > 0 and a != 1:
            G @Call[t] on t:
              for y = 0..2 step 1/2:
                offer[y] pays (G -y) on t + 1: (3, -2)
              Honor: (-rho^t, -c)
          else: Quiet
        tree:
          repeat t = 0..N - 1 with a = 8:
            R @Border[t] on t:
              Attack: call(t, a)
              Wait: next(a = a / 2)
          then:
            simultaneous R, G @Talks:
              x, x: (1, 1)
              x, y: (0)
              y, x pays (R -1): chance:
                with 1/2 l: (0)
                with 1/2 r: Quiet
              y, y: (1, 1) on 9
        promise Keep by G "always":
          at Call[t] after Attack at Border[t] if t < 2: Honor
          at Call[2]: Honor 1/2, offer[1/2] 1/2
          at Talks: x or y
        promise Both by R, G:
          at Talks: x
        device fine c on Keep by R paying (R -1)
        device revocation 1 of R, G on Both
        expect temptation Keep at Call[1] = 1 .. 2
        expect threshold c for Keep = 1, 2
        """);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aMutatedFileIsReadOrRefused(String source) {
    for (int seed = 0; seed < MUTATIONS; seed++) {
      check(seed, mutated(source, new Random(seed)));
    }
  }

  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void aMutatedGameOfTheLibraryIsReadOrRefused(Path file) throws IOException {
    String source = Files.readString(file);
    for (int seed = 0; seed < LIBRARY_MUTATIONS; seed++) {
      check(seed, mutated(source, new Random(seed)));
    }
  }

  /** Bytes as a program would read them, and characters that the language has. */
  @Test
  void randomBytesAreRefusedOrRead() {
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      check(seed, new String(bytes, StandardCharsets.UTF_8));
      StringBuilder text = new StringBuilder("players A, B\ntree:\n");
      for (int length = random.nextInt(200); length > 0; length--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      check(seed, text.toString());
    }
  }

  private static void check(int seed, String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<GameTemplate> template =
        GameParser.parse(new SourceFile("seed " + seed, text), diagnostics);
    assertThat(template.isPresent())
        .as("seed %d\n%s", seed, text)
        .isNotEqualTo(diagnostics.hasErrors());
    if (template.isPresent()) {
      assertThat(template.get().instantiate(Settings.none(), diagnostics, BUDGET).isPresent())
          .as("seed %d\n%s", seed, text)
          .isNotEqualTo(diagnostics.hasErrors());
    }
    assertThat(Games.rendered(diagnostics)).isNotNull();
  }

  private static final String ALPHABET = "ab1 \n\t:,()[]@\"#=.-+*/^~;\\\0é“";

  static String mutated(String source, Random random) {
    StringBuilder text = new StringBuilder(source);
    for (int change = 0; change <= random.nextInt(3); change++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(12));
      switch (random.nextInt(7)) {
        case 0 -> text.setLength(Math.max(1, from));
        case 1 -> text.delete(from, Math.max(from, Math.min(to, text.length() - 1)));
        case 2 -> text.insert(from, text.substring(from, to));
        case 3 -> {
          int other = random.nextInt(text.length());
          char c = text.charAt(from);
          text.setCharAt(from, text.charAt(other));
          text.setCharAt(other, c);
        }
        case 4 -> text.insert(from, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 5 -> text.setCharAt(from, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        default -> swapLines(text, random);
      }
    }
    return text.toString();
  }

  private static void swapLines(StringBuilder text, Random random) {
    String[] lines = text.toString().split("\n", -1);
    int one = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    String line = lines[one];
    lines[one] = lines[other];
    lines[other] = line;
    text.setLength(0);
    text.append(String.join("\n", lines)).append(' ');
  }
}
