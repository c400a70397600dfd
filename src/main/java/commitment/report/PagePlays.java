package commitment.report;

import commitment.draw.Play;
import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays that serve to lay a tree out alike for several worlds. */
final class PagePlays {
  private PagePlays() {}

  /** The play of a world, on a tree that is unfolded where play ends in any of the worlds. */
  record Focused(Play play, List<Integer> ends) implements Play {
    @Override
    public Choice choice(int node) {
      return play.choice(node);
    }

    @Override
    public Optional<Rational> mixture(int node) {
      return play.mixture(node);
    }

    @Override
    public List<Interval> values(int node) {
      return play.values(node);
    }

    @Override
    public boolean isWhole() {
      return play.isWhole();
    }

    @Override
    public String pathWords() {
      return play.pathWords();
    }
  }

  /** What takes the most room in any of the worlds. */
  record Roomiest(List<Play> plays, List<Integer> ends) implements Play {
    static Roomiest of(List<Play> plays) {
      List<Integer> ends =
          plays.stream().flatMap(play -> play.ends().stream()).distinct().sorted().toList();
      return new Roomiest(List.copyOf(plays), ends);
    }

    @Override
    public Choice choice(int node) {
      return plays.stream().anyMatch(play -> play.choice(node) != Choice.NONE)
          ? Choice.ALWAYS
          : Choice.NONE;
    }

    @Override
    public Optional<Rational> mixture(int node) {
      return plays.stream().flatMap(play -> play.mixture(node).stream()).findFirst();
    }

    @Override
    public List<Interval> values(int node) {
      List<Interval> widest = new ArrayList<>();
      for (Play play : plays) {
        List<Interval> values = play.values(node);
        for (int player = 0; player < values.size(); player++) {
          if (player == widest.size()) {
            widest.add(values.get(player));
          } else if (length(values.get(player)) > length(widest.get(player))) {
            widest.set(player, values.get(player));
          }
        }
      }
      return widest;
    }

    private static int length(Interval interval) {
      return interval.isPoint()
          ? interval.min().toString().length()
          : 2 + interval.min().toString().length() + interval.max().toString().length();
    }

    @Override
    public boolean isWhole() {
      return plays.stream().allMatch(Play::isWhole);
    }

    @Override
    public String pathWords() {
      return "path of play";
    }
  }
}
