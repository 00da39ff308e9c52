/**
 * The pages that people look at. Each is a record that is computed out of the ports of {@code run}
 * and shown by a template in {@code src/main/jte}, which has no logic but loops and conditions.
 */
@NullMarked
package dev.canary.runtime.web.page;

import org.jspecify.annotations.NullMarked;
