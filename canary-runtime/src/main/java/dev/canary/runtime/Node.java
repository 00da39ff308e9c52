package dev.canary.runtime;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** What tells this prober and its ids from all others. */
final class Node {

  /** The worker that runs note when there is none: they happen in the prober itself. */
  static final String IN_PROCESS = "in-process";

  private Node() {}

  /** An id that is unique everywhere and greater than those made before it. */
  static String newId() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  /** The name of the host. */
  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
