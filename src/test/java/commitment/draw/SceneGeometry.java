package commitment.draw;

import commitment.draw.Item.Circle;
import commitment.draw.Item.Label;
import commitment.draw.Item.Line;
import commitment.draw.Item.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a scene as a picture, found from the places of its items alone: texts over
 * texts, branches through nodes, texts or other branches, texts outside of what they belong in.
 */
final class SceneGeometry {
  private static final double TOLERANCE = 0.3;

  private final Scene scene;
  private final List<Placed> labels = new ArrayList<>();
  private final List<Placed> symbols = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** A thing that takes room. */
  private record Placed(Group group, Item item, Box box) {
    @Override
    public String toString() {
      return item instanceof Label label
          ? group.id() + " '" + label.text() + "' " + box
          : group.id() + " " + item.role() + " " + box;
    }
  }

  /** One straight piece of a branch or of a link. */
  private record Way(
      Group group, Set<String> ends, boolean around, Point from, Point to, double width) {
    Box box() {
      return Box.around(from, 0).hull(Box.around(to, 0)).grown(0.01);
    }

    @Override
    public String toString() {
      return group.id() + " " + from + " " + to;
    }
  }

  private SceneGeometry(Scene scene) {
    this.scene = scene;
    for (Group group : scene.groups()) {
      for (Item item : group.items()) {
        if (item instanceof Label label) {
          if (!label.role().equals("letter")) {
            labels.add(new Placed(group, item, item.bounds().grown(-TOLERANCE)));
          }
        } else if (item instanceof Line line && Set.of("line", "link").contains(line.role())) {
          List<Point> points = line.points();
          Set<String> ends = ends(group);
          boolean around = line.role().equals("link") && points.size() > 2;
          for (int place = 1; place < points.size(); place++) {
            ways.add(
                new Way(
                    group, ends, around, points.get(place - 1), points.get(place), line.width()));
          }
        } else if (!item.role().equals("band")) {
          symbols.add(new Placed(group, item, item.bounds().grown(-TOLERANCE)));
        }
      }
    }
  }

  static List<String> problems(Scene scene) {
    SceneGeometry geometry = new SceneGeometry(scene);
    geometry.texts();
    geometry.signs();
    geometry.branches();
    geometry.crossings();
    return geometry.problems;
  }

  /** The pairs of links that cross. */
  static List<String> crossedLinks(Scene scene) {
    List<Way> links =
        new SceneGeometry(scene)
            .ways.stream().filter(way -> way.group().kind() == Group.Kind.INFORMATION_SET).toList();
    List<String> crossed = new ArrayList<>();
    for (Way first : links) {
      for (Way second : links) {
        if (first.group().id().compareTo(second.group().id()) < 0 && cross(first, second)) {
          crossed.add(first + " and " + second);
        }
      }
    }
    return crossed;
  }

  private void texts() {
    Box canvas = new Box(0, 0, scene.width(), scene.height());
    for (int one = 0; one < labels.size(); one++) {
      Placed label = labels.get(one);
      if (!contains(canvas, label.box())) {
        problems.add("outside the drawing: " + label);
      }
      for (int other = 0; other < one; other++) {
        if (label.box().overlaps(labels.get(other).box())) {
          problems.add("texts overlap: " + label + " and " + labels.get(other));
        }
      }
      for (Placed symbol : symbols) {
        if (label.box().overlaps(symbol.box())) {
          problems.add("text over a sign: " + label + " and " + symbol);
        }
      }
    }
    for (Group group : scene.groups()) {
      for (Item item : group.items()) {
        if (item instanceof Label label && label.role().equals("letter")) {
          boolean held =
              group.items().stream()
                  .filter(i -> i instanceof Circle || i instanceof Polygon)
                  .anyMatch(i -> contains(i.bounds(), label.bounds()));
          if (!held) {
            problems.add("letter outside its symbol: " + label);
          }
        }
      }
    }
  }

  private static boolean contains(Box outer, Box inner) {
    return outer.left() <= inner.left()
        && outer.top() <= inner.top()
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom();
  }

  /** Signs of different groups do not overlap, nor do two signs of different kinds in one. */
  private void signs() {
    for (int one = 0; one < symbols.size(); one++) {
      for (int other = 0; other < one; other++) {
        Placed first = symbols.get(one);
        Placed second = symbols.get(other);
        boolean same =
            first.group().id().equals(second.group().id())
                && first.item().role().equals(second.item().role());
        if (!same && first.box().overlaps(second.box())) {
          problems.add("signs overlap: " + first + " and " + second);
        }
      }
    }
  }

  private void branches() {
    for (Way way : ways) {
      for (Placed label : labels) {
        if (label.box().grown(way.width() / 2 - 1).isMetBy(way.from(), way.to())) {
          problems.add("line through a text: " + way + " and " + label);
        }
      }
      for (Placed symbol : symbols) {
        boolean own =
            symbol.group().id().equals(way.group().id())
                || way.ends().contains(symbol.group().id());
        if (!own && symbol.box().isMetBy(way.from(), way.to())) {
          problems.add("line through a sign: " + way + " and " + symbol);
        }
      }
    }
  }

  /** The groups at the ends of a line. A link says them in its id. */
  private Set<String> ends(Group group) {
    if (group.kind() == Group.Kind.INFORMATION_SET) {
      String[] parts = group.id().split("-", -1);
      return Set.of("n" + parts[1], "n" + parts[2]);
    }
    String node = group.id().startsWith("be") ? "b" : "n";
    return Set.of(node + group.id().replaceAll("[a-z]", ""), group.data().get("from"));
  }

  /** Branches cross one another nowhere; straight links cross no branch. */
  private void crossings() {
    for (int one = 0; one < ways.size(); one++) {
      for (int other = 0; other < one; other++) {
        Way first = ways.get(one);
        Way second = ways.get(other);
        if (first.around() || second.around() || !first.box().overlaps(second.box())) {
          continue;
        }
        boolean touching = second.ends().stream().anyMatch(first.ends()::contains);
        if (!touching && cross(first, second)) {
          problems.add("lines cross: " + first + " and " + second);
        }
      }
    }
  }

  private static boolean cross(Way first, Way second) {
    return side(first, second.from()) * side(first, second.to()) < 0
        && side(second, first.from()) * side(second, first.to()) < 0;
  }

  private static double side(Way way, Point point) {
    double dx = way.to().x() - way.from().x();
    double dy = way.to().y() - way.from().y();
    return Math.signum(dx * (point.y() - way.from().y()) - dy * (point.x() - way.from().x()));
  }
}
