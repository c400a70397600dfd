package commitment.draw;

import java.util.List;

/**
 * A finished drawing: everything has its place and its color, nothing is left to a writer.
 *
 * @param title of the game
 * @param description in words, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 * @param groups in the order in which they are drawn
 */
public record Scene(
    String title, String description, double width, double height, List<Group> groups) {
  public Scene {
    groups = List.copyOf(groups);
  }
}
