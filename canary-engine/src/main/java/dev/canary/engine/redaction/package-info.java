/**
 * What must not be shown, and how it is hidden: values of sensitive names, and secret values
 * wherever they occur. Knows nothing of the engine.
 */
@NullMarked
package dev.canary.engine.redaction;

import org.jspecify.annotations.NullMarked;
