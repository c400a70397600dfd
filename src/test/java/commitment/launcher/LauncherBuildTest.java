package commitment.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** When the launcher builds, and what it keeps of it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest extends PretendedCheckout {
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
  void keepsTheLibrariesOfTheJarsOnce() throws Exception {
    checkout.run("jar");
    Path library = checkout.kept("lib").get(0).resolve("library.jar");
    var time = Files.getLastModifiedTime(library);

    checkout.write("src/main/java/A.java", "class Z {}");
    checkout.run("jar");

    assertThat(Files.getLastModifiedTime(library)).isEqualTo(time);
  }

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
