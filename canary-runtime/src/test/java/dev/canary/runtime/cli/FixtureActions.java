package dev.canary.runtime.cli;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes down what is done, and tells of the runs that it was given. */
final class FixtureActions implements Actions {

  final List<String> done = new ArrayList<>();
  Plan plan = Samples.PLAN;
  List<Run> runs = List.of();
  List<Group> launched = List.of();
  @Nullable Settings settings;
  @Nullable Throwable thrown;

  @Override
  public void run(Settings settings, Supplier<Settings> again) {
    act("run", settings);
  }

  @Override
  public void check(Settings settings) {
    act("check", settings);
  }

  @Override
  public Plan plan(Settings settings) {
    act("plan", settings);
    return plan;
  }

  @Override
  public void once(Settings settings, List<Group> groups, RunListener listener) {
    act("once", settings);
    launched = groups;
    runs.forEach(run -> tell(run, listener));
  }

  private static void tell(Run run, RunListener listener) {
    if (run.retried()) {
      listener.onRetried(run, run.start());
    } else {
      listener.onFinished(run);
    }
  }

  @Override
  public void demo(Settings settings, Supplier<Settings> again) {
    act("demo", settings);
  }

  @Override
  public String hashPassword(String password) {
    return "hash of " + password;
  }

  @Override
  public NewToken newToken() {
    return new NewToken("canary_new", "abc");
  }

  private void act(String name, Settings settings) {
    done.add(name);
    this.settings = settings;
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }
}
