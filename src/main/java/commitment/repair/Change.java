package commitment.repair;

import commitment.exact.Rational;
import commitment.game.Device;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Something that may make a promise hold. */
public sealed interface Change {
  /** In the order in which they are told where nothing else decides. */
  enum Kind {
    FINE("fine"),
    BOND("bond"),
    DAMAGES("damages"),
    BIND("bind"),
    VETO("veto"),
    REVOCATION("revocation"),
    TRANCHES("tranches"),
    CLOSE("close"),
    PUBLICITY("publicity"),
    DATE("date"),
    PARAMETER("parameter");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As the answers write it. */
    public String word() {
      return word;
    }
  }

  Kind kind();

  /** The device that a change is, if it is one. */
  default Optional<Device> device(String promise) {
    return Optional.empty();
  }

  /** Each breach costs the promisor so much. */
  record Fine(Rational amount) implements Change {
    @Override
    public Kind kind() {
      return Kind.FINE;
    }

    @Override
    public Optional<Device> device(String promise) {
      return Optional.of(new Device.Fine(promise, amount, Optional.empty()));
    }
  }

  /** The first breach costs the promisor so much; after it the promise is worth nothing. */
  record Bond(Rational amount) implements Change {
    @Override
    public Kind kind() {
      return Kind.BOND;
    }

    @Override
    public Optional<Device> device(String promise) {
      return Optional.of(new Device.Bond(promise, amount));
    }
  }

  /** Each breach costs the promisor so much, and another player gets it. */
  record Damages(Rational amount, int beneficiary) implements Change {
    @Override
    public Kind kind() {
      return Kind.DAMAGES;
    }

    @Override
    public Optional<Device> device(String promise) {
      return Optional.of(new Device.Damages(promise, amount, beneficiary));
    }
  }

  /**
   * At these information sets only what is promised is left.
   *
   * @param actions by information set; of a menu more than one
   */
  record Bind(Map<Integer, List<Integer>> actions) implements Change {
    public Bind {
      actions = Collections.unmodifiableMap(new TreeMap<>(actions));
    }

    /** One action at each. */
    static Bind single(Map<Integer, Integer> actions) {
      Map<Integer, List<Integer>> lists = new TreeMap<>();
      actions.forEach((move, action) -> lists.put(move, List.of(action)));
      return new Bind(lists);
    }

    @Override
    public Kind kind() {
      return Kind.BIND;
    }
  }

  /** A breach needs the consent of a player. */
  record Veto(int holder) implements Change {
    @Override
    public Kind kind() {
      return Kind.VETO;
    }

    @Override
    public Optional<Device> device(String promise) {
      return Optional.of(new Device.Veto(promise, holder));
    }
  }

  /** A breach needs the consent of so many of these players. */
  record Revocation(int needed, List<Integer> voters) implements Change {
    public Revocation {
      voters = List.copyOf(voters);
    }

    @Override
    public Kind kind() {
      return Kind.REVOCATION;
    }

    @Override
    public Optional<Device> device(String promise) {
      return Optional.of(new Device.Revocation(promise, needed, voters));
    }
  }

  /** An action is no longer there. */
  record Close(int informationSet, int action) implements Change {
    @Override
    public Kind kind() {
      return Kind.CLOSE;
    }
  }

  /**
   * What the promisor does becomes public or secret to a player.
   *
   * @param observer who sees it then, or no longer
   * @param open whether he sees it
   */
  record Publicity(int observer, boolean open) implements Change {
    @Override
    public Kind kind() {
      return Kind.PUBLICITY;
    }
  }

  /**
   * A parameter of the file has another value.
   *
   * @param kind {@link Kind#TRANCHES} where it counts rounds, {@link Kind#DATE} where a date
   *     depends on it, else {@link Kind#PARAMETER}
   */
  record Parameter(Kind kind, String name, Rational from, Rational to) implements Change {}
}
