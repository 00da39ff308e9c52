/**
 * Runs as others read them: people, as text; CI servers, as JUnit XML. A leaf beside the
 * configuration, since more than one feature shows runs so.
 */
@NullMarked
package dev.canary.runtime.report;

import org.jspecify.annotations.NullMarked;
