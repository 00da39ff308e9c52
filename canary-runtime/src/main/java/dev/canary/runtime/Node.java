package dev.canary.runtime;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** What comes from the machine: time, its name, ids that no other gives. */
final class Node {

  /** The worker that runs note when there is none: they happen in the prober itself. */
  static final String IN_PROCESS = "in-process";

  /** The worker that runs note which did not even begin. */
  static final String NOWHERE = "none";

  private Node() {}

  /** An id that is unique everywhere and greater than those made before it. */
  static String newId() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  /** No id that was made up to this moment is as great. */
  static String firstIdAfter(Instant moment) {
    String millis = "%012x".formatted(moment.toEpochMilli() + 1);
    return millis.substring(0, 8) + "-" + millis.substring(8);
  }

  /** As fine as the store keeps times, so that a run is the same before and after a restart. */
  static InstantSource clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
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
