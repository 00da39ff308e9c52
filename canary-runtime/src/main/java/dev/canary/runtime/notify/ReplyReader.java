package dev.canary.runtime.notify;

import dev.canary.runtime.notify.PingReply.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Understands answers, and the lack of one. Texts of exceptions are not used: they may tell much.
 */
final class ReplyReader {

  private static final long LONGEST_ANSWER = 100;
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  /** The hosted service says so with status 200: "OK (not found)", "OK (rate limited)". */
  private static final Pattern NOT_TAKEN = Pattern.compile("OK \\(([a-z ]{1,40})\\)\\s*");

  private static final Pattern BYTES = Pattern.compile("\\d{1,9}");

  private ReplyReader() {}

  static PingReply read(Response response) throws IOException {
    int status = response.code();
    Integer limit = bodyLimit(response.header("Ping-Body-Limit"));
    if (!response.isSuccessful()) {
      Kind kind = isPassing(status) ? Kind.MISSED : Kind.REFUSED;
      return new PingReply(kind, "the answer is " + status, limit);
    }
    Matcher notTaken = NOT_TAKEN.matcher(response.peekBody(LONGEST_ANSWER).string());
    if (notTaken.matches()) {
      Kind kind = notTaken.group(1).contains("limit") ? Kind.MISSED : Kind.REFUSED;
      return new PingReply(kind, "the answer is " + notTaken.group(1), limit);
    }
    return new PingReply(Kind.ACCEPTED, "", limit);
  }

  /** Whether the same may be taken another time, by its status. */
  static boolean isPassing(int status) {
    return status >= 500 || PASSING.contains(status);
  }

  private static @Nullable Integer bodyLimit(@Nullable String header) {
    return header != null && BYTES.matcher(header).matches() ? Integer.valueOf(header) : null;
  }

  static PingReply read(IOException failure) {
    return PingReply.missed(describe(failure));
  }

  static String describe(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "the host is unknown";
    } else if (failure instanceof ConnectException) {
      return "no connection is accepted";
    } else if (failure instanceof InterruptedIOException) {
      return "there is no answer in time";
    } else if (failure instanceof SSLException) {
      return "no secure connection can be made";
    }
    return "the connection breaks (" + failure.getClass().getSimpleName() + ")";
  }
}
