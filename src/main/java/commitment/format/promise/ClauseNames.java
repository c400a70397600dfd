package commitment.format.promise;

import commitment.template.Expression;
import commitment.template.Formula;
import commitment.template.IndexedName;
import commitment.template.PromiseTemplate.Actions;
import commitment.template.PromiseTemplate.After;
import commitment.template.PromiseTemplate.ClauseTemplate;
import commitment.template.PromiseTemplate.MixedActions;
import commitment.template.PromiseTemplate.Part;
import commitment.template.SetPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Decides which names in a clause are parameters: an index that names one is its value, any other
 * name binds the index. Other expressions may use parameters and what is bound before them; what
 * the pattern of an {@code after} binds, only that pattern may, for it can stand for several sets.
 */
public final class ClauseNames {
  private final Predicate<String> isParameter;
  private final Consumer<Expression.Name> unknown;

  /**
   * @param unknown is told of names that are neither
   */
  public ClauseNames(Predicate<String> isParameter, Consumer<Expression.Name> unknown) {
    this.isParameter = isParameter;
    this.unknown = unknown;
  }

  /** The clause with its patterns decided. */
  public ClauseTemplate resolve(ClauseTemplate clause) {
    Set<String> bound = new HashSet<>();
    SetPattern sets = pattern(clause.informationSets(), bound);
    Optional<After> after =
        clause
            .after()
            .map(
                condition -> {
                  Set<String> there = new HashSet<>(bound);
                  SetPattern places = pattern(condition.informationSets(), there);
                  check(condition.action(), bound);
                  return new After(condition.action(), places);
                });
    clause.condition().ifPresent(condition -> check(condition, bound));
    if (clause.permitted() instanceof Actions actions) {
      actions.actions().forEach(action -> check(action, bound));
    } else if (clause.permitted() instanceof MixedActions mixture) {
      for (Part part : mixture.parts()) {
        check(part.action(), bound);
        check(part.probability(), bound);
      }
    }
    return new ClauseTemplate(sets, after, clause.condition(), clause.permitted());
  }

  private SetPattern pattern(SetPattern pattern, Set<String> bound) {
    List<SetPattern.Index> indices = new ArrayList<>();
    for (SetPattern.Index index : pattern.indices()) {
      if (index instanceof SetPattern.Binding binding) {
        String name = binding.name().text();
        if (isParameter.test(name)) {
          indices.add(new SetPattern.Value(new Expression.Name(name, binding.name().span())));
          continue;
        }
        bound.add(name);
      } else if (index instanceof SetPattern.Value value) {
        check(value.expression(), bound);
      }
      indices.add(index);
    }
    return new SetPattern(pattern.base(), pattern.quoted(), indices, pattern.span());
  }

  private void check(IndexedName name, Set<String> bound) {
    name.indices().forEach(index -> check(index, bound));
  }

  private void check(Formula formula, Set<String> bound) {
    formula.forEachName(
        name -> {
          if (!bound.contains(name.name()) && !isParameter.test(name.name())) {
            unknown.accept(name);
          }
        });
  }
}
