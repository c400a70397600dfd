package commitment.diagnostic;

import java.text.Normalizer;

/**
 * Words that look the same and differ: a Cyrillic or Greek letter among Latin ones, an accent that
 * is a character of its own, letters of full width.
 */
final class LookAlike {
  private static final String FOREIGN = "АВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  private static final String LATIN = "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo";

  private LookAlike() {}

  static boolean areAlike(String one, String other) {
    boolean ascii = isAscii(one) && isAscii(other);
    return !ascii && !one.equals(other) && folded(one).equals(folded(other));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFKC));
    for (int at = 0; at < folded.length(); at++) {
      int known = FOREIGN.indexOf(folded.charAt(at));
      if (known >= 0) {
        folded.setCharAt(at, LATIN.charAt(known));
      }
    }
    return folded.toString();
  }
}
