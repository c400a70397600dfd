package commitment.game;

/**
 * A personal player.
 *
 * @param index 0 for the first player
 * @param name unique in its game
 * @param title the long name; the same as {@code name} where the file gives none
 */
public record Player(int index, String name, String title) {
  @Override
  public String toString() {
    return name;
  }
}
