package commitment.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the launcher hands on to the program, and with which options Java runs it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherRunTest extends PretendedCheckout {
  @Test
  void givesJavaTheUsersOptionsLast() throws Exception {
    checkout.set("SOLVER_JAVA_OPTS", "-Xmx8g -Dpattern=*").run();
    assertThat(checkout.lastOptions())
        .contains("[-XX:+UseSerialGC]")
        .endsWith(" [-Xmx8g] [-Dpattern=*]");

    checkout.set("SOLVER_JAVA_OPTS", "-XX:+UseParallelGC").run();
    assertThat(checkout.lastOptions())
        .doesNotContain("[-XX:+UseSerialGC]")
        .endsWith(" [-XX:+UseParallelGC]");
  }

  @Test
  void usesOnlyTheFirstCompilerInShortRuns() throws Exception {
    Path small = Files.writeString(folder.resolve("small file"), "é".repeat(1000));
    Path medium = Files.writeString(folder.resolve("medium file"), "x".repeat(4_000));
    Path large = Files.writeString(folder.resolve("large file"), "x".repeat(7_000));

    assertThat(isShort()).isTrue();
    assertThat(isShort("--help")).isTrue();
    assertThat(isShort("check", small.toString())).isTrue();
    assertThat(isShort("check", small.toString(), medium.toString())).isTrue();
    assertThat(isShort("check", "no such file")).isTrue();
    assertThat(isShort("check", large.toString())).isFalse();
    assertThat(isShort("check", medium.toString(), medium.toString())).isFalse();
    assertThat(isShort("check", folder.toString())).isFalse();
    assertThat(isShort("check", "-")).isFalse();
    assertThat(isShort("solve", "--nash", small.toString())).isFalse();
    assertThat(isShort("map", small.toString())).isFalse();
  }

  private boolean isShort(String... arguments) throws Exception {
    checkout.run(arguments);
    return checkout.lastOptions().contains("[-XX:TieredStopAtLevel=1]");
  }

  @Test
  void passesArgumentsUnchanged() throws Exception {
    String[] arguments = {
      "check", "", " ", "a b", "*", "?", "$HOME", "`ls`", "\\", "'", "\"", "é", "-x", "@f", "a\nb"
    };

    Checkout.Run run = checkout.run(arguments);

    assertThat(run.output())
        .endsWith("\n[" + String.join("]\n[", arguments) + "]\n")
        .startsWith("folder ");
    assertThat(checkout.run().output()).doesNotContain("[");
  }

  @Test
  void passesTheExitCode() throws Exception {
    for (int code : new int[] {0, 1, 2, 3, 4, 5, 70}) {
      assertThat(checkout.run("exit", Integer.toString(code)).exit()).isEqualTo(code);
    }
  }

  @Test
  void passesStandardInputEvenWhenItBuilds() throws Exception {
    assertThat(checkout.runWithInput("a\nb", "stdin").output()).isEqualTo("a\nb");
    assertThat(checkout.runWithInput("a\nb", "stdin").output()).isEqualTo("a\nb");
  }

  @Test
  void worksThroughLinksAndFromAnyFolder() throws Exception {
    Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("else where/bin"));
    Path direct =
        Files.createSymbolicLink(elsewhere.resolve("one"), checkout.root.resolve("solver"));
    Path relative = Files.createSymbolicLink(elsewhere.resolveSibling("two"), Path.of("bin/one"));

    for (Path launcher : List.of(checkout.root.resolve("solver"), direct, relative)) {
      Checkout.Run run = checkout.from(elsewhere).runAs(launcher, "x");
      assertThat(run.output()).isEqualTo("folder %s\nlocale \n[x]\n", elsewhere);
    }
    Checkout.Run near = checkout.from(checkout.root).runAs(Path.of("./solver"), "x");
    assertThat(near.output()).startsWith("folder " + checkout.root);
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void opensFileNamesBeyondAsciiInAnyLocale() throws Exception {
    assertThat(checkout.set("LANG", "C").run("x").output()).contains("locale C.UTF-8\n");
    assertThat(checkout.set("LC_ALL", "de_DE.utf8").run("x").output())
        .contains("locale de_DE.utf8\n");
  }
}
