package dev.canary.runtime.notify;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A real server that notes down pings and answers as it is told. */
final class PingServer implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Function<RecordedRequest, MockResponse> answer = request -> status(200);

  static PingServer start() throws IOException {
    return start(0);
  }

  static PingServer start(int port) throws IOException {
    var server = new PingServer();
    server.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            server.requests.add(request);
            return server.answer.apply(request);
          }
        });
    server.server.start(port);
    return server;
  }

  static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).body(status == 200 ? "OK" : "no").build();
  }

  static MockResponse body(String body) {
    return new MockResponse.Builder().body(body).build();
  }

  static MockResponse silence() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  void answer(Function<RecordedRequest, MockResponse> answer) {
    this.answer = answer;
  }

  /** The first answers; after them all is well. */
  void answerFirst(MockResponse... answers) {
    answer(
        request -> requests.size() <= answers.length ? answers[requests.size() - 1] : status(200));
  }

  String url(String path) {
    return server.url(path).toString();
  }

  /** As messages show it. */
  String shown() {
    return url("/") + "[REDACTED]";
  }

  /** Such as {@code POST /hunter2/start?rid=…}. */
  List<String> pings() {
    return requests.stream().map(it -> it.getMethod() + " " + it.getTarget()).toList();
  }

  List<String> texts() {
    return requests.stream().map(it -> it.getBody().utf8()).toList();
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.close();
  }
}
