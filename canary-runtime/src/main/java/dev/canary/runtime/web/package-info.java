/**
 * Answers over HTTP. This package is the server: it takes the port, puts all routes together and
 * turns what goes wrong into problems. What is answered is the matter of the packages within:
 * {@code health} for monitors, {@code page} for people, {@code api}, {@code graphql} and {@code
 * live} for programs, none of which knows another. {@code access} says who may have it, {@code
 * view} what is shown in whatever form, {@code http} is what they share. They read through the
 * ports of {@code run} and know neither how runs come about nor where they are kept.
 */
@NullMarked
package dev.canary.runtime.web;

import org.jspecify.annotations.NullMarked;
