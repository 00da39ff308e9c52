package dev.canary.examples.shop;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Runs the demo shop: {@code java -jar canary-example-suites.jar [--host HOST] [--port PORT]
 * [--exit-with-stdin]}, by default on 127.0.0.1:8090; port 0 picks a free one.
 *
 * <p>Anything can be made to go wrong with it while it runs, and put right again:
 *
 * <pre>{@code
 * curl -X PUT localhost:8090/faults -d '{"path":"/invoices","status":502}'
 * curl -X PUT localhost:8090/faults -d '{"path":"/ledger","latencyMs":3000}'
 * curl -X PUT localhost:8090/faults -d '{"path":"/products","body":"oops"}'
 * curl -X PUT localhost:8090/faults -d '{"path":"/sign-up","method":"POST","drop":true}'
 * curl -X DELETE localhost:8090/faults
 * }</pre>
 *
 * <p>When it listens, it prints one line, {@code shop listening on http://HOST:PORT}. With {@code
 * --exit-with-stdin} it ends when its standard input does, so that it does not outlive whoever
 * started it. Exit codes: 0 ended so, 2 wrong usage, 3 it cannot listen.
 */
public final class ShopMain {

  private ShopMain() {}

  /** Runs the shop until the process is ended. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(ShopOptions.parse(List.of(arguments)));
    } catch (WrongUsage e) {
      exit(2, e.sentence());
    }
  }

  private static void run(ShopOptions options) throws InterruptedException {
    try (Shop shop = Shop.start(options.host(), options.port())) {
      System.out.println("shop listening on " + shop.url());
      if (options.exitWithStdin()) {
        System.in.transferTo(OutputStream.nullOutputStream());
      } else {
        Thread.currentThread().join();
      }
    } catch (IOException e) {
      exit(
          3,
          "The shop cannot listen on %s:%d (%s). Choose another --host or --port."
              .formatted(options.host(), options.port(), e.getMessage()));
    }
  }

  private static void exit(int code, String message) {
    System.err.println(message);
    System.exit(code);
  }
}
