/**
 * Runs by GraphQL, in the schema of the talk that this product grew from. The schema is a resource;
 * this package owns how its fields come from runs, and how much one query may ask for.
 */
@NullMarked
package dev.canary.runtime.web.graphql;

import org.jspecify.annotations.NullMarked;
