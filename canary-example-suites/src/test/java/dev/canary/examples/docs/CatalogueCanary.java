package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@CanarySuite
class CatalogueCanary {

  private final String shop;

  CatalogueCanary(@ConfigValue("shop.url") String shop) {
    this.shop = shop;
  }

  // tag::client
  @Step(timeout = "10s")
  void listsProducts(OkHttpClient http) throws IOException {
    Request request = new Request.Builder().url(shop + "/products").build();
    try (Response response = http.newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().string()).contains("Mirror");
    }
  }

  // end::client

  @Step
  void listsProductsToATenant(
      OkHttpClient http, @ConfigValue(value = "shop.token", secret = true) String token)
      throws IOException {
    // tag::derived
    OkHttpClient tenant =
        http.newBuilder()
            .followRedirects(false)
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("X-Tenant-Token", token).build()))
            .build();
    // end::derived
    Request request = new Request.Builder().url(shop + "/products").build();
    try (Response response = tenant.newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  // tag::jdk
  @Step(timeout = "10s")
  void listsProductsToOthers(CanaryContext canary) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(shop + "/products"))
            .timeout(canary.remaining())
            .header("User-Agent", "canary (" + canary.suite() + "; " + canary.runId() + ")")
            .build();

    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
  }
  // end::jdk
}
