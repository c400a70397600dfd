package commitment.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A little checkout with the real launcher, and tools that only pretend: a Maven that joins the
 * sources, a JDK that repeats its arguments. The path holds these and the system's tools that the
 * launcher may use, and nothing else.
 */
final class Checkout {
  /** Every program that the launcher may start. */
  private static final List<String> SYSTEM_TOOLS =
      List.of(
          "awk",
          "bash",
          "cat",
          "cksum",
          "cp",
          "dirname",
          "env",
          "find",
          "flock",
          "grep",
          "head",
          "ls",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "sort",
          "tail");

  /** What a run printed, and its exit code. */
  record Run(int exit, String output, String errors) {}

  final Path root;
  final Path tools;
  private final Path system;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Path workingFolder;

  Checkout(Path folder) throws IOException {
    Path place = folder.toRealPath();
    root = place.resolve("a checkout (with spaces)");
    tools = place.resolve("tools");
    system = place.resolve("system");
    workingFolder = place;

    Files.createDirectories(root);
    Files.copy(Path.of("solver"), root.resolve("solver"));
    write("pom.xml", "<project/>");
    write("src/main/java/A.java", "class A {}");
    write("games/a folder/one.game", "game one");

    Files.createDirectories(system);
    for (String tool : SYSTEM_TOOLS) {
      for (String directory : System.getenv("PATH").split(":")) {
        Path program = Path.of(directory, tool);
        if (Files.isExecutable(program) && !Files.exists(system.resolve(tool))) {
          Files.createSymbolicLink(system.resolve(tool), program);
        }
      }
    }
    installMaven(tools.resolve("bin/mvn"), "3.9.9");
    installJava("jdk", "17.0.1");
    set("PATH", tools.resolve("jdk/bin") + ":" + tools.resolve("bin") + ":" + system);
    set("HOME", place.resolve("home").toString());
    set("LANG", "en_US.UTF-8");
    set("FAKE_TOOLS", tools.toString());
    set("SOLVER_JAVA_PLACES", "");
  }

  /** Sets an environment variable for the runs to come. */
  Checkout set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Checkout from(Path folder) {
    workingFolder = folder;
    return this;
  }

  void removeTool(String name) throws IOException {
    Files.deleteIfExists(system.resolve(name));
    Files.deleteIfExists(tools.resolve("bin").resolve(name));
  }

  /** Before JUnit deletes the folder: it warns of every link that leads out of it. */
  void removeSystemTools() throws IOException {
    for (String name : SYSTEM_TOOLS) {
      Files.deleteIfExists(system.resolve(name));
    }
  }

  void removeJava(String name) throws IOException {
    for (String file : List.of("bin/java", "bin/javac", "release")) {
      Files.deleteIfExists(tools.resolve(name).resolve(file));
    }
  }

