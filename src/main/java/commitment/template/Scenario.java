package commitment.template;

import commitment.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * A named set of parameter values.
 *
 * @param description what it stands for, empty if the file does not say
 * @param place where its name stands
 */
public record Scenario(String name, String description, List<Assignment> assignments, Place place) {

  /** {@code s = 5}; the value may use parameters that are defined before this one. */
  public record Assignment(Identifier parameter, Expression value) {}

  public Scenario {
    assignments = List.copyOf(assignments);
  }

  Optional<Expression> valueOf(String parameter) {
    return assignments.stream()
        .filter(assignment -> assignment.parameter().text().equals(parameter))
        .map(Assignment::value)
        .findFirst();
  }
}
