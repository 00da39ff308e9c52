package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;

@CanarySuite
public class AloneThree extends Alone {}
