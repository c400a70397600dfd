package commitment.format.efg;

import commitment.diagnostic.Span;
import commitment.format.promise.BiasSyntax;
import commitment.format.promise.DiscountSyntax;
import commitment.format.promise.PlayerSyntax;
import commitment.format.promise.PromiseSyntax;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items of a {@link CommentBlock} as they are met; names are not resolved yet. */
final class CommentSyntax {
  Optional<Identifier> source = Optional.empty();
  final List<PlayerSyntax> players = new ArrayList<>();
  final List<DiscountSyntax> discounts = new ArrayList<>();
  final List<BiasSyntax> biases = new ArrayList<>();
  final List<DateSyntax> dates = new ArrayList<>();
  final List<PromiseSyntax> promises = new ArrayList<>();

  /** {@code on 2: Call, chance 1}: when moves are made. */
  record DateSyntax(Expression date, List<MoveSyntax> moves) {}

  /** A move that a date is given to. */
  sealed interface MoveSyntax {
    Span span();
  }

  /** The information sets of a name. */
  record SetSyntax(IndexedName name) implements MoveSyntax {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** {@code chance 3}: the chance event of that number. */
  record ChanceSyntax(Expression number, Span span) implements MoveSyntax {}
}
