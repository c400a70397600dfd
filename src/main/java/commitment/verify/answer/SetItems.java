package commitment.verify.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** A list in an answer with one item for each of certain information sets. */
final class SetItems {
  private final Subject subject;

  /** What is wrong with an item for another set, or for the same set again. */
  private final String unexpected;

  SetItems(Subject subject, String unexpected) {
    this.subject = subject;
    this.unexpected = unexpected;
  }

  /**
   * Goes through the items.
   *
   * @param what the items are, as in "of clauses"
   * @param expected the information sets
   * @param item told of each item that is for one of them
   * @return the information sets that no item is for
   */
  Set<Integer> check(
      Claim list, String what, Collection<Integer> expected, ObjIntConsumer<Claim> item) {
    Set<Integer> missing = new LinkedHashSet<>(expected);
    for (Claim found : list.items(what)) {
      OptionalInt set =
          found
              .member("informationSet")
              .flatMap(Claim::text)
              .map(subject::findSet)
              .orElse(OptionalInt.empty());
      if (set.isEmpty() || !missing.remove(set.getAsInt())) {
        found.isWrong(unexpected);
        continue;
      }
      found.member("informationSet").ifPresent(Claim::isRight);
      item.accept(found, set.getAsInt());
    }
    return missing;
  }
}
