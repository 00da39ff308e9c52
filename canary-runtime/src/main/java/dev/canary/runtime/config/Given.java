package dev.canary.runtime.config;

/**
 * A value as somebody gave it.
 *
 * @param place the key and where the value comes from, as messages begin
 * @param text before variables are filled in; a list is one text, see {@link ListText}
 * @param hasVariables whether variables are filled in
 */
record Given(String key, String place, String text, boolean hasVariables) {}
