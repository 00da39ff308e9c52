package dev.canary.engine.testsuites.tags;

import org.junit.jupiter.api.Tag;

@Tag("inherited")
public abstract class TagsOfASuperclass {}
