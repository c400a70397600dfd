package commitment.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's own browser, which shows pages of {@code report} from disk. */
final class PageBrowser implements AutoCloseable {
  private final Path folder;
  private final ChromeDriver driver;

  private PageBrowser(Path folder, ChromeDriver driver) {
    this.folder = folder;
    this.driver = driver;
  }

  /** Starts the browser; where there is none the tests are skipped and say why. */
  static PageBrowser open(Path folder) {
    Optional<File> chromium = program("chromium");
    Optional<File> driver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "no chromium and chromedriver on the path: pages are not opened in a browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=1200,1500",
        "--user-data-dir=" + folder.resolve("profile"));
    // With the driver named nothing is looked for elsewhere.
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build();
    return new PageBrowser(folder, new ChromeDriver(service, options));
  }

  private static Optional<File> program(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Writes the page of a game and opens it; its text. */
  String show(String name, String file, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("report", file));
    arguments.addAll(List.of(options));
    String html = ReportCommandTest.page(arguments.toArray(String[]::new));
    driver.get(Files.writeString(folder.resolve(name + ".html"), html).toUri().toString());
    return html;
  }

  /** Makes pages light or dark, as the setting of a reader would. */
  void colorScheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
