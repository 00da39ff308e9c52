package dev.canary.examples.docs;

import dev.canary.api.ConfigValue;
import dev.canary.environments.ProcessEnvironment;
import dev.canary.environments.Readiness;
import java.nio.file.Path;

// tag::environment
final class ShopEnvironment extends ProcessEnvironment {

  ShopEnvironment(DatabaseEnvironment database, @ConfigValue("shop.jar") String jar) {
    super(
        jar(Path.of(jar), "--port", "{port}")
            .withVariable("DB_URL", database.url().toString())
            .withReadiness(Readiness.http("/health")));
  }
}
// end::environment
