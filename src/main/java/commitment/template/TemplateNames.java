package commitment.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which names the tree of a file uses for what: to bound the rounds of a {@code repeat}, or in
 * dates. Names of indices and arguments are among them.
 */
public record TemplateNames(Set<String> inRounds, Set<String> inDates) {
  public TemplateNames {
    inRounds = Set.copyOf(inRounds);
    inDates = Set.copyOf(inDates);
  }

  static TemplateNames of(NodeTemplate tree, List<Definition> definitions) {
    Walk walk = new Walk();
    walk.open.push(tree);
    definitions.forEach(definition -> walk.open.push(definition.body()));
    walk.run();
    return new TemplateNames(walk.inRounds, walk.inDates);
  }

  private static final class Walk {
    private final Set<String> inRounds = new HashSet<>();
    private final Set<String> inDates = new HashSet<>();
    private final Deque<NodeTemplate> open = new ArrayDeque<>();

    private void run() {
      while (!open.isEmpty()) {
        visit(open.pop());
      }
    }

    private void visit(NodeTemplate node) {
      if (node instanceof NodeTemplate.Leaf leaf) {
        date(leaf.date());
      } else if (node instanceof NodeTemplate.Decision decision) {
        date(decision.date());
        decision.branches().forEach(this::branch);
      } else if (node instanceof NodeTemplate.ChanceMove chance) {
        date(chance.date());
        for (NodeTemplate.ChanceBranch branch : chance.branches()) {
          flow(branch.pays());
          open.push(branch.next());
        }
      } else if (node instanceof NodeTemplate.Simultaneous simultaneous) {
        date(simultaneous.date());
        for (NodeTemplate.Cell cell : simultaneous.cells()) {
          flow(cell.pays());
          open.push(cell.next());
        }
      } else if (node instanceof NodeTemplate.Repeat repeat) {
        repeat.from().forEachName(name -> inRounds.add(name.name()));
        repeat.to().forEachName(name -> inRounds.add(name.name()));
        open.push(repeat.round());
        open.push(repeat.then());
      } else if (node instanceof NodeTemplate.Choice choice) {
        open.push(choice.then());
        open.push(choice.otherwise());
      }
    }

    private void branch(NodeTemplate.Branch branch) {
      Deque<NodeTemplate.Branch> branches = new ArrayDeque<>(List.of(branch));
      while (!branches.isEmpty()) {
        NodeTemplate.Branch next = branches.pop();
        if (next instanceof NodeTemplate.Action action) {
          flow(action.pays());
          open.push(action.next());
        } else if (next instanceof NodeTemplate.ForEach each) {
          each.branches().forEach(branches::push);
        }
      }
    }

    private void flow(Optional<NodeTemplate.Flow> flow) {
      date(flow.flatMap(NodeTemplate.Flow::date));
    }

    private void date(Optional<Expression> date) {
      date.ifPresent(when -> when.forEachName(name -> inDates.add(name.name())));
    }
  }
}
