package dev.canary.runtime.run;

/**
 * Something that whoever tells it waits to be heard, such as test data that has to be noted down
 * before a step goes on.
 *
 * @param launch in which it happened
 * @param topic what it is about, for whoever knows that topic
 * @param text in whatever form the topic has
 */
public record Notice(String launch, String topic, String text) {}
