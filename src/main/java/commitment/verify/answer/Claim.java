package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.verify.answer.JsonValue.ArrayValue;
import commitment.verify.answer.JsonValue.BooleanValue;
import commitment.verify.answer.JsonValue.NullValue;
import commitment.verify.answer.JsonValue.NumberValue;
import commitment.verify.answer.JsonValue.ObjectValue;
import commitment.verify.answer.JsonValue.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a document and where it stands; compared with what is right. */
final class Claim {
  /** Longer exponents are no sensible payoffs, and would fill the memory. */
  private static final int LARGEST_EXPONENT = 1000;

  private final Findings findings;
  private final String path;
  private final JsonValue value;

  private Claim(Findings findings, String path, JsonValue value) {
    this.findings = findings;
    this.path = path;
    this.value = value;
  }

  static Claim document(Findings findings, JsonValue value) {
    return new Claim(findings, "", value);
  }

  /** For instance {@code result.equilibria[0].payoffs.Ukraine}; empty for the document. */
  String path() {
    return path;
  }

  JsonValue value() {
    return value;
  }

  boolean isNull() {
    return value instanceof NullValue;
  }

  boolean isObject() {
    return value instanceof ObjectValue;
  }

  boolean isArray() {
    return value instanceof ArrayValue;
  }

  private Claim at(String name, JsonValue part) {
    boolean plain = name.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
    String step = plain ? (path.isEmpty() ? "" : ".") + name : "[\"" + name + "\"]";
    return new Claim(findings, path + step, part);
  }

  Optional<Claim> member(String name) {
    return value instanceof ObjectValue object && object.members().containsKey(name)
        ? Optional.of(at(name, object.members().get(name)))
        : Optional.empty();
  }

  /** Those of an object; of anything else none, and that is wrong. */
  Map<String, Claim> members(String expected) {
    Map<String, Claim> members = new LinkedHashMap<>();
    if (value instanceof ObjectValue object) {
      object.members().forEach((name, part) -> members.put(name, at(name, part)));
    } else {
      findings.wrong(this, "an object: " + expected);
    }
    return members;
  }

  /** Those of an array; of anything else none, and that is wrong. */
  List<Claim> items(String expected) {
    if (!isArray()) {
      findings.wrong(this, "a list: " + expected);
      return List.of();
    }
    return parts();
  }

  /** What an object or an array consists of. */
  List<Claim> parts() {
    List<Claim> parts = new ArrayList<>();
    if (value instanceof ObjectValue object) {
      object.members().forEach((name, part) -> parts.add(at(name, part)));
    } else if (value instanceof ArrayValue array) {
      for (JsonValue item : array.items()) {
        parts.add(new Claim(findings, path + "[" + parts.size() + "]", item));
      }
    }
    return parts;
  }

  Optional<String> text() {
    return value instanceof TextValue text ? Optional.of(text.text()) : Optional.empty();
  }

  Optional<Boolean> truth() {
    return value instanceof BooleanValue truth ? Optional.of(truth.value()) : Optional.empty();
  }

  /** An exact number: a text such as "1/2" or a JSON number, both taken as written. */
  Optional<Rational> number() {
    if (value instanceof TextValue text) {
      return Rational.parse(text.text());
    }
    if (!(value instanceof NumberValue number)) {
      return Optional.empty();
    }
    Optional<Rational> plain = Rational.parse(number.literal());
    if (plain.isPresent()) {
      return plain;
    }
    BigDecimal decimal = new BigDecimal(number.literal());
    return Math.abs((long) decimal.scale()) > LARGEST_EXPONENT
        ? Optional.empty()
        : Rational.parse(decimal.toPlainString());
  }

  /** A number, or what {@code {"approx": …, "error": …}} encloses. */
  Optional<Interval> enclosure() {
    Optional<Claim> approx = member("approx");
    if (approx.isEmpty()) {
      return number().map(Interval::of);
    }
    Optional<Rational> middle = approx.get().number();
    Optional<Rational> error = member("error").flatMap(Claim::number);
    return middle.isPresent() && error.isPresent() && error.get().signum() >= 0
        ? Optional.of(new Interval(middle.get().minus(error.get()), middle.get().plus(error.get())))
        : Optional.empty();
  }

  boolean isApproximate() {
    return member("approx").isPresent();
  }

  void isRight() {
    findings.right(this);
  }

  void isWrong(String right) {
    findings.wrong(this, right);
  }

  void isWrong(String says, String right) {
    findings.wrong(this, says, right);
  }

  void isUnchecked(String reason) {
    findings.unchecked(this, reason);
  }

  void isUnread(String reason) {
    findings.words(this, reason);
  }

  void isOpen(String reason) {
    findings.open(this, reason);
  }

  void isIgnored() {
    findings.ignored(this);
  }

  void judge(boolean agrees, String right) {
    if (agrees) {
      isRight();
    } else {
      isWrong(right);
    }
  }

  void isText(String right) {
    judge(text().filter(right::equals).isPresent(), right);
  }

  void isTruth(boolean right) {
    judge(truth().filter(said -> said == right).isPresent(), String.valueOf(right));
  }

  void isNumber(Rational right) {
    judge(enclosure().filter(said -> said.contains(right)).isPresent(), right.toString());
  }

  /**
   * An object with min and max.
   *
   * @param exact whether it must be this interval, not only contain it
   */
  void isInterval(Interval right, boolean exact) {
    Optional<Rational> min = member("min").flatMap(Claim::number);
    Optional<Rational> max = member("max").flatMap(Claim::number);
    if (min.isEmpty() || max.isEmpty()) {
      isWrong(right.toString());
      return;
    }
    end("min", min.get(), right.min(), exact || min.get().compareTo(right.min()) > 0);
    end("max", max.get(), right.max(), exact || max.get().compareTo(right.max()) < 0);
  }

  private void end(String name, Rational said, Rational right, boolean mustBeEqual) {
    member(name).ifPresent(end -> end.judge(!mustBeEqual || said.equals(right), right.toString()));
  }
}
