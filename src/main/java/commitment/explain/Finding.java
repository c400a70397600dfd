package commitment.explain;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.strategy.OutcomeProbability;
import java.util.List;
import java.util.Optional;

/** What was found at one step of a solution. */
public sealed interface Finding permits Finding.Decision, Finding.Chance, Finding.Together {
  /**
   * A move of a player who knows all that has happened.
   *
   * @param move the information set
   * @param options in the order of the actions
   * @param best the actions that are best in some equilibrium from here on; empty where that is not
   *     known
   * @param margin by how much the one best action beats the others, from the least to the most over
   *     the equilibria; empty where several can be best
   */
  record Decision(
      int node, int move, List<Option> options, List<Integer> best, Optional<Interval> margin)
      implements Finding {
    public Decision {
      options = List.copyOf(options);
      best = List.copyOf(best);
    }

    /** Whether the player is indifferent between several best actions, whatever follows. */
    public boolean isTie() {
      return best.size() > 1 && best.stream().allMatch(a -> options.get(a).values().isPoint());
    }
  }

  /**
   * An action.
   *
   * @param child the node it leads to
   * @param values what it gives the player who moves
   */
  record Option(int action, int child, Values values) {}

  /**
   * A move of chance by itself.
   *
   * @param averages what each player gets on average
   */
  record Chance(int node, int move, List<Branch> branches, List<Values> averages)
      implements Finding {
    public Chance {
      branches = List.copyOf(branches);
      averages = List.copyOf(averages);
    }

    /** Whether every branch has one payoff for each player. */
    public boolean isCertain() {
      return branches.stream().flatMap(b -> b.values().stream()).allMatch(Values::isPoint);
    }
  }

  /**
   * A branch of chance.
   *
   * @param values by player what it gives
   */
  record Branch(int action, int child, Rational probability, List<Values> values) {
    public Branch {
      values = List.copyOf(values);
    }
  }

  /**
   * Moves that hang together because somebody does not know all that has happened.
   *
   * @param root where the subgame begins
   * @param moves the information sets, in the order of the tree
   * @param plays ways to play them in an equilibrium
   * @param total how many there are, those that are not told included
   * @param all whether that is all of them but for mixtures between them
   * @param mixed whether mixtures between some of them are equilibria too
   */
  record Together(
      int root, List<Integer> moves, List<Play> plays, int total, boolean all, boolean mixed)
      implements Finding {
    public Together {
      moves = List.copyOf(moves);
      plays = List.copyOf(plays);
    }
  }

  /**
   * One equilibrium of moves that hang together.
   *
   * @param sets one for each information set
   * @param payoffs what each player gets from the root on
   */
  record Play(List<SetPlay> sets, List<Rational> payoffs) {
    public Play {
      sets = List.copyOf(sets);
      payoffs = List.copyOf(payoffs);
    }
  }

  /**
   * What is done at an information set in an equilibrium.
   *
   * @param mixture the probabilities of the actions
   * @param values what each action gives, if the equilibrium tells what is believed
   * @param belief how likely the nodes of the set are, if it has several and play comes there
   */
  record SetPlay(
      int move,
      List<Rational> mixture,
      Optional<List<Rational>> values,
      Optional<List<OutcomeProbability>> belief) {
    public SetPlay {
      mixture = List.copyOf(mixture);
      values = values.map(List::copyOf);
      belief = belief.map(List::copyOf);
    }
  }
}
