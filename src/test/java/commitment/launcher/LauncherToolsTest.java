package commitment.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Maven and which Java the launcher takes, and what it says where there is none. */
@DisabledOnOs(OS.WINDOWS)
class LauncherToolsTest extends PretendedCheckout {
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
}
