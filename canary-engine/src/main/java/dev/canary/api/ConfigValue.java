package dev.canary.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Supplies a parameter of a suite's constructor, step or cleanup from the configuration.
 *
 * <p>The value is looked up, first match wins, in the JUnit configuration parameters (launcher,
 * build tool, {@code junit-platform.properties}), the system properties, the environment ({@code
 * SHOP_URL} for {@code shop.url}), and what the prober's configuration file has under {@code
 * canary.values}.
 *
 * <p>It is converted to the type of the parameter: {@code String}, a number, {@code boolean},
 * {@link java.time.Duration} (as {@code 10s}, see {@link Durations}), {@link java.net.URI}, or an
 * enum.
 *
 * <pre>{@code
 * ShopCanary(@ConfigValue("shop.url") URI shop,
 *            @ConfigValue(value = "shop.patience", orElse = "2s") Duration patience) { … }
 * }</pre>
 *
 * <p>A missing value without {@link #orElse()} fails the suite with a message that names the key,
 * the environment variable, and the place in the prober's file where it could be set. So does a
 * value that cannot be converted.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ConfigValue {

  /** The key, such as {@code shop.url}. */
  String value();

  /**
   * The text that stands in for a missing value; it is converted like any other. By default a
   * missing value is an error.
   */
  String orElse() default NONE;

  /**
   * Whether the value must never be shown: it is left out of every message of the engine. Defaults
   * to {@code false}.
   */
  boolean secret() default false;

  /** Stands for "no default", since an annotation cannot hold {@code null}; never a real value. */
  String NONE = "\0none";
}
