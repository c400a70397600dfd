package commitment.verify.answer;

import commitment.verify.answer.JsonValue.ArrayValue;
import commitment.verify.answer.JsonValue.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What has been found about the claims of a document so far. Whatever part of the document is never
 * mentioned here comes out as unchecked in the end.
 */
final class Findings {
  /** More wrong claims than these are counted only. */
  private static final int MOST_WRONG = 1000;

  /** A name in brackets, or a place of an array. */
  private static final Pattern PLACE = Pattern.compile("(\\[\"[^\"]*\"\\])|\\[[0-9]+\\]");

  private final Set<JsonValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<AnswerReport.Wrong> wrong = new ArrayList<>();
  private final Map<String, String> unchecked = new LinkedHashMap<>();
  private final Set<String> rightPaths = new HashSet<>();
  private final Set<String> unread = new HashSet<>();
  private final Set<String> notClaimed = new LinkedHashSet<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private boolean open;
  private int right;
  private int wrongInAll;

  /** The claim was recomputed and is right. */
  void right(Claim claim) {
    see(claim.value());
    rightPaths.add(general(claim));
    right++;
  }

  void wrong(Claim claim, String says, String isRight) {
    see(claim.value());
    wrongInAll++;
    if (wrong.size() < MOST_WRONG) {
      wrong.add(new AnswerReport.Wrong(claim.path(), says, isRight));
    }
  }

  void wrong(Claim claim, String isRight) {
    wrong(claim, shortened(claim.value().toString()), isRight);
  }

  void unchecked(Claim claim, String reason) {
    see(claim.value());
    unchecked.putIfAbsent(general(claim), reason);
  }

  /** Words for people, which repeat what is claimed elsewhere, are not read. */
  void words(Claim claim, String reason) {
    unchecked(claim, reason);
    unread.add(general(claim));
  }

  /** Something that a claim says besides what stands there was not checked. */
  void unchecked(String what, String reason) {
    unchecked.putIfAbsent(general(what), reason);
  }

  /** What the answer is about was not checked, so that the answer cannot be called right. */
  void open(Claim claim, String reason) {
    unchecked(claim, reason);
    open = true;
  }

  /** It says nothing about the game. */
  void ignored(Claim claim) {
    see(claim.value());
    ignored.add(general(claim));
  }

  private static String general(Claim claim) {
    return general(claim.path());
  }

  /** A path with {@code []} for every place of an array. */
  static String general(String path) {
    return PLACE.matcher(path).replaceAll(place -> place.group(1) == null ? "[]" : "$0");
  }

  /** The answer leaves out what such answers have. */
  void notClaimed(String words) {
    notClaimed.add(words);
  }

  /** Whether a claim at some path was found to be right; {@code []} for every place of an array. */
  boolean isRightWhere(Predicate<String> path) {
    return rightPaths.stream().anyMatch(path);
  }

  void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  /** Whether nothing in a part of the document was left unchecked so far, words aside. */
  boolean isCheckedUnder(String path) {
    return unchecked.keySet().stream()
        .filter(left -> !unread.contains(left))
        .noneMatch(left -> left.startsWith(path));
  }

  int wrongSoFar() {
    return wrongInAll;
  }

  static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 197) + "...";
  }

  /** Marks a value and all in it; documents are not deep. */
  private void see(JsonValue value) {
    if (value instanceof ObjectValue object) {
      object.members().values().forEach(this::see);
    } else if (value instanceof ArrayValue array) {
      array.items().forEach(this::see);
    }
    seen.add(value);
  }

  /**
   * The end: what nobody looked at is unchecked.
   *
   * @param something whether any claim is right that answers what was asked
   */
  AnswerReport report(Claim document, boolean something) {
    sweep(document);
    List<AnswerReport.Unchecked> list = new ArrayList<>();
    unchecked.forEach((path, reason) -> list.add(new AnswerReport.Unchecked(path, reason)));
    if (wrongInAll > wrong.size()) {
      notes.add((wrongInAll - wrong.size()) + " more claims are wrong");
    }
    AnswerReport.Verdict verdict =
        wrongInAll > 0
            ? AnswerReport.Verdict.WRONG
            : something && !open ? AnswerReport.Verdict.RIGHT : AnswerReport.Verdict.UNCHECKED;
    return new AnswerReport(
        verdict, right, wrong, list, List.copyOf(notClaimed), List.copyOf(ignored), notes);
  }

  private void sweep(Claim claim) {
    if (seen.contains(claim.value())) {
      return;
    }
    List<Claim> parts = claim.parts();
    parts.forEach(this::sweep);
    boolean leaf =
        !(claim.value() instanceof ObjectValue) && !(claim.value() instanceof ArrayValue);
    if (leaf) {
      unchecked(claim, "this version has no check for it");
    }
  }
}
