package dev.canary.runtime.web.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a page comes from.
 *
 * @param authority its name, and its port unless that is the usual one
 */
record Origin(String scheme, String authority) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  static Origin of(String scheme, String authority) {
    String lower = authority.toLowerCase(Locale.ROOT);
    String usualPort = scheme.equals("https") ? ":443" : ":80";
    return new Origin(
        scheme,
        lower.endsWith(usualPort)
            ? lower.substring(0, lower.length() - usualPort.length())
            : lower);
  }

  /** Empty if it is none of the web, such as the one that browsers hide. */
  static Optional<Origin> parse(String url) {
    try {
      URI uri = URI.create(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return Optional.ofNullable(uri.getRawAuthority())
          .filter(authority -> SCHEMES.contains(scheme))
          .map(authority -> of(scheme, authority));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean isHttps() {
    return scheme.equals("https");
  }
}
