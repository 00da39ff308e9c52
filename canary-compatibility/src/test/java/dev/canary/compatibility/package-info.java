/**
 * Tests from outside: suites in a project of their own, which has nothing of Canary but the
 * installed engine, run by the tools that its team uses.
 */
@NullMarked
package dev.canary.compatibility;

import org.jspecify.annotations.NullMarked;
