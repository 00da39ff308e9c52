package dev.canary.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

// tag::canary
@CanarySuite(every = "1m")
class HomePageCanary {
  @Step(timeout = "10s", slow = "800ms")
  void answers(OkHttpClient http, @ConfigValue("shop.url") String url) throws IOException {
    Request request = new Request.Builder().url(url + "/products").build();
    try (Response response = http.newCall(request).execute()) {
      assertEquals(200, response.code());
    }
  }
}
// end::canary
