package dev.canary.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.config.WebUser;
import dev.canary.runtime.run.Role;
import org.junit.jupiter.api.Test;

class PasswordsTests {

  @Test
  void becomeHashesThatMatch() {
    String hash = Passwords.hash("grüße, 世界");

    assertThat(hash).matches("\\$2b\\$12\\$[./A-Za-z0-9]{53}");
    assertThat(Passwords.matches("grüße, 世界", hash)).isTrue();
    assertThat(Passwords.matches("gruesse", hash)).isFalse();
    assertThat(Passwords.hash("grüße, 世界")).isNotEqualTo(hash);
  }

  @Test
  void mayComeFromOtherToolsThatMakeBcrypt() {
    String hash = "$2y$10$WCI60SPxfrlw5SZ7P2BP.O2O8lO0RhPAz4oiM9TxP7NILwZXJK7qS";

    assertThat(Passwords.matches("hunter2", hash)).isFalse();
    assertThat(Passwords.costOf(hash)).isEqualTo(10);
  }

  @Test
  void areNeitherShortNorLongerThanBcryptLooks() {
    assertThatThrownBy(() -> Passwords.hash("7 chars"))
        .isInstanceOf(PasswordException.class)
        .hasMessage("The password has less than 8 characters; take a longer one.");
    assertThatThrownBy(() -> Passwords.hash("ü".repeat(37)))
        .hasMessage(
            "The password has more than 72 bytes, of which bcrypt ignores the rest; take a shorter one.");
  }

  /** Else the time of an answer would tell which names there are. */
  @Test
  void areComparedAsLongForANameThatNobodyHas() {
    String decoy = Passwords.decoy(11);

    assertThat(decoy).matches("\\$2b\\$11\\$[./A-Za-z0-9]{53}");
    assertThat(Passwords.matches("", decoy)).isFalse();
  }

  @Test
  void areInNoText() {
    WebUser user = new WebUser("alice", new SecretText("$2b$12$secret"), Role.VIEWER);

    assertThat(user.toString()).doesNotContain("secret");
  }
}
