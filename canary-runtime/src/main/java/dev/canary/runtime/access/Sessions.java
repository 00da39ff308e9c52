package dev.canary.runtime.access;

import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.WebSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is logged in; in memory, so that a restart ends all sessions. They end after some time
 * without a request, and after some time in any case. Safe for use by many threads.
 */
final class Sessions {

  static final Duration IDLE = Duration.ofHours(1);
  static final Duration LONGEST = Duration.ofHours(12);
  static final int MOST = 1_000;
  static final int MOST_OF_A_USER = 20;

  private record Open(WebSession session, Instant since, Instant seen) {

    boolean isOver(Instant now) {
      return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(since.plus(LONGEST));
    }
  }

  private final InstantSource clock;

  /** By the digest of the id, so that the time of a search tells nothing; longest unused first. */
  private final Map<String, Open> sessions = new LinkedHashMap<>();

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  synchronized WebSession open(Principal principal) {
    Instant now = clock.instant();
    sessions.values().removeIf(open -> open.isOver(now));
    makeRoom(open -> open.session().principal().name().equals(principal.name()), MOST_OF_A_USER);
    makeRoom(open -> true, MOST);
    WebSession session = new WebSession(RandomText.next(), RandomText.next(), principal);
    sessions.put(Digest.of(session.id()), new Open(session, now, now));
    return session;
  }

  /** Ends the one that was not used for the longest time. */
  private void makeRoom(Predicate<Open> whose, int most) {
    if (sessions.values().stream().filter(whose).count() >= most) {
      Iterator<Open> all = sessions.values().iterator();
      while (all.hasNext()) {
        if (whose.test(all.next())) {
          all.remove();
          return;
        }
      }
    }
  }

  synchronized Optional<WebSession> find(String id) {
    Instant now = clock.instant();
    String digest = Digest.of(id);
    Open open = sessions.remove(digest);
    if (open == null || open.isOver(now)) {
      return Optional.empty();
    }
    sessions.put(digest, new Open(open.session(), open.since(), now));
    return Optional.of(open.session());
  }

  /** Is no use of it. */
  synchronized boolean isOpen(String id) {
    Open open = sessions.get(Digest.of(id));
    return open != null && !open.isOver(clock.instant());
  }

  synchronized Optional<WebSession> close(String id) {
    return Optional.ofNullable(sessions.remove(Digest.of(id))).map(Open::session);
  }

  /** Ends the sessions of all others. */
  synchronized void keep(Predicate<String> user) {
    sessions.values().removeIf(open -> !user.test(open.session().principal().name()));
  }

  synchronized int size() {
    return sessions.size();
  }
}
