/** What would make a promise hold: a menu of changes, each made and tested again. */
package commitment.repair;
