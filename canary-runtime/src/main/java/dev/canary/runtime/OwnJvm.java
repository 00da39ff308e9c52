package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.launch.Catalog;
import dev.canary.runtime.launch.CatalogReader;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.launch.LaunchSurroundings;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suites in this JVM. They are looked for once, when they are first asked for. Not safe for use by
 * many threads.
 */
final class OwnJvm implements Host {

  private final Settings settings;
  private final LedgerWiring ledger = new LedgerWiring();
  private @Nullable Catalog catalog;
  private @Nullable InProcessLauncher launcher;

  OwnJvm(Settings settings) {
    this.settings = settings;
  }

  private Catalog catalog() {
    if (catalog == null) {
      catalog = CatalogReader.read(settings);
    }
    return catalog;
  }

  @Override
  public List<Suite> suites() {
    return catalog().suites();
  }

  @Override
  public SuiteLauncher launcher() {
    if (launcher == null) {
      launcher =
          InProcessLauncher.start(
              catalog(), settings, new LaunchSurroundings(Node::newId, Node.clock(), ledger));
      Logs.connect(launcher, settings);
    }
    return launcher;
  }

  @Override
  public void connect(LedgerListener connected) {
    ledger.connect(connected);
  }

  @Override
  public String name() {
    return Node.IN_PROCESS;
  }

  @Override
  public void close() {
    if (launcher != null) {
      Logs.disconnect(launcher);
      launcher.close();
    }
  }
}