  /** A JDK in the tools folder. */
  Path installJava(String name, String version) throws IOException {
    Path home = tools.resolve(name);
    installScript("fake-java.sh", home.resolve("bin/java"));
    installScript("fake-java.sh", home.resolve("bin/javac"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"%s+8\"\nJAVA_VERSION=\"%s\"\n"
            .formatted(version, version));
    return home;
  }

  void installMaven(Path program, String version) throws IOException {
    installScript("fake-mvn.sh", program);
    Files.writeString(tools.resolve("maven-version"), version);
  }

  private static void installScript(String name, Path program) throws IOException {
    Files.createDirectories(program.getParent());
    try (InputStream script = Checkout.class.getResourceAsStream(name)) {
      Files.write(program, script.readAllBytes());
    }
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Writes a file of the checkout. */
  void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Leaves a note for the pretended tools. */
  void tell(String note, String text) throws IOException {
    Files.writeString(tools.resolve(note), text);
  }

  void forget(String note) throws IOException {
    Files.delete(tools.resolve(note));
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return runWithInput("", arguments);
  }

  Run runWithInput(String input, String... arguments) throws IOException, InterruptedException {
    return finish(start(root.resolve("solver"), input, arguments));
  }

  /** A run that is stopped, as by a time limit, while Maven builds. */
  Run runAndStop(String... arguments) throws IOException, InterruptedException {
    Started started = start(root.resolve("solver"), "", arguments);
    while (started.process().isAlive() && builds().isEmpty()) {
      Thread.sleep(10);
    }
    started.process().destroy();
    return ended(started);
  }

  Run runAs(Path launcher, String... arguments) throws IOException, InterruptedException {
    return finish(start(launcher, "", arguments));
  }

  /** Two runs at the same time. */
  List<Run> runTwice(String... arguments) throws IOException, InterruptedException {
    Started first = start(root.resolve("solver"), "", arguments);
    Started second = start(root.resolve("solver"), "", arguments);
    return List.of(finish(first), finish(second));
  }

  private record Started(Process process, Path output, Path errors) {}

  private Started start(Path launcher, String input, String... arguments) throws IOException {
    Path output = Files.createTempFile(tools, "output", "");
    Path errors = Files.createTempFile(tools, "errors", "");
    Path inputFile = Files.createTempFile(tools, "input", "");
    Files.writeString(inputFile, input);
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(workingFolder.toFile());
    builder.redirectInput(inputFile.toFile());
    builder.redirectOutput(output.toFile());
    builder.redirectError(errors.toFile());
    return new Started(builder.start(), output, errors);
  }

  /** Waits also for what the run left to be done after it. */
  private Run finish(Started started) throws IOException, InterruptedException {
    Run run = ended(started);
    awaitJobs();
    return run;
  }

  /** Waits until nothing is built and no archive is made. */
  private void awaitJobs() throws IOException, InterruptedException {
    for (Path folder : List.of(root.resolve(".solver"), cache())) {
      while (isLocked(folder)) {
        Thread.sleep(10);
      }
    }
  }

  private Path cache() throws IOException {
    Path caches = Path.of(environment.getOrDefault("XDG_CACHE_HOME", "none")).resolve("solver");
    return kept(caches, "").stream().findFirst().orElse(caches);
  }

  private static boolean isLocked(Path folder) throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("lock.held"))) {
      return true;
    }
    Path lock = folder.resolve("lock");
    return Files.exists(lock)
        && new ProcessBuilder("flock", "-n", lock.toString(), "true").start().waitFor() != 0;
  }

  private static Run ended(Started started) throws IOException, InterruptedException {
    if (!started.process().waitFor(60, TimeUnit.SECONDS)) {
      started.process().destroyForcibly();
      throw new AssertionError(
          "no end after a minute; errors so far: " + Files.readString(started.errors()));
    }
    return new Run(
        started.process().exitValue(),
        Files.readString(started.output(), UTF_8),
        Files.readString(started.errors(), UTF_8));
  }

  /** What Maven was asked to do so far: a line for each build. */
  List<String> builds() throws IOException {
    return log("mvn.log");
  }

  /** The runs of Java in the order of time that begin with this word: train, dump or run. */
  List<String> java(String kind) throws IOException {
    return log("java.log").stream().filter(line -> line.startsWith(kind + " ")).toList();
  }

  /** The options of the last run of Java. */
  String lastOptions() throws IOException {
    List<String> runs = java("run");
    return runs.get(runs.size() - 1);
  }

  private List<String> log(String name) throws IOException {
    Path file = tools.resolve(name);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** The files that the launcher keeps with this ending, sorted. */
  List<Path> kept(String ending) throws IOException {
    return kept(root.resolve(".solver"), ending);
  }

  static List<Path> kept(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Overwrites the text of a file in place and keeps its time stamp. */
  void changeUnseen(String name, String text) throws IOException {
    Path file = root.resolve(name);
    var time = Files.getLastModifiedTime(file);
    Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    Files.setLastModifiedTime(file, time);
  }
}
