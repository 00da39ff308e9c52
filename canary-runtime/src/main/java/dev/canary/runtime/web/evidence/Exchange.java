package dev.canary.runtime.web.evidence;

import dev.canary.runtime.web.view.Bytes;
import dev.canary.runtime.web.view.Took;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exchange over HTTP, as the engine has recorded it.
 *
 * @param step in which it came to its end, by its id; absent outside of steps
 * @param status absent if there was no answer, as are the next two
 * @param phases what it took its time for, in the order of their course
 * @param failure what went wrong; absent if nothing did
 */
public record Exchange(
    @Nullable String step,
    @Nullable Instant startedAt,
    String method,
    String url,
    @Nullable Integer status,
    @Nullable String protocol,
    Side request,
    @Nullable Side response,
    List<Phase> phases,
    double totalMillis,
    @Nullable String failure) {

  /** One phase of an exchange, such as the connection. */
  public record Phase(String name, String tone, double millis) {

    public String took() {
      return Took.ofMillis(millis);
    }
  }

  /**
   * What was sent by one side.
   *
   * @param body absent if it is no text
   * @param cutOff whether it goes on
   * @param complete whether it was read to its end, as far as that is known
   */
  public record Side(
      List<Header> headers, long size, @Nullable String body, boolean cutOff, boolean complete) {

    public Side {
      headers = List.copyOf(headers);
    }

    /** Nobody knows how large a body is that the suite has not read. */
    public String amount() {
      return size == 0 && !complete ? "body not read" : Bytes.of(size);
    }

    public Optional<String> findHeader(String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .findFirst();
    }
  }

  public Exchange {
    phases = List.copyOf(phases);
  }

  public String took() {
    return Took.ofMillis(totalMillis);
  }

  /** The status, or that there is none. */
  public String answer() {
    return status == null ? "no answer" : Integer.toString(status);
  }

  public String tone() {
    return status == null || status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
  }

  /** The path alone: the host is mostly the same. */
  public String path() {
    try {
      String path = URI.create(url).getRawPath();
      return path == null || path.isEmpty() ? url : path;
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  public boolean isOf(String stepId) {
    return stepId.equals(step);
  }
}
