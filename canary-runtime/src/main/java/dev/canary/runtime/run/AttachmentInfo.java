package dev.canary.runtime.run;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an attachment without reading it.
 *
 * @param index counts the attachments of the run from 0
 * @param size in bytes
 */
public record AttachmentInfo(
    int index, @Nullable String step, String name, String mediaType, int size) {}
