package dev.canary.runtime.notify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Understands answers over HTTP, and the lack of one. A receiver that answers 2xx has taken the
 * alert, whatever else it says; it must not get it a second time.
 */
record AlertReplyReader(Consumer<AlertReply> receiver) implements Callback {

  /** A gateway does not know what became of what it passed on. */
  private static final Set<Integer> DOUBTFUL = Set.of(502, 504);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      receiver.accept(read(response));
    }
  }

  private static AlertReply read(Response response) {
    int status = response.code();
    String reason = "the answer is " + status;
    if (response.isSuccessful()) {
      return AlertReply.ACCEPTED;
    }
    if (!ReplyReader.isPassing(status)) {
      return AlertReply.refused(reason);
    }
    AlertReply missed = AlertReply.missed(reason, DOUBTFUL.contains(status));
    Duration pause = pause(response.header("Retry-After"));
    return pause == null ? missed : missed.withPause(pause);
  }

  private static @Nullable Duration pause(@Nullable String header) {
    return header != null && SECONDS.matcher(header).matches()
        ? Duration.ofSeconds(Long.parseLong(header))
        : null;
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    receiver.accept(AlertReply.missed(ReplyReader.describe(failure), mayHaveBeenSent(failure)));
  }

  private static boolean mayHaveBeenSent(IOException failure) {
    return !(failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof SSLException);
  }
}
