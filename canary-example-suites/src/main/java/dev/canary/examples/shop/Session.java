package dev.canary.examples.shop;

/** What a user gets who has signed up or logged in: the bearer token for all further requests. */
record Session(String email, String token) {}
