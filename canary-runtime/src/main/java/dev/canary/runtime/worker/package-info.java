/**
 * Launches in child JVMs: the prober's side, which starts, feeds, watches and replaces workers, the
 * worker's side, which serves it, and the protocol between them. It does not know how suites are
 * found and launched in a JVM; whoever starts a worker brings that along.
 */
@NullMarked
package dev.canary.runtime.worker;

import org.jspecify.annotations.NullMarked;
