package dev.canary.engine.testsuites.tags;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;

@Tag("smoke")
@Retention(RetentionPolicy.RUNTIME)
@interface Smoke {}
