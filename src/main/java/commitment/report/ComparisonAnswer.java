package commitment.report;

import commitment.credibility.GameAssessment;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.GameChange;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Games side by side, and why the later ones come out otherwise than the first.
 *
 * @param columns at least one; the others are held against the first
 * @param differences one for each column but the first
 */
public record ComparisonAnswer(List<Column> columns, List<Difference> differences) {
  public ComparisonAnswer {
    columns = List.copyOf(columns);
    differences = List.copyOf(differences);
  }

  /**
   * A game at parameter values.
   *
   * @param label what the table calls it
   * @param description what the file says of the scenario, or empty
   * @param overrides values of the command line
   * @param untested the promises that no test is for
   * @param equilibria how many pure ones, if known
   * @param complete whether everything about it is known
   */
  public record Column(
      String label,
      String path,
      Optional<String> scenario,
      String description,
      Map<String, Rational> overrides,
      NamedGame game,
      GameAssessment assessment,
      List<UntestedPromise> untested,
      Optional<BigInteger> equilibria,
      boolean complete) {
    public Column {
      untested = List.copyOf(untested);
      overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }
  }

  /**
   * What is other in a column than in the first.
   *
   * @param tree what changed in the tree and in what the promises say
   * @param turns what comes out otherwise
   */
  public record Difference(
      List<ParameterChange> parameters, List<GameChange> tree, List<Turn> turns) {
    public Difference {
      parameters = List.copyOf(parameters);
      tree = List.copyOf(tree);
      turns = List.copyOf(turns);
    }
  }

  /** A parameter with another value, or that only one of the two games has. */
  public record ParameterChange(String name, Optional<Rational> from, Optional<Rational> to) {}

  /**
   * A verdict, or where equilibria end, that is another one.
   *
   * @param promise empty for where equilibria end
   * @param single what becomes of it with one change of a parameter alone
   * @param together the smallest pairs of changes that are enough where one alone is not
   * @param searched whether larger sets cannot be missing in {@code together}
   */
  public record Turn(
      Optional<String> promise,
      String from,
      String to,
      List<Single> single,
      List<List<String>> together,
      boolean searched) {
    public Turn {
      single = List.copyOf(single);
      together = together.stream().map(List::copyOf).toList();
    }
  }

  /**
   * One change alone.
   *
   * @param result what then comes out; empty where there is no such game
   * @param suffices whether that is what comes out with all changes
   * @param turnsAt the exact values on the way at which something switches; empty where not known
   */
  public record Single(
      String parameter,
      Rational from,
      Rational to,
      Optional<String> result,
      boolean suffices,
      Optional<List<AlgebraicNumber>> turnsAt) {
    public Single {
      turnsAt = turnsAt.map(List::copyOf);
    }
  }

  /** Whether everything about every column is known. */
  public boolean isComplete() {
    return columns.stream().allMatch(Column::complete) && untested().isEmpty();
  }

  /** The promises of any column that no test is for. */
  public List<UntestedPromise> untested() {
    return columns.stream().flatMap(column -> column.untested().stream()).distinct().toList();
  }
}
