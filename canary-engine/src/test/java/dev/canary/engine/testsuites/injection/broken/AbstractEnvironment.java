package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanaryEnvironment;

public abstract class AbstractEnvironment implements CanaryEnvironment {}
