package dev.canary.runtime.web;

import dev.canary.runtime.web.http.Body;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Gathers the body of one request, as it comes, and not for longer than it may take. */
final class BodyGathering {

  /** However evenly the bytes come; an order of 64 KiB takes no client that long. */
  private static final long LONGEST_SECONDS = 10;

  private static final String TOO_SLOW =
      "The body of the request did not arrive within %d s; send it at once."
          .formatted(LONGEST_SECONDS);

  private static final String NO_ROOM =
      "Too many large requests arrive at the same time; try again in some seconds.";

  private final WholeBodies bodies;
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private Scheduler.@Nullable Task end;

  BodyGathering(WholeBodies bodies, Request request, Response response, Callback callback) {
    this.bodies = bodies;
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  void begin() {
    end =
        request
            .getComponents()
            .getScheduler()
            .schedule(this::giveUp, LONGEST_SECONDS, TimeUnit.SECONDS);
    gather();
  }

  /** Has whoever waits for more be told that there is no more. */
  private void giveUp() {
    if (isOver.compareAndSet(false, true)) {
      request.fail(new TimeoutException("The body takes too long."));
    }
  }

  private void gather() {
    Content.Chunk chunk = request.read();
    while (chunk != null && !Content.Chunk.isFailure(chunk)) {
      boolean hasRoom = keep(chunk);
      if (!hasRoom || chunk.isLast() || body.size() > Body.LARGEST) {
        finish(hasRoom, chunk.isLast());
        return;
      }
      chunk = request.read();
    }
    if (chunk == null) {
      request.demand(this::gather);
    } else {
      refuse(chunk.getFailure());
    }
  }

  private boolean keep(Content.Chunk chunk) {
    ByteBuffer buffer = chunk.getByteBuffer();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    chunk.release();
    body.writeBytes(bytes);
    return bodies.take(bytes.length);
  }

  /** Whoever answers may block, which whoever reads must not. */
  private void finish(boolean hasRoom, boolean isWhole) {
    if (!isOver.compareAndSet(false, true)) {
      refuse(HttpStatus.REQUEST_TIMEOUT_408, TOO_SLOW);
    } else if (!hasRoom) {
      refuse(HttpStatus.SERVICE_UNAVAILABLE_503, NO_ROOM);
    } else {
      close();
      request.getContext().execute(() -> handOn(isWhole));
    }
  }

  private void handOn(boolean isWhole) {
    Request gathered = new GatheredRequest(request, body.toByteArray(), isWhole);
    try {
      boolean isAnswered =
          isWhole
              ? bodies.handOn(gathered, response, callback)
              : bodies.handOnPart(gathered, response, callback);
      if (!isAnswered) {
        Response.writeError(gathered, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception e) {
      Response.writeError(gathered, response, callback, e);
    }
  }

  private void refuse(Throwable failure) {
    isOver.set(true);
    if (failure instanceof TimeoutException) {
      refuse(HttpStatus.REQUEST_TIMEOUT_408, TOO_SLOW);
    } else {
      refuse(HttpStatus.BAD_REQUEST_400, "The request could not be read.");
    }
  }

  private void refuse(int status, String detail) {
    close();
    UnreadableRequests.refuse(status, detail, request, response, callback);
  }

  private void close() {
    bodies.giveBack(body.size());
    if (end != null) {
      end.cancel();
    }
  }
}
