package dev.canary.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.NamesAndTags;
import dev.canary.engine.testsuites.dependencies.First;
import dev.canary.engine.testsuites.dependencies.Second;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteDeclarationTests {

  static class SignUpCanary {}

  static class SignUpCanarySuite {}

  static class SignUpSuite {}

  static class HTTPCheckSuite {}

  static class Suite {}

  static class Canary {}

  static class OAuth2LoginCanary {}

  static class S3Canary {}

  static class Checkout_V2 {}

  static class CanaryInTheMine {}

  @ParameterizedTest
  @CsvSource({
    "SignUpCanary, sign-up, Sign up",
    "SignUpCanarySuite, sign-up, Sign up",
    "SignUpSuite, sign-up, Sign up",
    "HTTPCheckSuite, http-check, Http check",
    "Suite, suite, Suite",
    "Canary, canary, Canary",
    "OAuth2LoginCanary, o-auth2-login, O auth2 login",
    "S3Canary, s3, S3",
    "Checkout_V2, checkout-v2, Checkout v2",
    "CanaryInTheMine, canary-in-the-mine, Canary in the mine"
  })
  void namesSuitesAfterTheirClass(String simpleName, String id, String name)
      throws ClassNotFoundException {
    Class<?> suite = Class.forName(SuiteDeclarationTests.class.getName() + "$" + simpleName);

    SuiteDeclaration declaration = SuiteDeclaration.of(suite);

    assertThat(declaration.id()).isEqualTo(id);
    assertThat(declaration.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "createDraftInvoice, Create draft invoice",
    "create_draft_invoice, Create draft invoice",
    "create-draft-invoice, Create draft invoice",
    "issue, Issue",
    "step1, Step1",
    "verifyPDF, Verify PDF",
    "readURLOfShop, Read URL of shop",
    "_leading, Leading",
    "trailing_, Trailing",
    "a, A",
    "überweisen, Überweisen",
    "öffneTür, Öffne tür",
    "öffneÜbersicht, Öffne übersicht"
  })
  void putsIdentifiersIntoWords(String identifier, String words) {
    assertThat(SuiteDeclaration.inWords(identifier)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_", "$", "__"})
  void leavesIdentifiersWithoutWordsAsTheyAre(String identifier) {
    assertThat(SuiteDeclaration.inWords(identifier)).isEqualTo(identifier);
  }

  @Test
  void prefersWhatIsWritten() {
    SuiteDeclaration declaration = SuiteDeclaration.of(NamesAndTags.class);

    assertThat(declaration.id()).isEqualTo("names");
    assertThat(declaration.name()).isEqualTo("What things are called");
    assertThat(declaration.annotation()).isPresent();
  }

  @Test
  void takesTheDisplayNameOfJupiter() {
    assertThat(SuiteDeclaration.of(Displayed.class).name()).isEqualTo("Is displayed");
    assertThat(SuiteDeclaration.of(Displayed.class).id()).isEqualTo("displayed");
  }

  @Test
  void tellsDependencies() {
    assertThat(SuiteDeclaration.of(Second.class).dependsOn()).containsExactly(First.class);
    assertThat(SuiteDeclaration.of(First.class).dependsOn()).isEmpty();
  }

  @Test
  void hasDefaultsForOtherClasses() {
    SuiteDeclaration declaration = SuiteDeclaration.of(SignUpCanary.class);

    assertThat(declaration.annotation()).isEmpty();
    assertThat(declaration.dependsOn()).isEmpty();
  }

  @CanarySuite
  @DisplayName("Is displayed")
  static class Displayed {}
}
