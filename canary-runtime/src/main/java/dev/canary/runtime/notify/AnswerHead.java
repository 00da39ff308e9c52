package dev.canary.runtime.notify;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Status and headers of an answer as they came, before OkHttp makes anything of them: it takes some
 * answers for failures, such as 204 with a body.
 */
final class AnswerHead extends EventListener {

  private static final Pattern SECONDS = Pattern.compile("\\d+");

  /** What is longer is beyond what anybody waits for, whatever it is. */
  private static final int MOST_DIGITS = 9;

  private volatile @Nullable Response head;

  private AnswerHead() {}

  /** The head of the answer to this request can be asked for. */
  static Request.Builder noted(Request.Builder request) {
    return request.tag(AnswerHead.class, new AnswerHead());
  }

  static AnswerHead of(Call call) {
    AnswerHead head = call.request().tag(AnswerHead.class);
    return head == null ? new AnswerHead() : head;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    head = response;
  }

  /** Whether an answer has come, and is 2xx. */
  boolean isSuccess() {
    Response known = head;
    return known != null && known.isSuccessful();
  }

  /** How long the receiver wants to be left alone, which may be over; empty if it does not say. */
  Optional<Duration> findPause(InstantSource clock) {
    Response known = head;
    String wanted = known == null ? null : known.header("Retry-After");
    if (known == null || wanted == null) {
      return Optional.empty();
    }
    return SECONDS.matcher(wanted).matches()
        ? Optional.of(seconds(wanted))
        : Optional.ofNullable(known.headers().getInstant("Retry-After"))
            .map(moment -> Duration.between(clock.instant(), moment));
  }

  private static Duration seconds(String digits) {
    return Duration.ofSeconds(
        digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(digits));
  }
}
