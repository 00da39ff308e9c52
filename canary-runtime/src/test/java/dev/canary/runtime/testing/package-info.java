/** What tests of several packages share: a clock to set, suites in few words. */
@NullMarked
package dev.canary.runtime.testing;

import org.jspecify.annotations.NullMarked;
