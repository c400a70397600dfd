/** What a long computation may use, passed down to every one of them. */
package commitment.limit;
