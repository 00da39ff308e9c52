package dev.canary.runtime.benchmarks;

import io.javalin.Javalin;

/** The least that Javalin can do: one route with a short constant answer. */
public final class BareRoute {

  private BareRoute() {}

  public static void main(String[] arguments) {
    Javalin javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/health", request -> request.result("{\"status\":\"pass\"}"));
                })
            .start("127.0.0.1", 0);
    System.out.printf("listening on http://127.0.0.1:%d%n", javalin.port());
  }
}
