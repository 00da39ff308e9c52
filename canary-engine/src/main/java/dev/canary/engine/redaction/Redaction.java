package dev.canary.engine.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides what must not be shown of one run: the values of sensitive names, which are a list of
 * Elastic's APM specification and what the configuration adds to it; and secret values wherever
 * they occur. {@value #REDACTED} stands where something was hidden.
 *
 * <p>Safe for use by several threads.
 */
public final class Redaction {

  /** What stands in place of what was hidden. */
  public static final String REDACTED = "[REDACTED]";

  private static final Set<String> HEADERS_WITH_URLS =
      Set.of("location", "content-location", "referer");
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern HARMLESS = Pattern.compile("true|false|https?://[^/?#@]*/?");

  /** Shorter ones are rather numbers than secrets, and occur everywhere. */
  private static final int SHORTEST = 4;

  private final SensitiveNames names;
  private final SecretValues secrets = new SecretValues();
  private final UrlRedaction urls;

  /**
   * @param patterns further sensitive names: regular expressions, one a line, which may match
   *     anywhere in a name
   * @throws IllegalArgumentException if one is no regular expression; the message names it
   */
  public Redaction(String patterns) {
    names = new SensitiveNames(patterns);
    urls = new UrlRedaction(names::isSensitive);
  }

  /** Hides a value from now on. A blank one is ignored, since it would hide every blank. */
  public void addSecret(String value) {
    secrets.add(value);
  }

  /**
   * Hides the value of a key of the configuration from now on if the key, or what it has between
   * dots, is a sensitive name, as in {@code shop.api-key}. What can be no secret is left alone: it
   * is too short, a truth, or an address of nothing but a host.
   */
  public void addSecretOf(String key, String value) {
    boolean isSensitive =
        isSensitive(key) || DOT.splitAsStream(key).anyMatch(part -> isSensitive(part));
    if (isSensitive && value.length() >= SHORTEST && !HARMLESS.matcher(value).matches()) {
      addSecret(value);
    }
  }

  /** Whether values of this name are hidden, be it of a header, a parameter or a field. */
  public boolean isSensitive(String name) {
    return names.isSensitive(name);
  }

  /** Hides secret values, also where they are escaped as in URLs, JSON or HTML. */
  public String text(String text) {
    return secrets.hide(text);
  }

  /** Hides the password, the sensitive parameters and the secret values of a URL. */
  public String url(String url) {
    return text(urls.url(url));
  }

  public String header(String name, String value) {
    if (isSensitive(name)) {
      return REDACTED;
    }
    return HEADERS_WITH_URLS.contains(name.toLowerCase(Locale.ROOT)) ? url(value) : text(value);
  }

  /**
   * Hides the sensitive fields of JSON and of forms, and secret values in whatever it is.
   *
   * @param mediaType such as {@code application/json; charset=utf-8}; absent if nobody told
   */
  public String body(@Nullable String mediaType, String body) {
    return secrets.hide(fields(mediaType, body));
  }

  /** Like {@link #body}, of a body that is cut off at its end, which may be within a secret. */
  public String beginningOfBody(@Nullable String mediaType, String beginning) {
    return secrets.hideAlsoAtTheEnd(fields(mediaType, beginning));
  }

  private String fields(@Nullable String mediaType, String body) {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith(FORM)
        ? urls.parameters(body)
        : JsonFields.redact(body, names::isSensitive);
  }

  /**
   * Hides secret values in the messages of a failure and of all that hangs on it.
   *
   * @return the same failure if there are none; else one that stands in for it, with the same stack
   *     trace and of the same kind
   */
  public Throwable failure(Throwable failure) {
    return secrets.isEmpty() ? failure : new FailureRedaction(this::text).redact(failure);
  }
}
