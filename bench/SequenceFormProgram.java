import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.format.efg.EfgReader;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.SequenceForm;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the linear program of a zero-sum game of two players, given as .efg, for other solvers, in
 * the format of CPLEX (.lp): what the first player can make sure of.
 *
 * <pre>
 *   java -cp JAR SequenceFormProgram.java poker.efg
 * </pre>
 *
 * <p>Maximize q0, where x is the plan of the first player, Ex = e, and for each sequence s of the
 * second q(set of s) - Σ q(sets after s) - Σ payoffs x &le; 0. All numbers are whole: payoffs are
 * multiplied by a common denominator, which the first line tells. B. von Stengel, Efficient
 * computation of behavior strategies, Games and Economic Behavior 14 (1996) 220-246.
 */
final class SequenceFormProgram {
  private static final int TERMS_PER_LINE = 8;

  private final SequenceForm form;
  private final List<Map<String, Rational>> rows = new ArrayList<>();

  private SequenceFormProgram(SequenceForm form) {
    this.form = form;
  }

  public static void main(String[] args) throws IOException {
    Diagnostics problems = new Diagnostics();
    SourceFile file = new SourceFile(args[0], Files.readString(Path.of(args[0])));
    Game game =
        EfgReader.read(file, problems, Budget.unlimitedTime())
            .orElseThrow(() -> new IllegalArgumentException("not a game: " + args[0]))
            .game();
    SequenceForm form = SequenceForm.of(game, TreeIndex.of(game.tree()));
    LeafPayoffs payoffs = LeafPayoffs.of(game, form);
    new SequenceFormProgram(form).write(payoffs);
  }

  private void write(LeafPayoffs payoffs) {
    for (int sequence = 0; sequence < form.sequenceCount(1); sequence++) {
      rows.add(new TreeMap<>());
      add(sequence, value(form.setOf(1, sequence)), Rational.ONE);
    }
    for (int set = 0; set < form.informationSetCount(1); set++) {
      add(form.parentSequence(1, set), value(set), Rational.ONE.negate());
    }
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational counts = form.chance(leaf).times(payoffs.payoff(leaf, 0));
      add(form.sequence(leaf, 1), "x" + form.sequence(leaf, 0), counts.negate());
    }
    BigInteger scale = BigInteger.ONE;
    for (Map<String, Rational> row : rows) {
      for (Rational number : row.values()) {
        scale = scale.divide(scale.gcd(number.denominator())).multiply(number.denominator());
      }
    }
    System.out.println("\\ The value of the game is the optimum divided by " + scale);
    System.out.println("Maximize\n value: q0\nSubject To");
    Rational factor = Rational.of(scale, BigInteger.ONE);
    for (int sequence = 0; sequence < rows.size(); sequence++) {
      Map<String, Rational> row = rows.get(sequence);
      row.replaceAll((name, number) -> name.startsWith("x") ? number.times(factor) : number);
      print("reply" + sequence, row, "<= 0");
    }
    Map<String, Rational> whole = new TreeMap<>();
    whole.put("x0", Rational.ONE);
    print("start", whole, "= 1");
    for (int set = 0; set < form.informationSetCount(0); set++) {
      Map<String, Rational> row = new TreeMap<>();
      row.put("x" + form.parentSequence(0, set), Rational.ONE.negate());
      for (int action = 0; action < form.actionCount(0, set); action++) {
        row.put("x" + (form.firstSequence(0, set) + action), Rational.ONE);
      }
      print("plan" + set, row, "= 0");
    }
    System.out.println("Bounds");
    for (int set = -1; set < form.informationSetCount(1); set++) {
      System.out.println(" " + value(set) + " free");
    }
    System.out.println("End");
  }

  /** What is left to the second player's choice at an information set; q0 at the start. */
  private static String value(int set) {
    return "q" + (set + 1);
  }

  private void add(int row, String name, Rational number) {
    rows.get(row).merge(name, number, Rational::plus);
  }

  private static void print(String name, Map<String, Rational> row, String right) {
    StringBuilder line = new StringBuilder(" " + name + ":");
    int terms = 0;
    for (var term : row.entrySet()) {
      if (term.getValue().signum() == 0) {
        continue;
      }
      if (terms++ % TERMS_PER_LINE == TERMS_PER_LINE - 1) {
        line.append("\n  ");
      }
      line.append(term.getValue().signum() < 0 ? " - " : " + ");
      line.append(term.getValue().abs()).append(' ').append(term.getKey());
    }
    System.out.println(line + " " + right);
  }
}
