package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;

@CanarySuite
public class AloneOne extends Alone {}
