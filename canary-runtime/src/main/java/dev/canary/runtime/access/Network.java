package dev.canary.runtime.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose address it is, as far as it can be told. */
final class Network {

  /** Who has one address of IPv6 has all that begin with these bytes. */
  private static final int IPV6_PREFIX = 8;

  private Network() {}

  /**
   * @param address without a name
   */
  static String of(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of()
          .formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_PREFIX));
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
