package commitment.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The archive of classes, made for each Java beside the first runs. */
@DisabledOnOs(OS.WINDOWS)
class LauncherArchiveTest extends PretendedCheckout {
  @Test
  void answersBeforeTheArchiveIsMade() throws Exception {
    checkout.tell("slow", "");
    checkout.run("jar");
    assertThat(checkout.lastOptions()).doesNotContain("SharedArchiveFile");

    checkout.run("jar");
    assertThat(checkout.lastOptions()).contains("SharedArchiveFile");
  }

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
}
