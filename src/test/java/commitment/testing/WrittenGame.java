package commitment.testing;

import commitment.format.efg.EfgWriter;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.template.GameInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Games of tests as files. */
public final class WrittenGame {
  private WrittenGame() {}

  /** Writes a game with its promises into a folder; the name of the file. */
  public static String of(Game game, List<Promise> promises, Path folder) throws IOException {
    Path file = folder.resolve("random.efg");
    StringBuilder text = new StringBuilder();
    new EfgWriter(
            new GameInstance(
                game,
                Map.of(),
                promises,
                List.of(),
                List.of(),
                Collections.nCopies(game.players().size(), TimePreference.NONE)))
        .write(text);
    Files.writeString(file, text);
    return file.toString();
  }
}
