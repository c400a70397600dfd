package commitment.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builds that fail, that others wait for or that are stopped, and folders in which nothing can be
 * kept.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTroubleTest extends PretendedCheckout {
  @Test
  void namesTheFirstCompilerErrorsWhenTheBuildFails() throws Exception {
    checkout.tell(
        "failure",
        """
        [ERROR] COMPILATION ERROR :
        [ERROR] FOLDER/src/main/java/A.java:[1,5] ';' expected
        [ERROR] FOLDER/src/main/java/A.java:[2,5] cannot find symbol
        [ERROR] Failed to execute goal compile: Compilation failure:
        [ERROR] FOLDER/src/main/java/A.java:[1,5] ';' expected
        [ERROR] -> [Help 1]
        """);

    Checkout.Run run = checkout.run("jar");

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors())
        .isEqualTo(
            """
            solver: building (first use) ...
            solver: the build failed (log: %s/.solver/build.log)
            src/main/java/A.java:[1,5] ';' expected
            src/main/java/A.java:[2,5] cannot find symbol
            """
                .formatted(checkout.root));
    assertThat(checkout.kept(".jar")).isEmpty();
    assertThat(checkout.kept("")).noneMatch(Files::isDirectory);

    checkout.forget("failure");
    assertThat(checkout.run("jar").output()).isEqualTo(JAR);
  }

  @Test
  void doesNotRunAnOldJarWhenTheBuildFails() throws Exception {
    checkout.run("jar");
    checkout.tell("failure", "[ERROR] Something else is wrong\n");
    checkout.write("src/main/java/A.java", "class Z {");

    Checkout.Run run = checkout.run("jar");

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).contains("[ERROR] Something else is wrong");
    assertThat(checkout.kept(".jar")).hasSize(1);
  }

  @Test
  void saysThatTheFirstBuildNeedsTheNetwork() throws Exception {
    checkout.tell("failure", "[ERROR] Could not transfer artifact x:y:pom:1: Unknown host\n");

    Checkout.Run run = checkout.run("jar");

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.errors().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("solver: the build could not fetch what it needs from Maven Central;");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoAtOnceBuildOnce(boolean locksOfTheSystem) throws Exception {
    if (!locksOfTheSystem) {
      checkout.removeTool("flock");
    }
    checkout.tell("slow", "");

    List<Checkout.Run> runs = checkout.runTwice("jar");

    assertThat(runs).extracting(Checkout.Run::output).containsExactly(JAR, JAR);
    assertThat(runs)
        .extracting(Checkout.Run::errors)
        .containsExactlyInAnyOrder(
            "solver: building (first use) ...\n",
            "solver: another run is building; waiting for it\n");
    assertThat(checkout.builds()).hasSize(1);
    assertThat(checkout.java("dump")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBuildGoesOnWhenItsRunIsStopped(boolean locksOfTheSystem) throws Exception {
    if (!locksOfTheSystem) {
      checkout.removeTool("flock");
    }
    checkout.tell("slow", "");

    Checkout.Run stopped = checkout.runAndStop("jar");
    Checkout.Run next = checkout.run("jar");

    assertThat(stopped).isEqualTo(new Checkout.Run(143, "", "solver: building (first use) ...\n"));
    assertThat(next)
        .isEqualTo(new Checkout.Run(0, JAR, "solver: another run is building; waiting for it\n"));
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void takesOverTheLockOfARunThatWasKilled() throws Exception {
    checkout.removeTool("flock");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    checkout.write(".solver/lock.held/holder", dead.pid() + "\n");

    assertThat(checkout.run("jar").output()).isEqualTo(JAR);
    assertThat(checkout.root.resolve(".solver/lock.held")).doesNotExist();
  }

  @Test
  void keepsItsFilesInTheCacheWhenTheCheckoutIsReadOnly() throws Exception {
    Path cache = folder.toRealPath().resolve("my cache");
    checkout.set("XDG_CACHE_HOME", cache.toString());
    makeReadOnly();
    try {
      assertThat(checkout.run("jar").output()).isEqualTo(JAR);
      assertThat(checkout.run("jar")).isEqualTo(new Checkout.Run(0, JAR, ""));
    } finally {
      Files.setPosixFilePermissions(checkout.root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertThat(checkout.builds()).hasSize(1);
    Path ours = Checkout.kept(cache.resolve("solver"), "").get(0);
    assertThat(Checkout.kept(ours, ".jar")).hasSize(1);
    assertThat(Checkout.kept(ours, ".jsa")).hasSize(1);
  }

  /** For the superuser everything is writable, save a folder where there is a file already. */
  private void makeReadOnly() throws IOException {
    Files.setPosixFilePermissions(checkout.root, PosixFilePermissions.fromString("r-xr-xr-x"));
    if (Files.isWritable(checkout.root)) {
      checkout.write(".solver", "in the way");
    }
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    checkout.write(".solver", "in the way");
    Path cache = Files.writeString(folder.resolve("no-folder"), "");
    checkout.set("XDG_CACHE_HOME", cache.toString());

    Checkout.Run run = checkout.run("jar");

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.errors()).startsWith("solver: cannot write to ").hasLineCount(1);
  }
}
