package commitment.cli;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.format.efg.EfgReader;
import commitment.format.language.GameParser;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * One input as it was read: a template with free parameters ({@code .game}), or a game that is what
 * it is ({@code .efg}).
 */
final class GameInput {
  private final String name;
  private final SourceFile source;
  private final Diagnostics reading;
  private final Optional<GameTemplate> template;
  private final Optional<GameInstance> game;

  private GameInput(
      String name,
      SourceFile source,
      Diagnostics reading,
      Optional<GameTemplate> template,
      Optional<GameInstance> game) {
    this.name = name;
    this.source = source;
    this.reading = reading;
    this.template = template;
    this.game = game;
  }

  /**
   * Reads an input.
   *
   * @param name the path, or {@code -}
   * @param format what the user said it is, used where the name does not tell
   */
  static GameInput read(
      String name, byte[] bytes, Optional<SharedOptions.Format> format, Budget budget) {
    if (isUtf16(bytes)) {
      return readUtf16(name, bytes, format, budget);
    }
    Diagnostics diagnostics = new Diagnostics();
    String text;
    boolean utf8 = true;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
      utf8 = false;
    }
    boolean efg = isEfg(name, text, format);
    SourceFile source = new SourceFile(name, text);
    if (!utf8) {
      int at = firstNonAscii(text);
      diagnostics.add(
          Diagnostic.of(
                  efg ? DiagnosticCode.EFG_ENCODING : DiagnosticCode.NOT_TEXT,
                  source.place(new Span(at, at + 1)),
                  efg
                      ? "the file is not UTF-8; it is read as Latin-1"
                      : "the file is not UTF-8 text")
              .withHelp("save the file as UTF-8"));
      if (!efg) {
        return new GameInput(name, source, diagnostics, Optional.empty(), Optional.empty());
      }
    }
    return efg
        ? new GameInput(
            name,
            source,
            diagnostics,
            Optional.empty(),
            EfgReader.read(source, diagnostics, budget))
        : new GameInput(
            name, source, diagnostics, GameParser.parse(source, diagnostics), Optional.empty());
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  /** What some editors and shells write on Windows. */
  private static GameInput readUtf16(
      String name, byte[] bytes, Optional<SharedOptions.Format> format, Budget budget) {
    String text = new String(bytes, StandardCharsets.UTF_16);
    boolean efg = isEfg(name, text, format);
    SourceFile source = new SourceFile(name, text);
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.add(
        Diagnostic.of(
                efg ? DiagnosticCode.EFG_ENCODING : DiagnosticCode.NOT_TEXT,
                source.place(new Span(0, 0)),
                "the file is UTF-16, not UTF-8" + (efg ? "; it is read as that" : ""))
            .withHelp("save the file as UTF-8"));
    return new GameInput(
        name,
        source,
        diagnostics,
        Optional.empty(),
        efg ? EfgReader.read(source, diagnostics, budget) : Optional.empty());
  }

  /** Whether it is a file of Gambit; its tables of strategies are refused as such. */
  private static boolean isEfg(String name, String text, Optional<SharedOptions.Format> format) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".efg") || lower.endsWith(".game")) {
      return lower.endsWith(".efg");
    }
    if (lower.endsWith(".nfg")) {
      return true;
    }
    if (format.isPresent()) {
      return format.get() == SharedOptions.Format.EFG;
    }
    String start = text.substring(0, Math.min(200, text.length())).strip();
    return start.startsWith("EFG") || start.startsWith("NFG ") || start.startsWith("<?xml");
  }

  private static int firstNonAscii(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < 0x80) {
      at++;
    }
    return at;
  }

  String name() {
    return name;
  }

  SourceFile source() {
    return source;
  }

  Optional<GameTemplate> template() {
    return template;
  }

  /** Whether there is anything to go on with. */
  boolean isReadable() {
    return !reading.hasErrors() && (template.isPresent() || game.isPresent());
  }

  /** What was said while reading. */
  Diagnostics reading() {
    return reading;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The game at the settings of the run.
   *
   * @return empty if an error was reported to {@code diagnostics}
   * @throws UsageProblem if the settings do not fit the file
   */
  Optional<GameInstance> instantiate(Settings settings, Diagnostics diagnostics, Budget budget) {
    if (game.isPresent()) {
      if (!settings.overrides().isEmpty() || settings.scenario().isPresent()) {
        throw new UsageProblem(
            name + " is an .efg file: it has no parameters and no scenarios to choose");
      }
      return game;
    }
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> problem = template.get().problemWith(settings);
    if (problem.isPresent()) {
      throw new UsageProblem(name + ": " + problem.get());
    }
    return template.get().instantiate(settings, diagnostics, budget);
  }
}
