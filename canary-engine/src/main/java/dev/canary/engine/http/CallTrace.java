package dev.canary.engine.http;

import dev.canary.engine.http.Exchange.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.InstantSource;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Follows one call over its exchanges. OkHttp tells of connections here; what goes over them is
 * told by the {@link Recorder}. Its events come from several threads.
 */
final class CallTrace extends EventListener {

  private final Call call;
  private final int number;
  private final StepEvidence evidence;
  private Request next;
  private Connecting connecting = new Connecting();
  private int hops;
  private @Nullable OpenExchange current;

  /**
   * @param next the request to come
   */
  CallTrace(Call call, int number, StepEvidence evidence, Request next) {
    this.call = call;
    this.number = number;
    this.evidence = evidence;
    this.next = next;
  }

  StepEvidence evidence() {
    return evidence;
  }

  /** How an exchange notices that it is cancelled is a matter of chance. */
  String describe(Throwable failure) {
    return call.isCanceled()
        ? "It was cancelled, at a deadline or by the suite."
        : failure.toString();
  }

  /** A connection is there, and a request is about to be sent. */
  synchronized OpenExchange begin(Request request) {
    var place = new Place(number, ++hops, InstantSource.system().instant());
    var exchange = new OpenExchange(this, place, request, connecting);
    connecting = new Connecting();
    current = exchange;
    return exchange;
  }

  /** Whatever fails while there is no connection is an exchange too: one without an answer. */
  private synchronized void fail(IOException failure) {
    if (connecting.began().isPresent()) {
      begin(next).fail(failure);
    } else if (current != null) {
      current.fail(failure);
    }
  }

  @Override
  public void callFailed(Call call, IOException failure) {
    fail(failure);
  }

  @Override
  public void canceled(Call call) {
    fail(new IOException("Canceled"));
  }

  @Override
  public synchronized void followUpDecision(
      Call call, Response response, @Nullable Request followUp) {
    next = followUp == null ? next : followUp;
  }

  @Override
  public synchronized void dnsStart(Call call, String host) {
    connecting.begin(Phase.DNS, System.nanoTime());
  }

  @Override
  public synchronized void dnsEnd(Call call, String host, List<InetAddress> addresses) {
    connecting.end(Phase.DNS, System.nanoTime());
  }

  @Override
  public synchronized void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connecting.begin(Phase.CONNECT, System.nanoTime());
  }

  @Override
  public synchronized void secureConnectStart(Call call) {
    long now = System.nanoTime();
    connecting.end(Phase.CONNECT, now);
    connecting.begin(Phase.TLS, now);
  }

  @Override
  public synchronized void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    connecting.end(Phase.TLS, System.nanoTime());
  }

  @Override
  public synchronized void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    connecting.endAtLast(Phase.CONNECT, System.nanoTime());
  }

  @Override
  public synchronized void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException failure) {
    connecting.endAtLast(Phase.CONNECT, System.nanoTime());
  }
}
