package commitment.report;

import commitment.repair.Repair;

/**
 * A repair in two phrases.
 *
 * @param change {@code a fine of more than 1 at each breach}
 * @param effect {@code with it the promise holds, and its promisor gains 1}
 */
public record RepairSummary(String change, String effect) {
  /**
   * @param plain the game without its devices
   * @param inForce the game with them
   */
  public static RepairSummary of(NamedGame plain, NamedGame inForce, Repair repair) {
    RepairWords words = new RepairWords(plain, inForce, TextStyle.PLAIN);
    int promisor = repair.tested().assessed().promise().promisor();
    return new RepairSummary(
        words.change(repair).replace(",,", ","),
        (repair.inEffect().orElse(false)
                ? "no breach of the promise then takes effect, and "
                : "the promise then holds, and ")
            + inForce.player(promisor)
            + " "
            + words.cost(repair).replace("costs ", "loses "));
  }
}
