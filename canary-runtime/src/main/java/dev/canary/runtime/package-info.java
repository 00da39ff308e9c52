/**
 * The composition root: builds the prober of its features, starts and stops it. The only package
 * that sees all the others, and that none of them sees.
 */
@NullMarked
package dev.canary.runtime;

import org.jspecify.annotations.NullMarked;
