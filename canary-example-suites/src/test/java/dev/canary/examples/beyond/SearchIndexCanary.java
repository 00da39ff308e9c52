package dev.canary.examples.beyond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.time.Duration;

/** Polls a list that is only eventually consistent: is a new document found in time? */
@CanarySuite(timeout = "30s")
final class SearchIndexCanary {

  private final SearchIndex index;
  private final TestData data;
  private final String document;

  SearchIndexCanary(SearchIndex index, TestData data, CanaryContext canary) {
    this.index = index;
    this.data = data;
    this.document = canary.uniqueName("canary-document");
  }

  @Step
  void addDocument() {
    data.created("document", document);
    index.add(document);
  }

  // tag::await
  @Step(timeout = "10s", slow = "2s")
  void findDocument(CanaryContext canary) {
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(50))
        .atMost(canary.remaining())
        .untilAsserted(() -> assertThat(index.search(document)).containsExactly(document));
  }

  // end::await

  @Cleanup
  void removeDocument() {
    data.deleteEach("document", index::remove);
  }
}
