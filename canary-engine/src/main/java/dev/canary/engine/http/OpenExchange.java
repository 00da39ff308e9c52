package dev.canary.engine.http;

import dev.canary.engine.http.Exchange.Place;
import dev.canary.engine.http.Exchange.Received;
import dev.canary.engine.http.Exchange.Sent;
import java.util.EnumMap;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that is going on. It ends once, whatever comes first: its body was read or closed, it
 * failed, was cancelled, or the run has ended. Safe for use by several threads.
 */
final class OpenExchange {

  private final CallTrace trace;
  private final Place place;
  private final Request request;
  private final Connecting connecting;
  private final long beganAt;
  private final long requestedAt = System.nanoTime();
  private final Head sent = new Head();
  private final Head received = new Head();
  private @Nullable Response response;
  private long answeredAt;
  private boolean complete;
  private boolean over;

  OpenExchange(CallTrace trace, Place place, Request request, Connecting connecting) {
    this.trace = trace;
    this.place = place;
    this.request = request;
    this.connecting = connecting;
    this.beganAt = connecting.began().orElse(requestedAt);
    trace.evidence().begun(this);
  }

  Head sent() {
    return sent;
  }

  Head received() {
    return received;
  }

  synchronized void onAnswer(Response answer) {
    response = answer;
    answeredAt = System.nanoTime();
  }

  synchronized void onBodyRead() {
    complete = true;
    end(null);
  }

  void onBodyClosed() {
    end(null);
  }

  void fail(Throwable failure) {
    end(trace.describe(failure));
  }

  /** The run is over: if an answer is there, whoever got it has not cared for its body. */
  synchronized void abandon() {
    if (response != null) {
      end(null);
    }
  }

  private synchronized void end(@Nullable String failure) {
    if (!over) {
      over = true;
      trace.evidence().ended(this, finished(failure, System.nanoTime()));
      sent.close();
      received.close();
    }
  }

  private Exchange finished(@Nullable String failure, long now) {
    Map<Phase, Long> took = new EnumMap<>(connecting.took());
    if (response != null) {
      took.put(Phase.FIRST_BYTE, answeredAt - requestedAt);
      took.put(Phase.BODY, now - answeredAt);
    }
    took.put(Phase.TOTAL, now - beganAt);
    return new Exchange(place, sentRequest(), answer(response), took, failure);
  }

  private Sent sentRequest() {
    return new Sent(
        request.method(), request.url().toString(), request.headers(), Bodies.sent(request, sent));
  }

  private @Nullable Received answer(@Nullable Response answer) {
    return answer == null
        ? null
        : new Received(
            answer.code(),
            answer.protocol().toString(),
            answer.headers(),
            Bodies.received(answer, received),
            complete || received.size() == answer.body().contentLength());
  }
}
