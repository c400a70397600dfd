package commitment.parametric;

import commitment.exact.Rational;
import commitment.template.RandomParameter;
import java.util.List;
import java.util.Optional;

/**
 * How likely each verdict and each outcome is where parameters are random.
 *
 * @param beliefs the random parameters, at the values of the settings
 * @param subjects the promises by name, then, under no name, where equilibria end
 * @param draws how the shares were found; empty where they were computed, not drawn
 */
public record Simulation(List<Belief> beliefs, List<Subject> subjects, Optional<Draws> draws) {
  /**
   * A random parameter.
   *
   * @param left how much of its law lies outside its range and is left out; of drawn ones the share
   *     of draws
   */
  public record Belief(RandomParameter parameter, String description, Estimate left) {}

  /** What may come out in several ways. */
  public record Subject(Optional<String> promise, List<Share> shares) {
    public Subject {
      shares = List.copyOf(shares);
    }
  }

  /**
   * How likely one way is.
   *
   * @param share the probability, or the part of the draws in which there is a game
   * @param count of draws; 0 where nothing was drawn
   * @param interval in which the probability lies with confidence; empty where nothing was drawn
   * @param convergence the share after an eighth, a quarter, half and all of the draws
   */
  public record Share(
      String state,
      Estimate share,
      int count,
      Optional<Coverage> interval,
      List<Rational> convergence) {
    public Share {
      convergence = List.copyOf(convergence);
    }
  }

  /**
   * The draws that were made.
   *
   * @param wanted how many were asked for
   * @param made how many there are: fewer where a limit was reached
   * @param marks after how many the shares stand in the convergence
   * @param without in how many there is no game: the values do not fit the file
   * @param seed of the generator
   */
  public record Draws(int wanted, int made, List<Integer> marks, int without, long seed) {
    public Draws {
      marks = List.copyOf(marks);
    }

    /** In how many there is a game. */
    public int solved() {
      return made - without;
    }
  }

  public Simulation {
    beliefs = List.copyOf(beliefs);
    subjects = List.copyOf(subjects);
  }
}
