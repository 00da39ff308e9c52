package dev.canary.examples;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives Jupiter tests the shop's address as a parameter of type {@link URI}: from the JUnit
 * configuration parameter or system property {@code shop.url}, which is also where the prober puts
 * the values of its configuration, or from the environment variable {@code SHOP_URL}.
 */
final class ShopUrlExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == URI.class;
  }

  @Override
  public URI resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String configured =
        context
            .getConfigurationParameter("shop.url")
            .orElseGet(() -> System.getenv().getOrDefault("SHOP_URL", ""));
    return URI.create(TargetShop.url(configured));
  }
}
