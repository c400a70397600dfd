package commitment.report;

import commitment.draw.Box;
import commitment.draw.Group;
import commitment.draw.Item;
import commitment.draw.Scene;
import commitment.draw.SvgWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The legend of a drawing taken out of it, so that a page can set it as text beside the drawing.
 */
final class PageLegend {
  private static final double MARGIN = 12;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A sign as SVG, and what it means. */
  record Entry(String sign, String words) {}

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /**
   * Adds what the legend of a drawing has more.
   *
   * @param pathWords what it calls the path of play, which goes by one name here
   */
  void add(Scene scene, String pathWords) {
    for (Group group : scene.groups()) {
      if (group.kind() != Group.Kind.LEGEND || !group.id().startsWith("legend-")) {
        continue;
      }
      List<Item> sign = new ArrayList<>();
      String words = "";
      for (Item item : group.items()) {
        if (item instanceof Item.Label label && label.role().equals("legend")) {
          words = label.text().equals(pathWords) ? "path of play" : label.text();
        } else {
          sign.add(item);
        }
      }
      entries.putIfAbsent(words, new Entry(svg(sign), words));
    }
  }

  private static String svg(List<Item> sign) {
    Group group = new Group("", Group.Kind.LEGEND, List.of(), "", Map.of(), sign);
    StringBuilder out = new StringBuilder();
    try {
      SvgWriter.writeSign(framed("", "", List.of(group), 1), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A drawing without its title, legend and notes. */
  static Scene without(Scene scene) {
    List<Group> groups =
        scene.groups().stream().filter(group -> group.kind() != Group.Kind.LEGEND).toList();
    return framed(scene.title(), scene.description(), groups, MARGIN);
  }

  private static Scene framed(String title, String description, List<Group> groups, double margin) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Group group : groups) {
      for (Item item : group.items()) {
        Box box = item.bounds();
        left = Math.min(left, box.left());
        top = Math.min(top, box.top());
        right = Math.max(right, box.right());
        bottom = Math.max(bottom, box.bottom());
      }
    }
    List<Group> moved = new ArrayList<>();
    for (Group group : groups) {
      double toLeft = margin - left;
      double toTop = margin - top;
      moved.add(
          new Group(
              group.id(),
              group.kind(),
              group.classes(),
              group.title(),
              group.data(),
              group.items().stream().map(item -> item.moved(toLeft, toTop)).toList()));
    }
    return new Scene(
        title, description, right - left + 2 * margin, bottom - top + 2 * margin, moved);
  }
}
