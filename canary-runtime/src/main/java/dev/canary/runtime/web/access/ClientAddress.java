package dev.canary.runtime.web.access;

import dev.canary.runtime.config.AddressRange;
import dev.canary.runtime.config.LocalNames;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a request comes from. */
final class ClientAddress {

  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** Whoever passes a request on tells so by one of these. */
  private static final List<String> TRACES_OF_PROXIES =
      List.of(
          "Forwarded",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP");

  private ClientAddress() {}

  /** The address of whoever is connected, or whom a trusted proxy says that it forwards. */
  static String of(Context request, List<AddressRange> trustedProxies) {
    String address = withoutZone(request.ip());
    for (String forwarded : forwardedFor(request)) {
      if (!isTrusted(address, trustedProxies) || !isAddress(forwarded)) {
        return address;
      }
      address = forwarded;
    }
    return address;
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  /** The last proxy adds to the end, so what stands there is looked at first. */
  private static List<String> forwardedFor(Context request) {
    List<String> addresses =
        Collections.list(request.req().getHeaders("X-Forwarded-For")).stream()
            .flatMap(COMMA::splitAsStream)
            .map(String::trim)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(addresses);
    return addresses;
  }

  private static boolean isTrusted(String address, List<AddressRange> trustedProxies) {
    return trustedProxies.stream().anyMatch(range -> range.contains(address));
  }

  private static boolean isAddress(String text) {
    try {
      AddressRange.parse(text);
      return text.indexOf('/') < 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Whether the request comes from this machine and knows that. The name by which the prober is
   * called tells requests from here from those of a page that has its own name lead to this machine
   * (DNS rebinding).
   */
  static boolean isLocal(Context request) {
    return isLoopback(request.ip()) && hasLocalName(request) && !isForwarded(request);
  }

  private static boolean hasLocalName(Context request) {
    String host = request.header("Host");
    return host != null && LocalNames.contain(PORT.matcher(host).replaceFirst(""));
  }

  /** Old servers that pass requests on speak HTTP/1.0, and need not say anything. */
  private static boolean isForwarded(Context request) {
    return Stream.of("HTTP/1.0", "HTTP/0.9").anyMatch(request.req().getProtocol()::equals)
        || TRACES_OF_PROXIES.stream().anyMatch(name -> request.header(name) != null);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
