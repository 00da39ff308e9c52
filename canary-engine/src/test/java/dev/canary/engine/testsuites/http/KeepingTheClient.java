package dev.canary.engine.testsuites.http;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;

@CanarySuite
public class KeepingTheClient {
  public static final AtomicReference<OkHttpClient> CLIENT = new AtomicReference<>();

  @Step
  void keep(OkHttpClient http) {
    CLIENT.set(http);
  }
}
