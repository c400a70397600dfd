package commitment.template;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is believed about a parameter, at values of the parameters before it.
 *
 * @param arguments those of the law, in its order
 * @param range where it may lie: what falls outside is left out
 * @param step it has only the values {@code low, low + step, …} of its range
 */
public record RandomParameter(
    String name,
    Law law,
    List<Rational> arguments,
    Optional<Interval> range,
    Optional<Rational> step) {
  /** A family of distributions. */
  public enum Law {
    NORMAL("normal", "mean, deviation"),
    UNIFORM("uniform", "low, high"),
    TRIANGULAR("triangular", "low, mode, high"),
    BETA("beta", "a, b");

    private final String word;
    private final String arguments;

    Law(String word, String arguments) {
      this.word = word;
      this.arguments = arguments;
    }

    /** As the language writes it. */
    public String word() {
      return word;
    }

    /** {@code normal(mean, deviation)}. */
    public String form() {
      return word + "(" + arguments + ")";
    }

    /** How many arguments it has. */
    public int arity() {
      return arguments.split(",").length;
    }

    public static Optional<Law> find(String word) {
      return Arrays.stream(values()).filter(law -> law.word.equals(word)).findFirst();
    }

    public static List<String> words() {
      return Arrays.stream(values()).map(Law::word).toList();
    }
  }

  public RandomParameter {
    arguments = List.copyOf(arguments);
  }

  /** {@code normal(3, 1)}. */
  public String distribution() {
    return law.word()
        + "("
        + String.join(", ", arguments.stream().map(Rational::toString).toList())
        + ")";
  }

  /** The values between which all of it lies; empty for a normal one without range. */
  public Optional<Interval> support() {
    return switch (law) {
      case NORMAL, BETA -> range;
      case UNIFORM, TRIANGULAR -> {
        Rational low = arguments.get(0);
        Rational high = arguments.get(arguments.size() - 1);
        Rational min = range.map(within -> within.min().max(low)).orElse(low);
        Rational max = range.map(within -> within.max().min(high)).orElse(high);
        yield Optional.of(new Interval(min, max));
      }
    };
  }
}
