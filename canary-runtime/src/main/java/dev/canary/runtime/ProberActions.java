package dev.canary.runtime;

import dev.canary.runtime.access.Passwords;
import dev.canary.runtime.access.Tokens;
import dev.canary.runtime.cli.Actions;
import dev.canary.runtime.cli.NewToken;
import dev.canary.runtime.cli.Plan;
import dev.canary.runtime.config.Isolation;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.WorkerListener;
import dev.canary.runtime.web.WebServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the commands do. */
final class ProberActions implements Actions {

  /** A command that ends has no metrics. */
  private static final WorkerListener NOBODY = new WorkerListener() {};

  private final String version;
  private final StopSignal signal;
  private final Map<Settings, OwnJvm> own = new HashMap<>();

  ProberActions(String version, StopSignal signal) {
    this.version = version;
    this.signal = signal;
  }

  @Override
  public void run(Settings settings, Supplier<Settings> again) {
    runUntilStopped(settings, again, () -> Logging.toJson(settings.environment()), () -> {});
  }

  @Override
  public void demo(Settings settings, Supplier<Settings> again) {
    JsonLog log = Logging.toJson(Demo.ENVIRONMENT);
    try (Demo demo = Demo.start()) {
      Supplier<Settings> demoAgain = () -> demo.settings(again.get());
      runUntilStopped(demo.settings(settings), demoAgain, () -> log, demo::explain);
    }
  }

  @Override
  public String hashPassword(String password) {
    return Passwords.hash(password);
  }

  @Override
  public NewToken newToken() {
    String token = Tokens.next();
    return new NewToken(token, Tokens.hash(token));
  }

  private void runUntilStopped(
      Settings settings, Supplier<Settings> again, Supplier<JsonLog> logging, Runnable onStarted) {
    var reload = new ReloadSignal();
    reload.listen();
    Prober prober = Prober.start(new Configuration(settings, again), version, logging);
    reload.whenGiven(prober.controls().onSignal());
    IdleMemory.giveBack();
    onStarted.run();
    signal.await();
    if (!prober.stop()) {
      throw new StopException();
    }
  }

  @Override
  public void check(Settings settings) {
    WebServer.check(settings.web());
  }

  @Override
  public Plan plan(Settings settings) {
    var plan = Loaded.of(settings, own(settings)).plan(Set.of());
    Set<String> active = plan.active();
    List<Suite> paused =
        plan.suites().stream().filter(suite -> !active.contains(suite.id())).toList();
    return new Plan(plan.groups(), paused);
  }

  /** Suites are looked for once, however many parts a command has. */
  private OwnJvm own(Settings settings) {
    return own.computeIfAbsent(settings, it -> new OwnJvm(gathering(it)));
  }

  /** Evidence is gathered only if the runs are recorded. */
  private static Settings gathering(Settings settings) {
    return settings.once().record()
        ? settings
        : settings.withEvidence(settings.evidence().keepingNothing());
  }

  @Override
  public void once(Settings settings, List<Group> groups, RunListener listener) {
    boolean isOwn = settings.launches().findIsolation().orElse(Isolation.NONE) == Isolation.NONE;
    try (Host host =
        isOwn
            ? own(settings)
            : Workers.start(
                gathering(settings), version, NOBODY, new AtomicInteger()::incrementAndGet, null)) {
      new OnceLaunch(settings, host, signal).run(groups, listener);
    }
  }
}
