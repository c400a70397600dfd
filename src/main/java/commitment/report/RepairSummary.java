package commitment.report;

import commitment.exact.Rational;
import commitment.repair.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repair in two phrases.
 *
 * @param change {@code a fine of more than 1 at each breach}
 * @param effect {@code with it the promise holds, and its promisor gains 1}
 */
public record RepairSummary(List<Part> change, List<Part> effect) {
  /** Around the numbers of a phrase: signs that no name can have. */
  private static final String OPEN = "\ue000";

  private static final String CLOSE = "\ue001";
  private static final Pattern NUMBER = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);

  public RepairSummary {
    change = List.copyOf(change);
    effect = List.copyOf(effect);
  }

  /**
   * Words, or a number.
   *
   * @param words empty at a number
   */
  public record Part(String words, Optional<Rational> number) {}

  /**
   * @param plain the game without its devices
   * @param inForce the game with them
   */
  public static RepairSummary of(NamedGame plain, NamedGame inForce, Repair repair) {
    RepairWords words =
        new RepairWords(
            plain, inForce, TextStyle.PLAIN, number -> OPEN + number.toString() + CLOSE);
    int promisor = repair.tested().assessed().promise().promisor();
    return new RepairSummary(
        parts(words.change(repair).replace(",,", ",")),
        parts(
            (repair.inEffect().orElse(false)
                    ? "no breach of the promise then takes effect, and "
                    : "the promise then holds, and ")
                + inForce.player(promisor)
                + " "
                + words.cost(repair).replace("costs ", "loses ")));
  }

  private static List<Part> parts(String phrase) {
    List<Part> parts = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(phrase);
    int at = 0;
    while (numbers.find()) {
      words(phrase.substring(at, numbers.start()), parts);
      parts.add(new Part("", Rational.parse(numbers.group(1))));
      at = numbers.end();
    }
    words(phrase.substring(at), parts);
    return parts;
  }

  private static void words(String text, List<Part> parts) {
    if (!text.isBlank()) {
      parts.add(new Part(text.strip(), Optional.empty()));
    }
  }
}
