package dev.canary.runtime.jar;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A prober that watches the shop, started once for all tests that look at its pages. */
final class WatchedProber implements AutoCloseable {

  private static final Set<String> AT_ONCE =
      Set.of("sign-up", "invoices", "payments", "search", "reports", "newsletter", "ticker");

  private final WatchedShop shop;
  private final Prober prober;

  private WatchedProber(WatchedShop shop, Prober prober) {
    this.shop = shop;
    this.prober = prober;
  }

  private static WatchedProber start() {
    WatchedShop shop = WatchedShop.open();
    try {
      Path directory = Files.createTempDirectory("watched");
      Path suites = Suites.compile(directory.resolve("suites"), WatchedSuites.sources());
      WatchedHistory.record(directory.resolve("canary.db"));
      Prober prober =
          CanaryJar.in(directory)
              .with("SHOP_TOKEN", "s3same")
              .run(
                  "--suites=" + suites,
                  "--set=canary.name=Shop canaries",
                  "--set=canary.environment=production",
                  "--set=canary.values.shop.url=" + shop.url(),
                  "--set=canary.values.shop.token=s3same",
                  "--set=canary.suites.overrides.cards.paused=true",
                  "--set=canary.suites.overrides.newsletter.mute=true");
      var watched = new WatchedProber(shop, prober);
      watched.awaitFirstResults();
      return watched;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitFirstResults() {
    await("results of all suites")
        .atMost(Prober.PATIENCE)
        .until(
            () ->
                AT_ONCE.stream()
                    .allMatch(suite -> Prober.countEnded(prober.runs(suite)) > 0 && isNew(suite)));
  }

  private boolean isNew(String suite) {
    return prober.runs(suite).get(0).path("class").asText().endsWith("Canary");
  }

  /** The id of the latest run of a suite. */
  String latest(String suite) {
    return prober.runs(suite).get(0).path("id").asText();
  }

  String url() {
    return prober.url();
  }

  Prober prober() {
    return prober;
  }

  @Override
  public void close() {
    prober.close();
    shop.close();
  }

  /**
   * Gives it to tests, and ends it after the last of them. Each class of tests has a browser of its
   * own to look at it.
   */
  static final class Supplied implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(WatchedProber.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == WatchedProber.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      WatchedProber prober =
          context
              .getRoot()
              .getStore(NAMESPACE)
              .computeIfAbsent(WatchedProber.class, type -> start(), WatchedProber.class);
      return parameter.getParameter().getType() == WatchedProber.class
          ? prober
          : browser(prober, context);
    }

    private static Browser browser(WatchedProber prober, ExtensionContext context) {
      ExtensionContext ofClass = context.getParent().orElseThrow();
      while (ofClass.getTestMethod().isPresent()) {
        ofClass = ofClass.getParent().orElseThrow();
      }
      return ofClass
          .getStore(NAMESPACE)
          .computeIfAbsent(Browser.class, type -> new Browser(prober.url()), Browser.class);
    }
  }
}
