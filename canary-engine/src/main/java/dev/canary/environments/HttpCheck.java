package dev.canary.environments;

import dev.canary.api.Durations;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A GET request to the server. Its answer is read to the end, and judged. */
final class HttpCheck implements Check {

  private static final long LONGEST_BODY = 64 * 1024;
  private static final int QUOTED = 200;

  /** Has no timeouts: the patience is one for the whole exchange. */
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(Duration.ZERO)
          .readTimeout(Duration.ZERO)
          .writeTimeout(Duration.ZERO)
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .proxy(Proxy.NO_PROXY)
          .build();

  private final Request request;
  private final Predicate<Answer> expected;

  HttpCheck(String url, Predicate<Answer> expected) {
    this.request = new Request.Builder().url(url).header("Connection", "close").build();
    this.expected = expected;
  }

  @Override
  public String subject() {
    return request.url().toString();
  }

  /** On a thread of its own, since reading from a socket is not ended by an interrupt. */
  @Override
  public Optional<String> findProblem(Duration patience) throws InterruptedException {
    Call call = http.newCall(request);
    var exchange = new FutureTask<>(() -> exchange(call));
    Thread thread = new Thread(exchange, "canary-health-check");
    thread.setDaemon(true);
    thread.start();
    try {
      return judge(exchange.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.of("no complete answer within " + Durations.format(patience));
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getCause()));
    } finally {
      call.cancel();
    }
  }

  private static Answer exchange(Call call) throws IOException {
    try (Response response = call.execute()) {
      return new Answer(response.code(), response.peekBody(LONGEST_BODY).string());
    }
  }

  private Optional<String> judge(Answer answer) {
    return expected.test(answer) ? Optional.empty() : Optional.of(describe(answer));
  }

  private static String describe(Answer answer) {
    String body = answer.body().strip();
    String quoted = body.length() > QUOTED ? body.substring(0, QUOTED) + "…" : body;
    return "status " + answer.status() + (quoted.isEmpty() ? "" : " and the body " + quoted);
  }
}
