package commitment.template;

import java.util.List;

/** A {@code def}: a tree with arguments, which sees them and the parameters only. */
public record Definition(Identifier name, List<String> arguments, NodeTemplate body) {
  public Definition {
    arguments = List.copyOf(arguments);
  }
}
