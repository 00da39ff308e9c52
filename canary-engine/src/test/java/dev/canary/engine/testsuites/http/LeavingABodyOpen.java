package dev.canary.engine.testsuites.http;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@CanarySuite
public class LeavingABodyOpen {

  public static final List<Response> OPEN = new ArrayList<>();

  @Step
  void get(@ConfigValue("shop.url") String url, OkHttpClient http) throws IOException {
    OPEN.add(http.newCall(new Request.Builder().url(url).build()).execute());
  }
}
