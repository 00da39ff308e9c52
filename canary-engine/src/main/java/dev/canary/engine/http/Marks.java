package dev.canary.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Marks the requests of a run by the headers {@code traceparent} (W3C Trace Context, version 00),
 * {@code baggage} (W3C Baggage) and {@code User-Agent}. What does not change is made up once.
 */
final class Marks {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String NO_TRACE = "0".repeat(32);
  private static final String VERSION =
      Optional.ofNullable(Marks.class.getPackage().getImplementationVersion())
          .orElse("development");

  private final RunMark mark;
  private final String run;
  private final String traceId;
  private final String baggage;
  private final String userAgent;
  private volatile @Nullable Span span;

  /** The traceparent of a step. */
  private record Span(String step, String traceparent) {}

  Marks(RunMark mark) {
    this.mark = mark;
    run = mark.run().get();
    traceId = traceId(run);
    String suite = encoded(mark.suite());
    baggage = "synthetic=true,canary.suite=" + suite + ",canary.run=" + encoded(run);
    userAgent = "canary/" + VERSION + " (" + suite + "; " + encoded(run) + ")";
  }

  /** Marks a request, and leaves what the suite has set itself. */
  Request onto(Request request) {
    Request.Builder marked = request.newBuilder();
    if (request.header("traceparent") == null) {
      marked.header("traceparent", traceparent());
    }
    if (request.header("User-Agent") == null) {
      marked.header("User-Agent", userAgent);
    }
    return marked.header("baggage", baggage(request.headers("baggage"))).build();
  }

  private String baggage(List<String> ofSuite) {
    if (ofSuite.isEmpty()) {
      return baggage;
    }
    List<String> all = new ArrayList<>(ofSuite);
    all.add(baggage);
    return String.join(",", all);
  }

  /** One trace for a run, one span for a step, and always sampled. */
  private String traceparent() {
    String step = mark.step().get();
    Span current = span;
    if (current == null || !current.step().equals(step)) {
      String spanId = derived(run + "/" + step).substring(16);
      current = new Span(step, "00-" + traceId + "-" + spanId + "-01");
      span = current;
    }
    return current.traceparent();
  }

  private static String traceId(String run) {
    String digits = run.replace("-", "").toLowerCase(Locale.ROOT);
    return UUID_FORM.matcher(run).matches() && !digits.equals(NO_TRACE) ? digits : derived(run);
  }

  /** Hexadecimal digits that are the same for the same text, and never zeros only. */
  private static String derived(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString().replace("-", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
