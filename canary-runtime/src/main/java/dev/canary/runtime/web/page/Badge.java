package dev.canary.runtime.web.page;

/**
 * What else is to be known of a suite, in a word.
 *
 * @param title the same in a sentence
 */
record Badge(String word, String title) {}
