package dev.canary.engine.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** Lets other failures stand in for those that tell a secret. Used once for each failure. */
final class FailureRedaction {

  private final UnaryOperator<String> hide;

  /** Those whose causes are being looked at; a failure may be its own cause's cause. */
  private final Set<Throwable> path = Collections.newSetFromMap(new IdentityHashMap<>());

  FailureRedaction(UnaryOperator<String> hide) {
    this.hide = hide;
  }

  Throwable redact(Throwable failure) {
    return tellsSecret(failure, Collections.newSetFromMap(new IdentityHashMap<>()))
        ? standIn(failure)
        : failure;
  }

  private boolean tellsSecret(@Nullable Throwable failure, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return false;
    }
    return texts(failure).anyMatch(text -> !hide.apply(text).equals(text))
        || tellsSecret(failure.getCause(), seen)
        || Stream.of(failure.getSuppressed()).anyMatch(it -> tellsSecret(it, seen));
  }

  private static Stream<String> texts(Throwable failure) {
    List<String> texts = new ArrayList<>(List.of(failure.toString()));
    String message = failure.getMessage();
    if (message != null) {
      texts.add(message);
    }
    if (failure instanceof AssertionFailedError assertion) {
      texts.add(String.valueOf(assertion.getExpected()));
      texts.add(String.valueOf(assertion.getActual()));
    }
    return texts.stream();
  }

  private Throwable standIn(Throwable failure) {
    path.add(failure);
    Throwable standIn =
        FailureKinds.standIn(failure, message(failure), cause(failure), this::value);
    standIn.setStackTrace(failure.getStackTrace());
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!path.contains(suppressed)) {
        standIn.addSuppressed(redact(suppressed));
      }
    }
    path.remove(failure);
    return standIn;
  }

  private @Nullable String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? null : hide.apply(message);
  }

  private @Nullable Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null || path.contains(cause) ? null : redact(cause);
  }

  private ValueWrapper value(ValueWrapper value) {
    String text = value.getStringRepresentation();
    String hidden = hide.apply(text);
    return hidden.equals(text) ? value : ValueWrapper.create(hidden);
  }
}
