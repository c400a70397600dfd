package commitment.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file to write. It is written aside and moved, so that it is either whole or not there; where
 * there is no answer at all an older file stays. A device, a pipe and whatever else is there and is
 * no regular file is written to as it is.
 */
final class OutputFile {
  private final Path path;
  private final String shown;

  /** Whether there is something that must stay what it is. */
  private final boolean isDevice;

  /**
   * Refuses a place that cannot be written to.
   *
   * @param shown how messages call it: {@code -o out.txt}
   * @param inputs files that are read and so must not be overwritten
   */
  OutputFile(Path path, String shown, List<Path> inputs) {
    this.shown = shown;
    Path parent = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw new UsageProblem(shown + ": that is a folder; name a file");
    }
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageProblem(shown + ": there is no such folder to write to");
    }
    try {
      for (Path input : inputs) {
        if (Files.exists(path) && Files.isSameFile(path, input)) {
          throw new UsageProblem(shown + ": that is one of the files to read");
        }
      }
      isDevice = Files.exists(path) && !Files.isRegularFile(path);
      // Through a link, so that the link stays one.
      this.path = Files.isRegularFile(path) ? path.toRealPath() : path.toAbsolutePath();
    } catch (IOException e) {
      throw new UsageProblem(shown + ": cannot be written: " + e.getMessage());
    }
  }

  /** Writes the answer and returns the exit code. */
  @FunctionalInterface
  interface Content {
    int write(Writer out) throws IOException;
  }

  /** Writes what is not text. */
  @FunctionalInterface
  interface Bytes {
    void write(OutputStream out) throws IOException;
  }

  int write(Content content) {
    return fill(
        file -> {
          try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return content.write(out);
          }
        });
  }

  void writeBytes(Bytes content) {
    fill(
        file -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.write(out);
            return 0;
          }
        });
  }

  /** Fills a file and returns the exit code. */
  @FunctionalInterface
  private interface Filling {
    int fill(Path file) throws IOException;
  }

  private int fill(Filling filling) {
    try {
      return isDevice ? filling.fill(path) : writeAside(filling);
    } catch (IOException e) {
      throw new UsageProblem(shown + ": cannot be written: " + e.getMessage());
    }
  }

  private int writeAside(Filling filling) throws IOException {
    Path temporary =
        path.resolveSibling(
            "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    // Where the process is ended meanwhile nothing is left of it.
    temporary.toFile().deleteOnExit();
    try {
      int code = filling.fill(temporary);
      if (Files.size(temporary) > 0) {
        keepPermissions(temporary);
        Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
      }
      return code;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void keepPermissions(Path temporary) throws IOException {
    if (Files.exists(path)
        && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(path));
    }
  }
}
