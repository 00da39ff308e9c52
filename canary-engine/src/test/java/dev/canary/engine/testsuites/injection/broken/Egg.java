package dev.canary.engine.testsuites.injection.broken;

public class Egg extends SoundEnvironment {
  Egg(Hen hen) {}
}
