package commitment.format.efg;

import commitment.exact.Rational;
import java.util.List;

/**
 * The actions between a pair of braces; shared by all moves that write the same.
 *
 * @param written the labels as they stand
 * @param labels the labels made distinct
 * @param writtenLaw the probabilities as they stand; empty for a player's actions
 * @param law the probabilities, with sum 1; empty for a player's actions
 * @param isSound whether it was read without an error; else the parts may not fit together
 */
record ActionList(
    List<String> written,
    List<String> labels,
    List<Rational> writtenLaw,
    List<Rational> law,
    boolean isSound) {

  int size() {
    return written.size();
  }
}
