package dev.canary.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Marks tests of what JUnit 5 does not have; all others pass on both. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "dev.canary.engine.RunningJUnit#isJUnit6",
    disabledReason = "JUnit 5 has no CancellationToken.")
@interface OnJUnit6 {}
