/**
 * What all paths share: routes, answers, problems, JSON. Knows nothing of what is answered; the
 * only package beside the server itself that writes to a response.
 */
@NullMarked
package dev.canary.runtime.web.http;

import org.jspecify.annotations.NullMarked;
