package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands before the tree: {@code EFG 2 R "title" { "A" "B" } "story"}.
 *
 * @param title may be empty
 * @param players their names, made distinct
 * @param story where the story stands, without its quotes; empty where the file tells none
 */
record EfgHeader(String title, List<String> players, Span story) {

  /**
   * @throws Unreadable if there is no telling where the tree begins, or whether this is an {@code
   *     .efg} file; that is reported
   */
  static EfgHeader read(EfgCursor cursor, Problems problems) throws Unreadable {
    return new Reading(cursor, problems).read();
  }

  /** A header as it is read. */
  private static final class Reading {
    private static final String EXAMPLE =
        "it begins for instance EFG 2 R \"Title\" { \"A\" \"B\" }";

    private final EfgCursor cursor;
    private final Problems problems;

    Reading(EfgCursor cursor, Problems problems) {
      this.cursor = cursor;
      this.problems = problems;
    }

    EfgHeader read() throws Unreadable {
      readType();
      readVersion();
      readNumberType();
      String title = readTitle();
      List<String> players = readPlayers();
      return new EfgHeader(title, players, readStory());
    }

    private void readType() throws Unreadable {
      EfgCursor.Kind kind = cursor.kind();
      int from = cursor.at();
      int to = cursor.tokenEnd();
      String word = cursor.text(from, to);
      if (word.equals("EFG")) {
        cursor.moveTo(to);
        return;
      }
      if (word.equalsIgnoreCase("EFG")) {
        cursor.moveTo(to);
        problems.doubt(
            Doubt.LOWER_CASE_HEADER,
            from,
            to,
            "'" + word + "' in small letters, which Gambit does not read",
            "write EFG");
        return;
      }
      String help =
          switch (word.toUpperCase(Locale.ROOT)) {
            case "NFG" -> "this is a table of strategies; only games with a tree (EFG) are read";
            case "#AGG", "#BAGG" ->
                "this is an action-graph game; only games with a tree (EFG) are read";
            case "GAME" -> "this looks like the .game language; give the file the ending .game";
            default ->
                word.startsWith("#") || word.startsWith("//")
                    ? ".efg files have no comments; remove this line"
                    : EXAMPLE;
          };
      String message =
          kind == EfgCursor.Kind.END
              ? "the file is empty"
              : "not a Gambit extensive game: expected EFG, found " + Problems.quoted(word);
      problems.add(DiagnosticCode.EFG_HEADER, from, to, message, help);
      throw new Unreadable();
    }

    private void readVersion() {
      if (cursor.kind() == EfgCursor.Kind.NUMBER) {
        int from = cursor.at();
        int to = cursor.wordEnd();
        cursor.moveTo(to);
        String version = cursor.text(from, to);
        if (!version.equals("2")) {
          problems.add(
              DiagnosticCode.EFG_HEADER,
              from,
              to,
              "version " + Problems.clipped(version) + " of the format is not read",
              "only version 2 is known, which begins EFG 2 R");
        }
        return;
      }
      wrong("expected version 2 of the format", EXAMPLE);
    }

    private void readNumberType() {
      if (cursor.kind() == EfgCursor.Kind.WORD) {
        int from = cursor.at();
        int to = cursor.wordEnd();
        String word = cursor.text(from, to);
        if (!word.equals("R") && !word.equals("D")) {
          wrong("expected R or D", "write R: the numbers of the file are exact");
        }
        cursor.moveTo(to);
        return;
      }
      wrong("expected R or D", "write R: the numbers of the file are exact");
    }

    private void wrong(String expected, String help) {
      int at = cursor.at();
      int to = cursor.tokenEnd();
      String message =
          cursor.kind() == EfgCursor.Kind.END
              ? expected + ", but the file ends"
              : expected + ", found " + Problems.quoted(cursor.text(at, to));
      problems.add(DiagnosticCode.EFG_HEADER, at, to, message, help);
    }

    private String readTitle() throws Unreadable {
      switch (cursor.kind()) {
        case STRING -> {
          return string();
        }
        case OPEN -> {
          problems.expected(
              cursor,
              "the title of the game",
              "write a string, as in \"Title\", before the players");
          return "";
        }
        default -> {
          problems.expected(cursor, "the title of the game", EXAMPLE);
          throw new Unreadable();
        }
      }
    }

    private String string() throws Unreadable {
      if (!cursor.skipString()) {
        throw problems.unclosedString(cursor);
      }
      return cursor.lastString();
    }

    private List<String> readPlayers() throws Unreadable {
      if (cursor.kind() != EfgCursor.Kind.OPEN) {
        problems.expected(
            cursor, "'{' and the names of the players", "write for instance { \"A\" \"B\" }");
        throw new Unreadable();
      }
      int open = cursor.at();
      cursor.skip();
      List<String> names = new ArrayList<>();
      List<Span> spans = new ArrayList<>();
      while (cursor.kind() != EfgCursor.Kind.CLOSE) {
        int from = cursor.at();
        switch (cursor.kind()) {
          case STRING -> names.add(string());
          case COMMA -> {
            cursor.skip();
            problems.doubt(
                Doubt.COMMA_IN_LIST,
                from,
                from + 1,
                "a comma between names, which Gambit does not read",
                "separate names by spaces only");
            continue;
          }
          case WORD -> {
            if (cursor.isNode()) {
              throw notClosed(open);
            }
            names.add(unquoted(from));
          }
          default -> throw notClosed(open);
        }
        spans.add(new Span(from, cursor.at()));
      }
      cursor.skip();
      List<String> distinct = DistinctLabels.of(names, "Player ");
      if (distinct != names) {
        problems.warnAboutLabels("player", names, distinct, spans);
      }
      return List.copyOf(distinct);
    }

    private String unquoted(int from) {
      int to = cursor.wordEnd();
      String word = cursor.text(from, to);
      cursor.moveTo(to);
      problems.add(
          DiagnosticCode.EFG_EXPECTED,
          from,
          to,
          "the name " + Problems.quoted(word) + " is not in quotes",
          "write \"" + Problems.clipped(word) + "\"");
      return word;
    }

    private Unreadable notClosed(int open) {
      problems.expectedInList(cursor, "the '}' after the players", open);
      return new Unreadable();
    }

    private Span readStory() throws Unreadable {
      if (cursor.kind() != EfgCursor.Kind.STRING) {
        return new Span(cursor.at(), cursor.at());
      }
      int from = cursor.at();
      String story = string();
      int to = cursor.at();
      if (cursor.kind() == EfgCursor.Kind.STRING) {
        boolean letter = story.length() == 1 && "pct".contains(story);
        if (letter) {
          problems.add(
              DiagnosticCode.EFG_EXPECTED,
              from,
              to,
              "the letter of a node in quotes",
              "write " + story + " without quotes");
          throw new Unreadable();
        }
        int second = cursor.at();
        string();
        problems.add(
            Diagnostic.of(
                    DiagnosticCode.EFG_EXPECTED,
                    problems.place(second, cursor.at()),
                    "a second string after the players")
                .withLabel(problems.place(from, to), "this one is the story of the game")
                .withHelp("join the two strings"));
        while (cursor.kind() == EfgCursor.Kind.STRING) {
          string();
        }
      }
      return new Span(from + 1, to - 1);
    }
  }
}
