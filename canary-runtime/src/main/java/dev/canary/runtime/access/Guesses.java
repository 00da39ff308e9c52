package dev.canary.runtime.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Wrong passwords, by address and by user. Whoever has logged in from an address before does not
 * suffer there from what others try elsewhere with their name. Safe for use by many threads.
 */
final class Guesses {

  private static final int MOST_FAMILIAR = 1_000;

  private final Throttle addresses;
  private final Throttle users;
  private final Recent<Boolean> familiar = new Recent<>(MOST_FAMILIAR);

  Guesses(InstantSource clock) {
    this.addresses = new Throttle(20, Duration.ofMinutes(5), clock);
    this.users = new Throttle(5, Duration.ofMinutes(1), clock);
  }

  Optional<Duration> findPause(String user, String from) {
    return Stream.of(addresses.findPause(Network.of(from)), users.findPause(key(user, from)))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  void onFailure(String user, String from) {
    addresses.onFailure(Network.of(from));
    users.onFailure(key(user, from));
  }

  /** Leaves the address alone: who knows one password must not try others for free. */
  void onSuccess(String user, String from) {
    users.onSuccess(key(user, from));
    synchronized (familiar) {
      familiar.put(pair(user, from), true);
    }
  }

  private String key(String user, String from) {
    String pair = pair(user, from);
    synchronized (familiar) {
      return familiar.containsKey(pair) ? pair : "user " + user;
    }
  }

  private static String pair(String user, String from) {
    return "address %s user %s".formatted(Network.of(from), user);
  }
}
