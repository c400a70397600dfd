/**
 * Exact numbers: rationals with a {@code long} fast path and closed intervals of them. No floating
 * point anywhere.
 */
package commitment.exact;
