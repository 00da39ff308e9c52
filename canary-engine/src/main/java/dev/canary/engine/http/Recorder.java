package dev.canary.engine.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Records the exchanges of calls as they go over the network, and leaves them as they are. */
final class Recorder implements Interceptor {

  private static final int SWITCHING_PROTOCOLS = 101;

  private final StepEvidence evidence;
  private final AtomicInteger calls = new AtomicInteger();

  Recorder(StepEvidence evidence) {
    this.evidence = evidence;
  }

  /** Makes a whole call, which may become several exchanges, or none. */
  Response call(Chain chain, Request request) throws IOException {
    Call call = chain.call();
    var trace = new CallTrace(call, calls.incrementAndGet(), evidence, request);
    call.tag(CallTrace.class, () -> trace);
    call.addEventListener(trace);
    Response response = chain.proceed(request);
    if (isWebSocket(request)) {
      recordHandshake(trace, request, response);
    }
    return response;
  }

  private static boolean isWebSocket(Request request) {
    return "websocket".equalsIgnoreCase(request.header("Upgrade"));
  }

  /** OkHttp spares WebSockets its network interceptors. What they say is not recorded. */
  private static void recordHandshake(CallTrace trace, Request request, Response response) {
    OpenExchange exchange = trace.begin(request);
    exchange.onAnswer(response);
    exchange.onBodyClosed();
  }

  /** Makes one exchange. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    CallTrace trace = chain.call().tag(CallTrace.class);
    if (trace == null) {
      return chain.proceed(chain.request());
    }
    OpenExchange exchange = trace.begin(chain.request());
    try {
      return answered(exchange, chain.proceed(sending(exchange, chain.request())));
    } catch (Throwable failure) {
      exchange.fail(failure);
      throw failure;
    }
  }

  private static Request sending(OpenExchange exchange, Request request) {
    RequestBody body = request.body();
    return body == null
        ? request
        : request
            .newBuilder()
            .method(request.method(), new SentBody(body, exchange.sent()))
            .build();
  }

  private static Response answered(OpenExchange exchange, Response response) {
    exchange.onAnswer(response);
    if (response.code() == SWITCHING_PROTOCOLS) {
      exchange.onBodyClosed();
      return response;
    }
    if (hasNoBody(response)) {
      exchange.onBodyRead();
      return response;
    }
    return response.newBuilder().body(new ReceivedBody(response.body(), exchange)).build();
  }

  private static boolean hasNoBody(Response response) {
    return response.body().contentLength() == 0
        || response.request().method().equals("HEAD")
        || response.code() == 204
        || response.code() == 304;
  }
}
