package dev.canary.runtime;

import dev.canary.runtime.config.LaunchSettings;
import dev.canary.runtime.config.Repetition;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.StoreSettings;
import dev.canary.runtime.config.SuiteValues;
import dev.canary.runtime.config.SuitesSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the demo adds to a prober: the example suites, a shop for them to watch, and a directory for
 * both and for the database that is gone when the demo ends.
 */
final class Demo implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  static final String ENVIRONMENT = "demo";

  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final String PLAIN_TEST = "dev.canary.examples.CatalogueIT";

  private final DemoDirectory directory;
  private final ShopProcess shop;

  private Demo(DemoDirectory directory, ShopProcess shop) {
    this.directory = directory;
    this.shop = shop;
  }

  /** Unpacks the suites and starts the shop. */
  static Demo start() {
    DemoDirectory directory = DemoDirectory.unpack();
    try {
      return new Demo(directory, ShopProcess.start(directory.suites()));
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Points a prober at the demo; where it listens stays as it was asked for. */
  Settings settings(Settings asked) {
    LaunchSettings launches = asked.launches();
    return new Settings(
        asked.name(),
        ENVIRONMENT,
        asked.workDir(),
        new LaunchSettings(
            EVERY,
            launches.timeout(),
            launches.isolation(),
            launches.shutdownGrace(),
            launches.maxLaunches(),
            launches.workerJvmArgs()),
        new SuitesSettings(List.of(directory.suites()), List.of(PLAIN_TEST), List.of(), Map.of()),
        store(asked.store()),
        asked.evidence(),
        asked.web(),
        asked.ping().silent(),
        asked.alerts().silent(),
        List.of(),
        asked.once(),
        asked.redact(),
        values(asked.values()),
        asked.inForce(),
        repetition());
  }

  private Repetition repetition() {
    return new Repetition(
        List.of(
            "--suites",
            directory.suites().toString(),
            "--set",
            "canary.suites.classes=" + PLAIN_TEST,
            "--set",
            "canary.values.shop.url=" + shop.url()),
        List.of());
  }

  private StoreSettings store(StoreSettings asked) {
    return new StoreSettings(
        directory.database(),
        asked.keep(),
        asked.keepFailures(),
        asked.keepEvidence(),
        asked.maxSize());
  }

  private SuiteValues values(SuiteValues asked) {
    Map<String, String> pinned = new HashMap<>(asked.pinned());
    pinned.put("shop.url", shop.url());
    return new SuiteValues(asked.defaults(), pinned);
  }

  /** Says how to break the shop, now that someone is watching. */
  void explain() {
    LOG.info("the demo shop is at {}", shop.url());
    LOG.info(
        "break it:  curl -X PUT {}/faults -d '{}'",
        shop.url(),
        "{\"path\":\"/invoices\",\"status\":502}");
    LOG.info("mend it:  curl -X DELETE {}/faults", shop.url());
  }

  @Override
  public void close() {
    shop.close();
    directory.close();
  }
}
