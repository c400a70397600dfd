package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of a map and the lines that tell what they mean: regions of which the same is said
 * have one letter, others another, and a line begins with the letter, the share of its regions and
 * the verdicts. The rest of a line is words.
 */
final class LegendClaims {
  private static final Pattern LINE = Pattern.compile("(\\S+)  ((?:about )?\\S+) %  (.*)");

  /** Shares are told to so many digits. */
  private static final int DIGITS = 3;

  private final Claim lines;

  LegendClaims(Claim lines) {
    this.lines = lines;
  }

  /** What the regions of one letter have in common. */
  private static final class Entry {
    private final Map<String, JsonValue> says;
    private Rational share = Rational.ZERO;

    Entry(Map<String, JsonValue> says) {
      this.says = says;
    }
  }

  void check(Claim map) {
    Map<String, Entry> letters = new LinkedHashMap<>();
    Set<Map<String, JsonValue>> known = new HashSet<>();
    for (Claim cell : map.member("cells").map(Claim::parts).orElse(List.of())) {
      Optional<Claim> letter = cell.member("legend");
      if (letter.isEmpty()) {
        continue;
      }
      Map<String, JsonValue> says = new LinkedHashMap<>();
      for (String member : List.of("verdicts", "outcomes", "problem")) {
        cell.member(member).ifPresent(part -> says.put(member, part.value()));
      }
      Entry entry = letters.get(letter.get().text().orElse(""));
      if (entry == null) {
        letter
            .get()
            .judge(known.add(says), "the letter of other regions of which the same is said");
        entry = new Entry(says);
        letters.put(letter.get().text().orElse(""), entry);
      } else {
        letter.get().judge(entry.says.equals(says), "another letter: other regions have this one");
      }
      entry.share =
          entry.share.plus(cell.member("share").flatMap(Claim::number).orElse(Rational.ZERO));
    }
    boolean exact = map.member("exact").flatMap(Claim::truth).orElse(true);
    for (Claim line : lines.items("of lines")) {
      line(line, letters, exact);
    }
  }

  /**
   * @param regionsAreExact else all shares are about
   */
  private static void line(Claim line, Map<String, Entry> letters, boolean regionsAreExact) {
    Matcher matcher = LINE.matcher(line.text().orElse(""));
    Entry entry = matcher.matches() ? letters.get(matcher.group(1)) : null;
    if (entry == null) {
      line.isWrong("a line for a letter of the map, with its share");
      return;
    }
    Rational percent = entry.share.times(Rational.of(100));
    String rounded = percent.toDecimalString(DIGITS);
    boolean exact = regionsAreExact && Rational.parse(rounded).filter(percent::equals).isPresent();
    String share = (exact ? "" : "about ") + rounded;
    String verdicts = verdicts(entry.says);
    if (!matcher.group(2).equals(share)) {
      line.isWrong(share + " %");
    } else if (!matcher.group(3).startsWith(verdicts)) {
      line.isWrong(verdicts);
    } else {
      line.isUnread("words are not read");
    }
  }

  private static String verdicts(Map<String, JsonValue> says) {
    List<String> words = new ArrayList<>();
    if (!says.containsKey("problem")
        && says.get("verdicts") instanceof JsonValue.ObjectValue verdicts) {
      verdicts
          .members()
          .forEach(
              (promise, verdict) -> {
                for (Verdict each : Verdict.values()) {
                  if (verdict instanceof JsonValue.TextValue text
                      && text.text().equals(each.name())) {
                    words.add(promise + " " + each.word());
                  }
                }
              });
    }
    return String.join(", ", words);
  }
}
