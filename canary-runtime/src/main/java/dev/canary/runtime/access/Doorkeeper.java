package dev.canary.runtime.access;

import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.config.WebUser;
import dev.canary.runtime.run.AccessControl;
import dev.canary.runtime.run.Admission;
import dev.canary.runtime.run.Admission.Admitted;
import dev.canary.runtime.run.Admission.Denied;
import dev.canary.runtime.run.Admission.Postponed;
import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.run.WebSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Lets in those whom the configuration knows. Safe for use by many threads.
 *
 * <pre>{@code
 * AccessControl door = Doorkeeper.of(settings.web(), audit, clock);
 * if (door.checkPassword(name, password, address) instanceof Admitted admitted) {
 *   WebSession session = door.open(admitted.principal(), address);
 * }
 * }</pre>
 */
public final class Doorkeeper implements AccessControl {

  /** Hashes are slow on purpose; who wants many at once must not take the whole machine. */
  private static final int PASSWORDS_AT_ONCE = 4;

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final AuditTrail audit;
  private final InstantSource clock;
  private final Sessions sessions;
  private final Guesses guesses;
  private final Throttle wrongTokens;
  private final Semaphore places = new Semaphore(PASSWORDS_AT_ONCE);
  private volatile Accounts accounts;

  private Doorkeeper(Accounts accounts, AuditTrail audit, InstantSource clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.sessions = new Sessions(clock);
    this.guesses = new Guesses(clock);
    this.wrongTokens = new Throttle(10, Duration.ofMinutes(1), clock);
  }

  public static Doorkeeper of(WebSettings web, AuditTrail audit, InstantSource clock) {
    return new Doorkeeper(Accounts.of(web), audit, clock);
  }

  /** From now on this holds. Ends the sessions of users who are not as they were. */
  public void reconfigure(WebSettings web) {
    Accounts before = accounts;
    Accounts after = Accounts.of(web);
    accounts = after;
    sessions.keep(user -> before.findUser(user).equals(after.findUser(user)));
  }

  @Override
  public boolean hasCredentials() {
    return accounts.hasAny();
  }

  @Override
  public boolean hasUsers() {
    return accounts.hasUsers();
  }

  @Override
  public Optional<Role> findLocalRole() {
    return accounts.findLocalRole();
  }

  @Override
  public Admission checkPassword(String user, String password, String from) {
    Optional<Duration> pause = guesses.findPause(user, from);
    if (pause.isPresent()) {
      addFailedLogin(user, from, "too many wrong passwords");
      return new Postponed(pause.get());
    }
    if (!places.tryAcquire()) {
      return new Postponed(A_MOMENT);
    }
    try {
      return look(user, password, from);
    } finally {
      places.release();
    }
  }

  private Admission look(String user, String password, String from) {
    Optional<Principal> principal = accounts.findByPassword(user, password);
    if (principal.isPresent()) {
      guesses.onSuccess(user, from);
      return new Admitted(principal.get());
    }
    guesses.onFailure(user, from);
    addFailedLogin(user, from, "wrong name or password");
    return new Denied();
  }

  /** What is right is let in even in a pause: no guess comes that far, and monitors go on. */
  @Override
  public Admission checkToken(String token, String from) {
    Optional<Principal> principal = accounts.findByToken(token);
    if (principal.isPresent()) {
      return new Admitted(principal.get());
    }
    String network = Network.of(from);
    Optional<Duration> pause = wrongTokens.findPause(network);
    if (pause.isPresent()) {
      addRefused(from, "token", "", "too many wrong tokens");
      return new Postponed(pause.get());
    }
    wrongTokens.onFailure(network);
    addRefused(from, "token", "", "unknown token");
    return new Denied();
  }

  /** Names that nobody has are not written down: people take the field for that of the password. */
  private void addFailedLogin(String user, String from, String reason) {
    String known = accounts.findUser(user).map(WebUser::name).orElse("");
    addRefused(from, "login", known, reason);
  }

  @Override
  public WebSession open(Principal principal, String from) {
    WebSession session = sessions.open(principal);
    addDone(principal.name(), from, "login");
    return session;
  }

  @Override
  public Optional<WebSession> findSession(String id) {
    return sessions.find(id);
  }

  @Override
  public boolean isOpen(String id) {
    return sessions.isOpen(id);
  }

  @Override
  public BooleanSupplier whileKnown(Principal principal) {
    Optional<Record> then = accounts.find(principal);
    return () -> then.isPresent() && then.equals(accounts.find(principal));
  }

  @Override
  public void close(String id, String from) {
    sessions
        .close(id)
        .map(session -> session.principal().name())
        .ifPresent(name -> addDone(name, from, "logout"));
  }

  private void addRefused(String from, String action, String subject, String reason) {
    audit.add(
        new AuditEntry(
            clock.instant(),
            AuditEntry.ANONYMOUS,
            from,
            action,
            subject,
            false,
            Map.of("reason", reason)));
  }

  private void addDone(String who, String from, String action) {
    audit.add(new AuditEntry(clock.instant(), who, from, action, who, true, Map.of()));
  }
}
