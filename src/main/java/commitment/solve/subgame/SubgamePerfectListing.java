package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The equilibria that a search found, one after the other, without holding them: by payoff vector
 * at the root, and within one vector so that what is done late in the tree changes first.
 *
 * <p>Each subgame has a continuation to give, chosen by the way in which the subgame above it is
 * played; each way that gives it can be continued below, so there are no dead ends. Cost: at most
 * one pass over the subgames an equilibrium.
 */
public final class SubgamePerfectListing implements Iterator<SubgamePerfectEquilibrium> {
  private final SubgamePerfectSearch search;
  private final int[] roots;
  private final int[] firsts;
  private int next;

  /** For each subgame, in preorder, the ways still to come and the one at hand. */
  private final List<Open> open = new ArrayList<>();

  /** By node the place of the continuation that it has to give. */
  private final Map<Integer, Integer> target = new HashMap<>();

  private boolean ready;

  private static final class Open {
    final Iterator<Way> rest;
    Way way;

    Open(Iterator<Way> rest) {
      this.rest = rest;
      way = rest.next();
    }
  }

  private SubgamePerfectListing(SubgamePerfectSearch search, int[] firsts) {
    this.search = search;
    this.firsts = firsts;
    roots = search.subgames().roots();
    ready = startNext();
  }

  /** All of them. */
  public static SubgamePerfectListing of(SubgamePerfectSearch search) {
    int count = search.continuations(0).size();
    int[] places = new int[count];
    for (int place = 0; place < count; place++) {
      places[place] = place;
    }
    return new SubgamePerfectListing(search, places);
  }

  /** Those that give one of the payoff vectors at the root. */
  public static SubgamePerfectListing of(SubgamePerfectSearch search, int place) {
    return new SubgamePerfectListing(search, new int[] {place});
  }

  private boolean startNext() {
    if (next == firsts.length) {
      return false;
    }
    target.put(0, firsts[next++]);
    open.clear();
    extend();
    return true;
  }

  private void extend() {
    while (open.size() < roots.length) {
      int root = roots[open.size()];
      Integer place = target.get(root);
      if (place == null) {
        throw new IllegalStateException("no continuation is expected at node " + root);
      }
      Open subgame = new Open(search.ways(root, place));
      open.add(subgame);
      expect(subgame.way);
    }
  }

  private void expect(Way way) {
    for (int end = 0; end < way.ends().size(); end++) {
      target.put(way.ends().get(end), way.chosen().get(end));
    }
  }

  private boolean advance() {
    while (!open.isEmpty()) {
      Open last = open.get(open.size() - 1);
      if (last.rest.hasNext()) {
        last.way = last.rest.next();
        expect(last.way);
        extend();
        return true;
      }
      open.remove(open.size() - 1);
    }
    return startNext();
  }

  @Override
  public boolean hasNext() {
    return ready;
  }

  @Override
  public SubgamePerfectEquilibrium next() {
    if (!ready) {
      throw new NoSuchElementException();
    }
    GameTree tree = search.game().tree();
    List<List<Rational>> play = new ArrayList<>(Collections.nCopies(tree.moveCount(), List.of()));
    for (Open subgame : open) {
      subgame.way.play().forEach(play::set);
    }
    SubgamePerfectEquilibrium equilibrium =
        new SubgamePerfectEquilibrium(
            BehaviorProfile.of(tree, play),
            search.continuations(0).get(firsts[next - 1]).payoffs());
    ready = advance();
    return equilibrium;
  }
}
