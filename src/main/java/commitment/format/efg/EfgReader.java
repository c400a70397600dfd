package commitment.format.efg;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.game.AutomaticNames;
import commitment.game.GameBuilder;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * <p>The string after the players is the story. Lines in it after {@link CommentBlock#MARKER} say
 * what the format has no place for: promises and threats, dates, long names of players, a source.
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
   * @return the game with the promises of its comment, if there are no errors
   */
  public static Optional<GameInstance> read(
      SourceFile file, Diagnostics diagnostics, Budget budget) {
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
                    part.file(),
                    new EfgCursor(part.file(), part.start(), part.end()),
                    problems.in(part.file()),
                    budget));
  }

  private static Optional<GameInstance> read(
      SourceFile file, EfgCursor cursor, Problems problems, Budget budget) {
    EfgHeader header;
    try {
      header = EfgHeader.read(cursor, problems);
    } catch (Unreadable reported) {
      return Optional.empty();
    }
    Span story = header.story();
    CommentBlock.Comment comment = CommentBlock.comment(file, story.start(), story.end());
    List<Player> players = new ArrayList<>();
    for (String name : header.players()) {
      players.add(new Player(players.size(), name, name));
    }
    GameBuilder builder =
        new GameBuilder(header.title(), players)
            .about(comment.about())
            .automaticNames(AutomaticNames.NUMBER);
    TreeReader tree = new TreeReader(cursor, problems, builder, budget, header.players());
    tree.read();
    Optional<CommentBlock> block = comment.block();
    if (block.isPresent()) {
      return withBlock(block.get(), builder, tree, problems);
    }
    return problems.none()
        ? Optional.of(new GameInstance(builder.build(), Map.of(), List.of(), List.of()))
        : Optional.empty();
  }

  /** The game with what the lines of its comment say; these are checked in any case. */
  private static Optional<GameInstance> withBlock(
      CommentBlock block, GameBuilder builder, TreeReader tree, Problems problems) {
    Diagnostics found = new Diagnostics();
    CommentSyntax items = CommentParser.parse(block.text(), found);
    Optional<GameInstance> instance = Optional.empty();
    if (problems.none()) {
      items.source.ifPresent(source -> builder.source(source.text()));
      CommentResolution resolution =
          new CommentResolution(
              items,
              block.text(),
              builder.build(),
              move -> Optional.of(tree.place(move)),
              found::add);
      resolution.titles().forEach(builder::playerTitle);
      resolution.dates().forEach(builder::date);
      List<Promise> promises = resolution.promises();
      List<TimePreference> preferences = resolution.timePreferences();
      instance =
          Optional.of(
              new GameInstance(
                  builder.build(), Map.of(), promises, List.of(), List.of(), preferences));
    }
    found.sorted().forEach(diagnostic -> problems.add(block.inFile(diagnostic)));
    return problems.none() ? instance : Optional.empty();
  }
}
