package dev.canary.engine.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what is sensitive by name in URLs, well-formed or not, and in forms. */
final class UrlRedaction {

  private static final Pattern PASSWORD = Pattern.compile("(?<=//)([^/?#@:]*):[^/?#]*(?=@)");
  private static final Pattern NAME = Pattern.compile("(?<=^|[&;?#])([^=&;?#/]+)=");

  private final Predicate<String> sensitive;

  UrlRedaction(Predicate<String> sensitive) {
    this.sensitive = sensitive;
  }

  String url(String url) {
    int end = endOfPath(url);
    String path = withoutPassword(url.substring(0, end));
    return hide(path, ";/") + queryAndFragment(url.substring(end));
  }

  private static String withoutPassword(String path) {
    return path.indexOf('@') < 0 ? path : PASSWORD.matcher(path).replaceAll("$1:[REDACTED]");
  }

  private static int endOfPath(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        return i;
      }
    }
    return url.length();
  }

  /** A fragment is never sent, but it comes back in redirects, with tokens in it. */
  private String queryAndFragment(String text) {
    int fragment = text.indexOf('#');
    return fragment < 0
        ? parameters(text)
        : parameters(text.substring(0, fragment)) + parameters(text.substring(fragment));
  }

  /** Hides values in pairs such as {@code name=value&name=value}. */
  String parameters(String text) {
    return hide(text, "&");
  }

  /**
   * @param ends what ends a value of its kind
   */
  private String hide(String text, String ends) {
    if (text.indexOf('=') < 0) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    Matcher name = NAME.matcher(text);
    int done = 0;
    while (name.find()) {
      if (name.start() >= done && sensitive.test(decoded(name.group(1)))) {
        shown.append(text, done, name.end()).append(Redaction.REDACTED);
        done = end(text, name.end(), ends);
      }
    }
    return shown.append(text, done, text.length()).toString();
  }

  private static int end(String text, int start, String ends) {
    int at = start;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }
}
