package dev.canary.runtime.config;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of machines that begin alike.
 *
 * @param address one of them, without a name
 * @param prefix how many bits they have in common
 */
public record AddressRange(String address, int prefix) {

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** Only what needs no name server: what it says today need not hold tomorrow. */
  private static final Pattern FORM =
      Pattern.compile(
          "((?:" + OCTET + "\\.){3}" + OCTET + "|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

  /**
   * Reads an address such as {@code fd00::7}, or a range such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static AddressRange parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"%s\" is no address.".formatted(text));
    }
    InetAddress address = literal(parts.group(1));
    int bits = address.getAddress().length * 8;
    int prefix = parts.group(2) == null ? bits : Integer.parseInt(parts.group(2));
    if (prefix > bits) {
      throw new IllegalArgumentException("\"%s\" is no range.".formatted(text));
    }
    return new AddressRange(address.getHostAddress(), prefix);
  }

  /** Whether that address, which is not a name, is one of them. */
  public boolean contains(String other) {
    byte[] own = literal(address).getAddress();
    byte[] theirs = literal(other).getAddress();
    int rest = own.length * 8 - prefix;
    return own.length == theirs.length && head(own, rest).equals(head(theirs, rest));
  }

  private static BigInteger head(byte[] address, int rest) {
    return new BigInteger(1, address).shiftRight(rest);
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("\"%s\" is no address.".formatted(address), e);
    }
  }

  @Override
  public String toString() {
    return address + "/" + prefix;
  }
}
