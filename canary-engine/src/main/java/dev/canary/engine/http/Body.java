package dev.canary.engine.http;

import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a body.
 *
 * @param mediaType absent if nobody told
 * @param encoding such as {@code gzip}; absent if it went over the network as it is
 * @param head how it begins, as it went over the network
 * @param size how many bytes went over the network
 */
record Body(@Nullable String mediaType, @Nullable String encoding, ByteString head, long size) {

  boolean isCutOff() {
    return size > head.size();
  }
}
