package dev.canary.engine.redaction;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The values that are not shown, wherever they occur. Safe for use by several threads. */
final class SecretValues {

  private final Map<String, SecretValue> known = new LinkedHashMap<>();
  private volatile List<SecretValue> secrets = List.of();

  /** The value without the blanks around it is hidden too: that is how headers carry it. */
  synchronized void add(String secret) {
    String stripped = secret.strip();
    if (!stripped.isEmpty() && known.putIfAbsent(stripped, SecretValue.of(stripped)) == null) {
      secrets = List.copyOf(known.values());
    }
  }

  boolean isEmpty() {
    return secrets.isEmpty();
  }

  String hide(String text) {
    return hide(text, (secret, hidden) -> secret.mark(text, hidden));
  }

  /** Hides also what may be the beginning of a secret, where a text is cut off. */
  String hideAlsoAtTheEnd(String text) {
    return hide(
        text,
        (secret, hidden) -> {
          secret.mark(text, hidden);
          secret.markBeginningAtTheEnd(text, hidden);
        });
  }

  /** Secrets that overlap, or of which one contains the other, leave nothing of themselves. */
  private String hide(String text, BiConsumer<SecretValue, BitSet> mark) {
    BitSet hidden = new BitSet();
    for (SecretValue secret : secrets) {
      mark.accept(secret, hidden);
    }
    return hidden.isEmpty() ? text : without(hidden, text);
  }

  private static String without(BitSet hidden, String text) {
    StringBuilder shown = new StringBuilder(text.length());
    int at = 0;
    for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(at)) {
      shown.append(text, at, start).append(Redaction.REDACTED);
      at = hidden.nextClearBit(start);
    }
    return shown.append(text, at, text.length()).toString();
  }
}
