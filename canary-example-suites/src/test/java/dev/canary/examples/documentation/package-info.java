/**
 * Holds the manual to the code: its examples are compiled, its links lead somewhere, the files and
 * classes that it names exist. It knows nothing of what the examples do.
 */
@NullMarked
package dev.canary.examples.documentation;

import org.jspecify.annotations.NullMarked;
