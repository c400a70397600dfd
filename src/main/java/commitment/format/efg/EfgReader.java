package commitment.format.efg;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.game.AutomaticNames;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a Gambit extensive game, version 2 of the format ({@code .efg}), or a Gambit workbook with
 * one.
 *
 * <pre>
 *   file    = "EFG" "2" ( "R" | "D" ) STRING "{" { STRING } "}" [ STRING ] tree
 *   tree    = "p" STRING player set [ STRING "{" { STRING } "}" ] result { tree }
 *           | "c" STRING event [ STRING "{" { STRING NUMBER } "}" ] result { tree }
 *           | "t" STRING result
 *   result  = outcome [ STRING "{" { NUMBER [ "," ] } "}" ]
 * </pre>
 *
 * <p>White space means nothing outside strings. The description of a set, event or outcome may be
 * left out once it was given. Everything that a version of Gambit reads is read, with a warning
 * where it is doubtful; numbers are exact; labels that do not tell things apart are made distinct.
 *
 * <p>The cost is one pass over the text. Memory, beside the text and the game, is about 100 bytes
 * for each different move or outcome and 16 for each level of depth.
 */
public final class EfgReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private EfgReader() {}

  /**
   * @param diagnostics gets the problems; at least one error where no game is returned
   * @param budget its number of nodes is the most that a game may have
   * @return the game, if there are no errors
   */
  public static Optional<Game> read(SourceFile file, Diagnostics diagnostics, Budget budget) {
    boolean marked = file.text().indexOf(BYTE_ORDER_MARK) == 0;
    Problems problems = new Problems(file, diagnostics);
    if (marked) {
      problems.doubt(
          Doubt.BYTE_ORDER_MARK,
          0,
          1,
          "the file begins with a byte order mark, which Gambit does not read",
          "save it as UTF-8 without a mark (BOM)");
    }
    return GambitWorkbook.find(file, marked ? 1 : 0, problems)
        .flatMap(
            part ->
                read(
                    new EfgCursor(part.file(), part.start(), part.end()),
                    problems.in(part.file()),
                    budget));
  }

  private static Optional<Game> read(EfgCursor cursor, Problems problems, Budget budget) {
    EfgHeader header;
    try {
      header = EfgHeader.read(cursor, problems);
    } catch (Unreadable reported) {
      return Optional.empty();
    }
    List<Player> players = new ArrayList<>();
    for (String name : header.players()) {
      players.add(new Player(players.size(), name, name));
    }
    GameBuilder builder =
        new GameBuilder(header.title(), players)
            .about(header.about())
            .automaticNames(AutomaticNames.NUMBER);
    new TreeReader(cursor, problems, builder, budget, header.players()).read();
    return problems.none() ? Optional.of(builder.build()) : Optional.empty();
  }
}
