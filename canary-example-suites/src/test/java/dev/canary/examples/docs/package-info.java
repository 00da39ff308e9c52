/**
 * The examples of the manual. Each region between {@code tag::name} and {@code end::name} is shown
 * on a page, which {@code DocumentationTests} compares with it; the suites are run by {@code
 * DocumentedSuitesTests}.
 */
@NullMarked
package dev.canary.examples.docs;

import org.jspecify.annotations.NullMarked;
