package commitment.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One axis of a plot: a range of values on a range of places, with round numbers marked.
 *
 * @param from the place of {@code low}
 * @param to the place of {@code high}
 */
record PlotAxis(double low, double high, double from, double to) {
  private static final int MARKS = 6;

  double place(double value) {
    return high == low ? from : from + (value - low) / (high - low) * (to - from);
  }

  /** Round values inside the range, about six of them. */
  List<Double> marks() {
    if (high <= low) {
      return List.of(low);
    }
    double rough = (high - low) / MARKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (double factor : new double[] {1, 2, 5, 10}) {
      step = power * factor;
      if (step >= rough) {
        break;
      }
    }
    List<Double> marks = new ArrayList<>();
    for (long mark = (long) Math.ceil(low / step - 1e-9);
        mark * step <= high + step * 1e-9;
        mark++) {
      marks.add(mark * step);
    }
    return marks;
  }

  /** A number without zeros at its end. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    text = text.replaceFirst("0+$", "").replaceFirst("[.]$", "");
    return text.equals("-0") ? "0" : text;
  }
}
