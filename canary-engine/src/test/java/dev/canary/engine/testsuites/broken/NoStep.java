package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;

@CanarySuite
public class NoStep {}
