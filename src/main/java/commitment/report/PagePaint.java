package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.draw.Group;
import commitment.draw.Item;
import commitment.draw.Scene;
import commitment.game.TreeIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is different about a tree from one world to another: which groups have which class, and what
 * is written at the nodes.
 *
 * @param classes by class the ids of the groups that have it
 * @param values by the id of a node what each player gets there, by the id of an edge with what
 *     probability it is taken
 */
record PagePaint(Map<String, List<String>> classes, Map<String, List<String>> values) {
  /** In the order in which they are written to a group. */
  static final List<String> CLASSES = List.of("path", "excluded", "chosen", "chosen-sometimes");

  private static final String PATH = "path";

  /**
   * Reads the paint off a drawing.
   *
   * @param ends where play ends
   */
  static PagePaint of(Scene scene, TreeIndex index, List<Integer> ends) {
    BitSet path = path(index, ends);
    Map<String, List<String>> classes = new LinkedHashMap<>();
    CLASSES.forEach(name -> classes.put(name, new ArrayList<>()));
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Group group : scene.groups()) {
      if (!isPainted(group)) {
        continue;
      }
      if (isNode(group.id()) && path.get(node(group.id()))) {
        classes.getOrDefault(PATH, List.of()).add(group.id());
      }
      for (String name : CLASSES) {
        if (!name.equals(PATH) && group.classes().contains(name)) {
          classes.getOrDefault(name, List.of()).add(group.id());
        }
      }
      List<String> written =
          group.items().stream()
              .filter(item -> isValue(group, item))
              .map(item -> ((Item.Label) item).text())
              .toList();
      if (!written.isEmpty()) {
        values.put(group.id(), written);
      }
    }
    return new PagePaint(classes, values);
  }

  private static BitSet path(TreeIndex index, List<Integer> ends) {
    BitSet path = new BitSet();
    for (int end : ends) {
      for (int at = end; at >= 0 && !path.get(at); at = index.parent(at)) {
        path.set(at);
      }
    }
    return path;
  }

  private static boolean isPainted(Group group) {
    return group.kind() == Group.Kind.EDGE || group.kind() == Group.Kind.NODE;
  }

  /** Bundles of branches are no nodes of the game. */
  static boolean isNode(String id) {
    return id.startsWith("n") || id.startsWith("e");
  }

  static int node(String id) {
    return Integer.parseInt(id.substring(1));
  }

  /** What a player gets at a node, or with what probability he takes an action. */
  private static boolean isValue(Group group, Item item) {
    return item instanceof Item.Label label
        && (label.role().startsWith("value")
            || (label.role().equals("probability") && !group.classes().contains("chance")));
  }

  /** The same tree in this paint. */
  Scene on(Scene scene) {
    List<Group> groups = new ArrayList<>();
    for (Group group : scene.groups()) {
      groups.add(isPainted(group) ? painted(group) : group);
    }
    return new Scene(scene.title(), scene.description(), scene.width(), scene.height(), groups);
  }

  private Group painted(Group group) {
    List<String> names = new ArrayList<>(group.classes());
    names.removeAll(CLASSES);
    for (String name : CLASSES) {
      if (classes.getOrDefault(name, List.of()).contains(group.id())) {
        names.add(name);
      }
    }
    List<String> written = values.getOrDefault(group.id(), List.of());
    List<Item> items = new ArrayList<>();
    int value = 0;
    for (Item item : group.items()) {
      if (item instanceof Item.Label label && isValue(group, item)) {
        String text = value < written.size() ? written.get(value) : "";
        items.add(
            new Item.Label(
                label.role(),
                label.at(),
                label.align(),
                text,
                label.size(),
                label.color(),
                label.bold()));
        value++;
      } else {
        items.add(item);
      }
    }
    return new Group(group.id(), group.kind(), names, group.title(), group.data(), items);
  }

  void write(JsonWriter out) throws IOException {
    out.name("classes").beginObject();
    for (Map.Entry<String, List<String>> entry : classes.entrySet()) {
      Json.strings(out, entry.getKey(), entry.getValue());
    }
    out.endObject();
    out.name("values").beginObject();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      Json.strings(out, entry.getKey(), entry.getValue());
    }
    out.endObject();
  }
}
