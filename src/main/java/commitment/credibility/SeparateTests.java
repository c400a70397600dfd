package commitment.credibility;

import commitment.game.Promise;
import commitment.limit.Limit;
import commitment.solve.backward.Reach;
import commitment.solve.backward.World;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The test of promises of both kinds in a game of perfect information: those of one player by
 * backward induction, which alone knows of mixtures, and joint ones by a search, which alone knows
 * of several promisors.
 */
public final class SeparateTests implements PromiseTest {
  private final TimeConsistencyTest single;
  private final TimeConsistencySearch joint;

  public SeparateTests(TimeConsistencyTest single, TimeConsistencySearch joint) {
    this.single = single;
    this.joint = joint;
  }

  /** Backward induction with the promises of one player, then the search with the joint ones. */
  @Override
  public List<Part> parts(GameAssessment assessment) {
    return List.of(new Part(single, ofSingle(assessment)), new Part(joint, ofJoint(assessment)));
  }

  private static GameAssessment ofSingle(GameAssessment assessment) {
    return part(assessment, promise -> !promise.isJoint());
  }

  private static GameAssessment ofJoint(GameAssessment assessment) {
    return part(assessment, Promise::isJoint);
  }

  private static GameAssessment part(GameAssessment assessment, Predicate<Promise> kind) {
    return new GameAssessment(
        assessment.nobodyBound(),
        assessment.isSolved(),
        assessment.promises().stream().filter(one -> kind.test(one.promise())).toList());
  }

  @Override
  public World nobodyBound() {
    return single.nobodyBound();
  }

  @Override
  public boolean isSolved() {
    return single.isSolved() && joint.isSolved();
  }

  @Override
  public boolean knowsPayoffs() {
    return single.knowsPayoffs() && joint.knowsPayoffs();
  }

  @Override
  public Optional<BigInteger> equilibria() {
    return single.equilibria();
  }

  @Override
  public Map<Integer, Reach.Probability> reach(Set<Integer> nodes) {
    return single.reach(nodes);
  }

  @Override
  public PromiseAssessment assess(Promise promise) {
    return promise.isJoint() ? joint.assess(promise) : single.assess(promise);
  }

  @Override
  public boolean isLimited(GameAssessment assessment) {
    return single.isLimited(ofSingle(assessment)) || joint.isLimited(ofJoint(assessment));
  }

  @Override
  public Set<Limit> limits(GameAssessment assessment) {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    limits.addAll(single.limits(ofSingle(assessment)));
    limits.addAll(joint.limits(ofJoint(assessment)));
    return limits;
  }
}
