package dev.canary.examples.shop;

/** Answers the requests of one route, or refuses them with a {@link Problem}. */
@FunctionalInterface
interface Endpoint {

  Response answer(Request request);
}
