/**
 * The configuration: the table of all keys, the records that hold their values, and the loading of
 * these from file, environment and command line with every mistake named. A leaf: it may use the
 * vocabulary of {@code run}, and must not know any feature, nor how its values are used.
 */
@NullMarked
package dev.canary.runtime.config;

import org.jspecify.annotations.NullMarked;
