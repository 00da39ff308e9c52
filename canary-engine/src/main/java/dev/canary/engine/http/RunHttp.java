package dev.canary.engine.http;

import dev.canary.engine.redaction.Redaction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one run. It is new for every run, so that no connection outlives one and name
 * resolution, handshake and load balancer are probed afresh each time. Made when first asked for.
 *
 * <p>Safe for use by several threads.
 */
public final class RunHttp {

  /**
   * The calls of this run. OkHttp itself forgets a call when it answers, before the body is read;
   * nobody tells when it has been, hence the weak references.
   */
  private final Set<Call> calls =
      Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

  private final Set<Thread> givenUp = ConcurrentHashMap.newKeySet();
  private final StepEvidence collected = new StepEvidence();
  private final Recorder recorder = new Recorder(collected);
  private final RunMark mark;
  private final Redaction redaction;
  private final Evidence evidence;
  private @Nullable OkHttpClient client;
  private volatile @Nullable Marks marks;
  private volatile boolean closed;

  public RunHttp(RunMark mark, Redaction redaction, Evidence evidence) {
    this.mark = mark;
    this.redaction = redaction;
    this.evidence = evidence;
  }

  public synchronized OkHttpClient client() {
    if (client == null) {
      // A client that tries again by itself hides failures, and may pay twice. How long an answer
      // may take is said by the deadline alone.
      var builder =
          new OkHttpClient.Builder()
              .retryOnConnectionFailure(false)
              .readTimeout(Duration.ZERO)
              .writeTimeout(Duration.ZERO)
              .addInterceptor(this::call);
      client = isRecording() ? builder.addNetworkInterceptor(recorder).build() : builder.build();
    }
    return client;
  }

  private boolean isRecording() {
    return evidence != Evidence.NONE;
  }

  private Response call(Interceptor.Chain chain) throws IOException {
    calls.add(chain.call());
    if (closed) {
      throw new IOException("The run has ended, so its HTTP client makes no further calls.");
    }
    if (givenUp.contains(Thread.currentThread())) {
      throw new IOException("This thread was given up, so it makes no further calls.");
    }
    Request marked = marks().onto(chain.request());
    return isRecording() ? recorder.call(chain, marked) : chain.proceed(marked);
  }

  /** Made up when the first request is made: so is the id of the run, which takes time. */
  private Marks marks() {
    Marks known = marks;
    if (known == null) {
      known = new Marks(mark);
      marks = known;
    }
    return known;
  }

  /** Ends every exchange that is going on, body included. Does not block. */
  public void cancelAll() {
    List.copyOf(calls).forEach(Call::cancel);
  }

  /** Ends every exchange that is going on, and refuses further calls of a thread. */
  public void giveUp(Thread thread) {
    givenUp.add(thread);
    cancelAll();
  }

  /**
   * Tells the exchanges that have come to their end since this was asked the last time, to be asked
   * at the end of every step, and of the run when this is closed.
   *
   * @param failed whether what ends now has failed
   * @return for every exchange a line of JSON as {@link dev.canary.api.ReportKeys#HTTP} has it;
   *     none if the configuration does not want them
   */
  public List<String> takeEvidence(boolean failed) {
    StepEvidence.Taken taken = collected.take();
    if (!evidence.isKept(failed)) {
      return List.of();
    }
    var json = new ExchangeJson(redaction);
    List<String> lines = new ArrayList<>();
    if (taken.dropped() > 0) {
      lines.add(ExchangeJson.dropped(taken.dropped()));
    }
    taken.exchanges().forEach(exchange -> lines.add(json.line(exchange)));
    return lines;
  }

  /** Ends everything. Bodies that nobody has closed count as not read. */
  public synchronized void close() {
    closed = true;
    if (client != null) {
      collected.abandonAll();
      cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
