package commitment.draw;

/** Coordinates as text: two decimals at the most, the same on every machine. */
final class Coordinates {
  private Coordinates() {}

  static String of(double value) {
    long hundredths = Math.round(value * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    StringBuilder text = new StringBuilder(hundredths < 0 ? "-" : "").append(whole);
    if (rest > 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
    return text.toString();
  }
}
