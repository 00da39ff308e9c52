package dev.canary.engine.testsuites.injection.broken;

public class UnsuppliableEnvironment extends SoundEnvironment {
  UnsuppliableEnvironment(Thread thread) {}
}
