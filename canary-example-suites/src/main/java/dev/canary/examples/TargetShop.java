package dev.canary.examples;

import dev.canary.examples.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Which shop the suites watch: the one that {@code shop.url} names or, if it is not set, one that
 * is started in this JVM, so that a suite can be run from the IDE without preparing anything.
 */
final class TargetShop {

  private TargetShop() {}

  /**
   * @param configured the value of {@code shop.url}, or empty
   */
  static String url(String configured) {
    return configured.isEmpty() ? Local.SHOP.url() : configured;
  }

  /** Started when it is first asked for, and there until the JVM ends, which it does not delay. */
  private static final class Local {

    static final Shop SHOP = start();

    private static Shop start() {
      try {
        return Shop.start("127.0.0.1", 0);
      } catch (IOException e) {
        throw new UncheckedIOException("shop.url is not set, and no shop can be started here.", e);
      }
    }
  }
}
