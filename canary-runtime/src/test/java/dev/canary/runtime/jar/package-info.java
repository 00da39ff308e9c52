/**
 * Tests of the executable jar as its users have it: a process with arguments, an environment, a
 * work directory, streams, signals and an exit code. They know nothing of what is inside of it.
 */
@NullMarked
package dev.canary.runtime.jar;

import org.jspecify.annotations.NullMarked;
