package dev.canary.engine.testsuites.environments;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Blue stack")
public class NamedEnvironment extends Database {}
