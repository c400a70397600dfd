package commitment.game;

/** How an information set is called that the file gives no usable name. */
public enum AutomaticNames {
  /**
   * {@code Incumbent@In}, {@code Seller@Ship/Default}: the player and the actions that lead there.
   */
  PATH,
  /** {@code Incumbent#3}: the player and the number in the file ({@code .efg}). */
  NUMBER
}
