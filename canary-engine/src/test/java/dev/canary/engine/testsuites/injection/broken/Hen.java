package dev.canary.engine.testsuites.injection.broken;

public class Hen extends SoundEnvironment {
  Hen(Egg egg) {}
}
