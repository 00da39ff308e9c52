package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@CanarySuite
public class DeletingSteps {
  public static final List<String> DELETED = new CopyOnWriteArrayList<>();

  @Step
  void create(TestData data) {
    data.created("invoice", "1");
    data.created("invoice", "2");
  }

  @Step
  void deleteOne(TestData data) {
    data.delete("invoice", "1", DELETED::add);
  }

  @Step(soft = true)
  void deleteItAgain(TestData data) {
    data.delete("invoice", "1", DELETED::add);
  }

  @Step(soft = true)
  void deleteAnother(TestData data) {
    data.delete("customer", "2", DELETED::add);
  }

  @Step(soft = true)
  void failToDelete(TestData data) {
    data.delete("invoice", "2", id -> readOnly());
  }

  private static void readOnly() throws IOException {
    throw new IOException("read-only");
  }
}
