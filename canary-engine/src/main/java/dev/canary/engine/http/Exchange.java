package dev.canary.engine.http;

import java.time.Instant;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One request on the network and what came of it.
 *
 * @param place where it belongs
 * @param received absent if no answer came
 * @param took in nanoseconds; what did not happen is not there
 * @param failure absent if all went well
 */
record Exchange(
    Place place,
    Sent sent,
    @Nullable Received received,
    Map<Phase, Long> took,
    @Nullable String failure) {

  /**
   * @param call counts the calls of a run from 1 on
   * @param hop counts the requests of a call, which redirects make several, from 1 on
   */
  record Place(int call, int hop, Instant startedAt) {}

  record Sent(String method, String url, Headers headers, Body body) {}

  /**
   * @param complete whether the body was read up to its end
   */
  record Received(int status, String protocol, Headers headers, Body body, boolean complete) {}
}
