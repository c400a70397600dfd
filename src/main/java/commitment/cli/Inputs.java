package commitment.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inputs that the arguments of a command stand for: files, the games under folders, {@code -}.
 */
final class Inputs {
  private final Console console;

  Inputs(Console console) {
    this.console = console;
  }

  /**
   * One input.
   *
   * @param problem why there is nothing to read, if so
   */
  record Input(String name, Optional<String> problem) {}

  /** In the order of the arguments; the files of a folder sorted by path. */
  List<Input> expand(List<String> arguments) {
    if (arguments.stream().filter("-"::equals).count() > 1) {
      throw new UsageProblem("standard input (-) is named twice");
    }
    List<Input> inputs = new ArrayList<>();
    for (String argument : arguments) {
      Path path = console.folder().resolve(argument);
      if (argument.equals("-")) {
        inputs.add(new Input(argument, Optional.empty()));
      } else if (Files.isDirectory(path)) {
        inputs.addAll(gamesUnder(argument, path));
      } else if (!Files.exists(path)) {
        inputs.add(new Input(argument, Optional.of(missing(argument))));
      } else if (!Files.isReadable(path)) {
        inputs.add(new Input(argument, Optional.of("no permission to read it")));
      } else {
        inputs.add(new Input(argument, Optional.empty()));
      }
    }
    return inputs;
  }

  /**
   * Refuses several games where what is written has room for one.
   *
   * @param what what that is, or the option that names it
   * @param instead what to do
   */
  void requireOne(List<String> arguments, String what, String instead) {
    int games = expand(arguments).size();
    if (games > 1) {
      throw new UsageProblem(what + " shows one game, and " + games + " are named; " + instead);
    }
  }

  private static String missing(String argument) {
    String stem = Path.of(argument).getFileName() == null ? argument : stem(argument);
    return GameLibrary.find(stem)
        .map(
            entry ->
                "no such file; the library has a game of that name: solver games " + entry.name())
        .orElse("no such file");
  }

  private static String stem(String argument) {
    String name = String.valueOf(Path.of(argument).getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static List<Input> gamesUnder(String argument, Path folder) {
    List<Input> games = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(Inputs::isGame)
          .map(file -> argument + "/" + folder.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replace("//", "/"))
          .sorted()
          .forEach(name -> games.add(new Input(name, Optional.empty())));
    } catch (IOException | UncheckedIOException e) {
      return List.of(new Input(argument, Optional.of("cannot be read: " + e.getMessage())));
    }
    return games.isEmpty()
        ? List.of(new Input(argument, Optional.of("a folder without games (.game or .efg files)")))
        : games;
  }

  private static boolean isGame(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".game") || name.endsWith(".efg");
  }

  /** The files that the arguments name. */
  List<Path> paths(List<String> arguments) {
    return expand(arguments).stream()
        .filter(input -> input.problem().isEmpty() && !input.name().equals("-"))
        .map(input -> console.folder().resolve(input.name()))
        .toList();
  }

  /**
   * The bytes of an input.
   *
   * @throws IOException if they cannot be read
   */
  byte[] read(Input input) throws IOException {
    return input.name().equals("-")
        ? console.in().readAllBytes()
        : Files.readAllBytes(console.folder().resolve(input.name()));
  }
}
