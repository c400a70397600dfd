package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.Parameter;
import commitment.template.Scenario;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that values of parameters use earlier parameters only, in the file and its scenarios. */
final class ParameterResolution {
  private final Names names;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Integer> order = new LinkedHashMap<>();

  ParameterResolution(List<Parameter> parameters, Names names) {
    this.names = names;
    for (Parameter parameter : parameters) {
      places.putIfAbsent(parameter.name(), parameter.place());
      order.putIfAbsent(parameter.name(), order.size());
    }
  }

  void check(Parameter parameter) {
    String name = parameter.name();
    check(parameter.defaultValue(), name);
    if (parameter.range().isPresent()) {
      Parameter.Range range = parameter.range().get();
      check(range.from(), name);
      check(range.to(), name);
      range.step().ifPresent(step -> check(step, name));
    }
    if (parameter.distribution().isPresent()) {
      parameter.distribution().get().arguments().forEach(argument -> check(argument, name));
    }
  }

  void check(Scenario scenario) {
    Map<String, Identifier> assigned = new HashMap<>();
    for (Scenario.Assignment assignment : scenario.assignments()) {
      Identifier parameter = assignment.parameter();
      names.once(assigned, parameter, "value for");
      names.find(
          parameter, order, List.of(ItemWord.PARAM), DiagnosticCode.UNKNOWN_PARAMETER, "parameter");
      check(assignment.value(), parameter.text());
    }
  }

  /** Checks that the value of a parameter uses only parameters that are defined before it. */
  private void check(Expression value, String parameter) {
    names.check(value);
    Integer own = order.get(parameter);
    if (own != null) {
      value.forEachName(name -> checkEarlier(name, parameter, own));
    }
  }

  private void checkEarlier(Expression.Name used, String parameter, int own) {
    Integer other = order.get(used.name());
    if (other == null || other < own) {
      return;
    }
    Place second = places.getOrDefault(used.name(), names.place(used.span()));
    Diagnostic diagnostic =
        other == own
            ? Diagnostic.of(
                    DiagnosticCode.LATER_PARAMETER,
                    names.place(used.span()),
                    "'" + parameter + "' uses itself")
                .withLabel(second, "its definition")
                .withHelp("a value is computed from parameters that are defined before it")
            : Diagnostic.of(
                    DiagnosticCode.LATER_PARAMETER,
                    names.place(used.span()),
                    "'" + parameter + "' uses '" + used.name() + "', which is defined later")
                .withLabel(second, "'" + used.name() + "' is defined here")
                .withHelp("define '" + used.name() + "' before '" + parameter + "'");
    names.report(diagnostic);
  }
}
