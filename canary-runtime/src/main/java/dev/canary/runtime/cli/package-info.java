/**
 * The command line: commands, options, help, exit codes, reports, and everything that is printed
 * for people. It knows settings and runs, and must not know how anything is done: for that it has
 * {@link dev.canary.runtime.cli.Actions}.
 */
@NullMarked
package dev.canary.runtime.cli;

import org.jspecify.annotations.NullMarked;
