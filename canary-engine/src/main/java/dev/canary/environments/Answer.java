package dev.canary.environments;

/**
 * What a server has answered to a health check.
 *
 * <pre>{@code
 * Readiness.http("/health", answer -> answer.isSuccessful() && answer.body().contains("UP"))
 * }</pre>
 *
 * @param status such as 200
 * @param body at most its first 64 KiB
 */
public record Answer(int status, String body) {

  /** Whether the status is one of 200 to 299. */
  public boolean isSuccessful() {
    return status >= 200 && status <= 299;
  }
}
