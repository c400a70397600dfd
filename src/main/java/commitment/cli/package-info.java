/**
 * The command line: one class a command. The only place for options, exit codes and standard
 * streams.
 */
package commitment.cli;
