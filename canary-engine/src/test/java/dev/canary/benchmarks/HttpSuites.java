package dev.canary.benchmarks;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Fourteen suites of ten requests each. */
final class HttpSuites {

  static final int STEPS = 10;

  static final List<Class<?>> ALL =
      List.of(
          One.class,
          Two.class,
          Three.class,
          Four.class,
          Five.class,
          Six.class,
          Seven.class,
          Eight.class,
          Nine.class,
          Ten.class,
          Eleven.class,
          Twelve.class,
          Thirteen.class,
          Fourteen.class);

  private HttpSuites() {}

  /** What every step does, and the plain loop too. */
  static void request(OkHttpClient http, Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      if (response.code() != 200 || response.body().string().length() != HttpChild.LENGTH) {
        throw new IllegalStateException("The server has answered " + response);
      }
    }
  }

  abstract static class TenRequests {

    private final OkHttpClient http;
    private final String url;

    TenRequests(OkHttpClient http, String url) {
      this.http = http;
      this.url = url;
    }

    @Step
    void step0() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step1() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step2() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step3() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step4() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step5() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step6() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step7() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step8() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }

    @Step
    void step9() throws IOException {
      request(http, new Request.Builder().url(url).build());
    }
  }

  @CanarySuite
  static final class One extends TenRequests {
    One(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Two extends TenRequests {
    Two(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Three extends TenRequests {
    Three(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Four extends TenRequests {
    Four(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Five extends TenRequests {
    Five(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Six extends TenRequests {
    Six(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Seven extends TenRequests {
    Seven(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Eight extends TenRequests {
    Eight(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Nine extends TenRequests {
    Nine(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Ten extends TenRequests {
    Ten(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Eleven extends TenRequests {
    Eleven(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Twelve extends TenRequests {
    Twelve(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Thirteen extends TenRequests {
    Thirteen(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }

  @CanarySuite
  static final class Fourteen extends TenRequests {
    Fourteen(OkHttpClient http, @ConfigValue("shop.url") String url) {
      super(http, url);
    }
  }
}
