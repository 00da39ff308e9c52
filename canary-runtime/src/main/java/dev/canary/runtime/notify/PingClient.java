package dev.canary.runtime.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends pings over HTTP. */
final class PingClient {

  private final HttpExchanges http;

  PingClient(String version, Duration timeout) {
    this.http = new HttpExchanges("ping-exchange", version, timeout);
  }

  /** Sends and returns at once; the answer, or the lack of it, is given to another thread. */
  void send(HttpUrl address, byte[] text, Consumer<PingReply> answer) {
    Request.Builder request =
        new Request.Builder()
            .url(address)
            .header("Content-Type", "text/plain; charset=utf-8")
            .post(RequestBody.create(text));
    http.send(request, new Answer(answer));
  }

  private record Answer(Consumer<PingReply> receiver) implements Callback {

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      try (response) {
        receiver.accept(ReplyReader.read(response));
      } catch (IOException e) {
        onFailure(call, e);
      }
    }

    @Override
    public void onFailure(Call call, IOException failure) {
      receiver.accept(ReplyReader.read(failure));
    }
  }

  /** Cuts off what is being sent. */
  void close() {
    http.close();
  }
}
