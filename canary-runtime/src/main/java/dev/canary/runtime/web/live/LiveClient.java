package dev.canary.runtime.web.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who listens. No thread ever waits for them: what they cannot take yet is kept, and who falls
 * too far behind is hung up on, to ask again and begin anew.
 */
final class LiveClient implements WriteListener {

  private static final Logger LOG = LoggerFactory.getLogger(LiveClient.class);
  private static final int MAX_WAITING = 100;

  private final ServletOutputStream out;
  private final BooleanSupplier mayListen;
  private final Consumer<LiveClient> onGone;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private boolean written;

  private LiveClient(
      ServletOutputStream out, BooleanSupplier mayListen, Consumer<LiveClient> onGone) {
    this.out = out;
    this.mayListen = mayListen;
    this.onGone = onGone;
  }

  /**
   * Begins to tell a client.
   *
   * @param out of a response that is written asynchronously
   * @param mayListen whether it may be told of anything still
   * @param onGone told once, when it listens no more
   */
  static LiveClient of(
      ServletOutputStream out, BooleanSupplier mayListen, Consumer<LiveClient> onGone) {
    var client = new LiveClient(out, mayListen, onGone);
    out.setWriteListener(client);
    return client;
  }

  /** Complete when there is nothing more to tell it. */
  CompletableFuture<Void> whenOver() {
    return end;
  }

  boolean mayListen() {
    return mayListen.getAsBoolean();
  }

  boolean isOver() {
    return end.isDone();
  }

  /** Tells it this, as soon as it takes it. */
  synchronized void tell(byte[] text) {
    if (isOver()) {
      return;
    }
    if (waiting.size() == MAX_WAITING) {
      LOG.debug("A client of the events reads too slowly and is disconnected.");
      close();
      return;
    }
    waiting.add(text);
    pass();
  }

  @Override
  public synchronized void onWritePossible() {
    pass();
  }

  private void pass() {
    try {
      while (!isOver() && out.isReady()) {
        byte[] next = waiting.poll();
        if (next != null) {
          out.write(next);
          written = true;
        } else if (written) {
          written = false;
          out.flush();
        } else {
          return;
        }
      }
    } catch (IOException | IllegalStateException e) {
      onError(e);
    }
  }

  @Override
  public void onError(Throwable cause) {
    LOG.debug("A client of the events is gone.", cause);
    close();
  }

  synchronized void close() {
    if (end.complete(null)) {
      waiting.clear();
      onGone.accept(this);
    }
  }
}
