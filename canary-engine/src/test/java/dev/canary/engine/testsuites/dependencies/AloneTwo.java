package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;

@CanarySuite
public class AloneTwo extends Alone {}
