package commitment.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script {@code solver} itself, in a checkout where Maven and Java only pretend. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String JAR =
      "games/a folder/one.game: game onepom.xml: <project/>src/main/java/A.java: class A {}";

  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = new Checkout(folder);
  }

  @AfterEach
  void removeLinks() throws IOException {
    checkout.removeSystemTools();
  }

  // Building.

  @Test
  void buildsOnFirstUseAndSaysSoInOneLine() throws Exception {
    Checkout.Run run = checkout.run("jar");

    assertThat(run).isEqualTo(new Checkout.Run(0, JAR, "solver: building (first use) ...\n"));
    assertThat(checkout.builds())
        .containsExactly(
            "mvn -B -ntp -q -Dstyle.color=never -Dquick -Dmaven.test.skip=true package");
  }

  @Test
  void doesNotBuildAgain() throws Exception {
    checkout.run("jar");

    assertThat(checkout.run("jar")).isEqualTo(new Checkout.Run(0, JAR, ""));
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void leavesNothingButWhatItNeeds() throws Exception {
    checkout.run("jar");

    assertThat(checkout.kept(""))
        .extracting(file -> file.getFileName().toString().replaceAll("[0-9]+-[0-9]+.*\\.", "N."))
        .containsOnly("solver-N.jar", "solver-N.jsa", "lib", "build.log", "job.log", "lock");
    assertThat(checkout.root.resolve("target")).doesNotExist();
  }

  @Test
  void buildsAgainAfterEachChange() throws Exception {
    checkout.run();
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("pom.xml", "<project></project>");
    changes.put(".mvn/maven.config", "-T2");
    changes.put("src/main/java/A.java", "class A { }");
    changes.put("src/main/java/B.java", "class B {}");
    changes.put("src/main/resources/with space.txt", "text");
    changes.put("games/a folder/one.game", "game two");
    changes.put("games/new.game", "game new");

    for (String file : changes.keySet()) {
      checkout.write(file, changes.get(file));
      Checkout.Run run = checkout.run("jar");
      assertThat(run.errors()).as(file).isEqualTo("solver: building (a source changed) ...\n");
      assertThat(run.output()).contains(file + ": " + changes.get(file));
    }
    assertThat(checkout.builds()).hasSize(8);
  }

  @Test
  void seesAChangeThatKeepsSizeAndTimeStamp() throws Exception {
    checkout.run("jar");

    checkout.changeUnseen("src/main/java/A.java", "class Z {}");

    assertThat(checkout.run("jar").output()).contains("class Z {}").doesNotContain("class A {}");
  }

  @Test
  void seesARemovedFile() throws Exception {
    checkout.run("jar");

    Files.delete(checkout.root.resolve("games/a folder/one.game"));

    assertThat(checkout.run("jar").output()).doesNotContain("one.game");
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void doesNotBuildForFilesThatAreNotInTheJar() throws Exception {
    checkout.run();

    checkout.write("README.md", "text");
    checkout.write("src/test/java/ATest.java", "class ATest {}");
    checkout.write("games/a folder/.one.game.swp", "an editor's");
    checkout.write("src/main/java/A.java~", "an editor's");
    checkout.write("target/classes/A.class", "Maven's");

    assertThat(checkout.run("jar")).isEqualTo(new Checkout.Run(0, JAR, ""));
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void doesNotBuildWhenOnlyTimeStampsChange() throws Exception {
    checkout.run("jar");

    checkout.write("src/main/java/A.java", "class A {}");

    assertThat(checkout.run("jar").errors()).isEmpty();
  }

  @Test
  void goesBackToAnEarlierStateWithoutBuilding() throws Exception {
    checkout.run("jar");
    checkout.write("src/main/java/A.java", "class Z {}");
    checkout.run("jar");

    checkout.write("src/main/java/A.java", "class A {}");

    assertThat(checkout.run("jar")).isEqualTo(new Checkout.Run(0, JAR, ""));
  }

  @Test
  void keepsThreeJarsAndTheirArchives() throws Exception {
    for (int version = 0; version < 5; version++) {
      checkout.write("src/main/java/A.java", "class A" + version + " {}");
      assertThat(checkout.run("jar").output()).contains("class A" + version);
    }

    List<Path> jars = checkout.kept(".jar");
    List<Path> archives = checkout.kept(".jsa");
    assertThat(jars).hasSize(3);
    assertThat(archives).hasSize(3);
    for (int place = 0; place < 3; place++) {
      assertThat(archives.get(place).toString())
          .startsWith(jars.get(place).toString().replace(".jar", "-"));
    }
  }

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
  void answersBeforeTheArchiveIsMade() throws Exception {
    checkout.tell("slow", "");
    checkout.run("jar");
    assertThat(checkout.lastOptions()).doesNotContain("SharedArchiveFile");

    checkout.run("jar");
    assertThat(checkout.lastOptions()).contains("SharedArchiveFile");
  }

  @Test
  void keepsTheLibrariesOfTheJarsOnce() throws Exception {
    checkout.run("jar");
    Path library = checkout.kept("lib").get(0).resolve("library.jar");
    var time = Files.getLastModifiedTime(library);

    checkout.write("src/main/java/A.java", "class Z {}");
    checkout.run("jar");

    assertThat(Files.getLastModifiedTime(library)).isEqualTo(time);
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

  // Maven.

  @Test
  void takesTheWrapperOnlyWhenMavenIsTooOld() throws Exception {
    List<String> versions = List.of("3.9.9", "3.8.7", "4.0.0-rc-4", "3.6.3", "2.2.1");
    for (String version : versions) {
      checkout.installMaven(checkout.root.resolve("mvnw"), version);
      checkout.write("src/main/java/A.java", version);
      checkout.run();
    }

    assertThat(checkout.builds())
        .extracting(build -> build.substring(0, build.indexOf(' ')))
        .containsExactly("mvn", "mvn", "mvn", "mvnw", "mvnw");
  }

  @Test
  void takesTheWrapperWhenThereIsNoMaven() throws Exception {
    checkout.installMaven(checkout.root.resolve("mvnw"), "unknown");
    checkout.removeTool("mvn");

    assertThat(checkout.run("jar").output()).isEqualTo(JAR);
    assertThat(checkout.builds()).singleElement().asString().startsWith("mvnw ");
  }

  @Test
  void saysThatThereIsNoMaven() throws Exception {
    checkout.removeTool("mvn");

    assertThat(checkout.run("jar"))
        .isEqualTo(
            new Checkout.Run(
                70,
                "",
                "solver: needs Maven 3.8 or later to build itself,"
                    + " and found neither mvn nor ./mvnw\n"));
  }

  // Java.

  @Test
  void saysThatThereIsNoJava() throws Exception {
    checkout.removeJava("jdk");

    assertThat(checkout.run("jar"))
        .isEqualTo(
            new Checkout.Run(
                70,
                "",
                "solver: needs a JDK 17 or later (Java with its compiler):"
                    + " install one or set JAVA_HOME (found no Java)\n"));
  }

  @ParameterizedTest
  @CsvSource({"11.0.2, 11", "1.8.0_292, 8", "16, 16"})
  void saysThatJavaIsTooOld(String version, int shown) throws Exception {
    Path home = checkout.installJava("jdk", version);

    Checkout.Run run = checkout.run("jar");

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.errors())
        .isEqualTo(
            "solver: needs a JDK 17 or later (Java with its compiler):"
                + " install one or set JAVA_HOME (found Java %d in %s)\n",
            shown, home);
  }

  @Test
  void saysThatJavaHasNoCompiler() throws Exception {
    Path home = checkout.installJava("jdk", "17.0.1");
    Files.delete(home.resolve("bin/javac"));
    checkout.set("JAVA_HOME", home.toString());

    Checkout.Run run = checkout.run("jar");

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.errors())
        .endsWith("(found Java 17 without javac in " + home + ")\n")
        .hasLineCount(1);
  }

  @Test
  void runsWithoutACompilerOnceItIsBuilt() throws Exception {
    checkout.run("jar");
    Files.delete(checkout.tools.resolve("jdk/bin/javac"));

    assertThat(checkout.run("jar")).isEqualTo(new Checkout.Run(0, JAR, ""));
  }

  @Test
  void prefersTheJavaThatItIsTold() throws Exception {
    checkout.run("jar");
    Path home = checkout.installJava("jdk of home", "21");
    Path own = checkout.installJava("own jdk", "25-ea");
    checkout.installJava("old jdk", "11");

    checkout.set("JAVA_HOME", home.toString()).run();
    assertThat(checkout.lastOptions()).startsWith("run jdk of home ");
    checkout.set("SOLVER_JAVA_HOME", own.toString()).run();
    assertThat(checkout.lastOptions()).startsWith("run own jdk ");
    checkout
        .set("SOLVER_JAVA_HOME", "")
        .set("JAVA_HOME", checkout.tools.resolve("old jdk").toString())
        .run();
    assertThat(checkout.lastOptions()).startsWith("run jdk ");

    Checkout.Run run = checkout.set("SOLVER_JAVA_HOME", "/nowhere").run();
    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.errors())
        .isEqualTo(
            "solver: needs Java 17 or later,"
                + " but SOLVER_JAVA_HOME says: no Java in /nowhere\n");
  }

  @Test
  void findsJavaThroughLinksAndInTheUsualPlaces() throws Exception {
    Path bin = checkout.tools.resolve("bin");
    Path link = Files.createSymbolicLink(checkout.tools.resolve("link"), Path.of("jdk/bin/java"));
    Files.createSymbolicLink(bin.resolve("java"), link);
    Files.createSymbolicLink(bin.resolve("javac"), link.resolveSibling("jdk/bin/javac"));
    checkout.set("PATH", bin + ":" + folder.toRealPath().resolve("system"));
    assertThat(checkout.run("jar").output()).isEqualTo(JAR);

    Files.delete(bin.resolve("java"));
    assertThat(checkout.run("jar").errors()).startsWith("solver: needs Java 17 or later:");
    checkout.set("SOLVER_JAVA_PLACES", "/nowhere/*:" + checkout.tools + "/j*");
    assertThat(checkout.run("jar").output()).isEqualTo(JAR);
  }

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
    Path medium = Files.writeString(folder.resolve("medium file"), "x".repeat(40_000));
    Path large = Files.writeString(folder.resolve("large file"), "x".repeat(70_000));

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

  // The archive.

  @Test
  void makesAnArchiveForEachJava() throws Exception {
    Path other = checkout.installJava("other", "25.0.1");
    checkout.run();
    checkout.run();
    String first = checkout.lastOptions();
    Checkout.Run prepared = checkout.set("JAVA_HOME", other.toString()).run();
    Checkout.Run again = checkout.run();
    String second = checkout.lastOptions();
    checkout.set("JAVA_HOME", "").run();

    assertThat(checkout.java("dump")).containsExactly("dump jdk", "dump other");
    assertThat(prepared.errors()).isEmpty();
    assertThat(again.errors()).isEmpty();
    assertThat(second).contains("[-XX:SharedArchiveFile=" + checkout.root + "/.solver/solver-");
    assertThat(checkout.lastOptions()).isEqualTo(first).isNotEqualTo(second);
    assertThat(checkout.kept(".jsa")).hasSize(2);
  }

  @Test
  void trainsOnAGameOfTheLibrary() throws Exception {
    checkout.run();
    String game = checkout.root + "/games/a folder/one.game";
    assertThat(checkout.java("train"))
        .containsExactlyInAnyOrder(
            "train check " + game, "train check --json " + game, "train solve " + game);
  }

  @Test
  void doesWithoutAnArchiveThatCannotBeMade() throws Exception {
    checkout.tell("no-archives", "");

    assertThat(checkout.run("jar").output()).isEqualTo(JAR);
    assertThat(checkout.run("jar")).isEqualTo(new Checkout.Run(0, JAR, ""));
    assertThat(checkout.lastOptions()).doesNotContain("SharedArchiveFile");
    assertThat(checkout.java("dump")).hasSize(1);
  }

  @Test
  void givesAnotherVirtualMachineNoOptionsOfHotSpot() throws Exception {
    Path home = checkout.installJava("jdk", "21.0.1");
    Files.writeString(
        home.resolve("release"), "JVM_VARIANT=\"Openj9\"\n", StandardOpenOption.APPEND);

    assertThat(checkout.run("jar").output()).isEqualTo(JAR);
    assertThat(checkout.java("dump")).isEmpty();
    assertThat(checkout.lastOptions()).doesNotContain("-X");
  }

  // What passes through.

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

  // With nothing pretended but Maven.

  /** Prints its arguments; packed into a jar below. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      System.out.println(String.join(" ", arguments));
      System.exit(arguments.length);
    }
  }

  @Test
  void realJavaTakesTheOptionsAndTheArchive() throws Exception {
    Path jar = checkout.tools.resolve("real.jar");
    writeJar(jar);
    Files.writeString(
        checkout.tools.resolve("bin/mvn"),
        "#!/usr/bin/env bash\nmkdir target && cp '" + jar + "' target/real.jar\n");
    checkout.set("SOLVER_JAVA_HOME", System.getProperty("java.home"));
    assertThat(checkout.run("a", "b"))
        .isEqualTo(new Checkout.Run(2, "a b\n", "solver: building (first use) ...\n"));

    // With this option Java stops if it cannot use the archive.
    checkout.set("SOLVER_JAVA_OPTS", "-Xshare:on");
    assertThat(checkout.run("a", "b")).isEqualTo(new Checkout.Run(2, "a b\n", ""));

    checkout.set("SOLVER_JAVA_OPTS", "");
    Path archive = checkout.kept(".jsa").get(0);
    Files.delete(archive);
    Files.writeString(archive, "not an archive");
    assertThat(checkout.run("a", "b")).isEqualTo(new Checkout.Run(2, "a b\n", ""));
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
    String entry = Program.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest);
        var code = Program.class.getClassLoader().getResourceAsStream(entry)) {
      entries.putNextEntry(new JarEntry(entry));
      code.transferTo(entries);
    }
  }

  // The real checkout.

  @Test
  void watchesAllThatThePomPacks() throws Exception {
    Matcher inputs =
        Pattern.compile("(?m)^inputs=\\((.*)\\)$").matcher(Files.readString(Path.of("solver")));
    assertThat(inputs.find()).isTrue();
    List<String> watched = List.of(inputs.group(1).split(" "));

    Matcher packed =
        Pattern.compile("<directory>(.*?)</directory>")
            .matcher(Files.readString(Path.of("pom.xml")));
    while (packed.find()) {
      Path directory = Path.of(packed.group(1));
      assertThat(watched)
          .as("inputs of the launcher, for " + directory)
          .anyMatch(input -> directory.startsWith(input));
    }
  }
}
