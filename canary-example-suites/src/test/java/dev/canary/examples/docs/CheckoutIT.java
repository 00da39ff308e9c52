package dev.canary.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

// tag::test
class CheckoutIT {

  private final String shop = System.getProperty("shop.url", "http://127.0.0.1:8090");

  @Test
  void listsProducts() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(shop + "/products")).build();

    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();

    assertEquals(200, status);
  }
}
// end::test
