package dev.canary.runtime.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the pages and the API.
 *
 * @param local what may be done from this machine without a login; absent if nobody said
 * @param closed what is not open to everybody
 * @param trustedProxies addresses that are believed whom they forward
 */
public record AccessSettings(
    List<WebUser> users,
    List<WebToken> tokens,
    @Nullable LocalAccess local,
    Set<PublicPath> closed,
    List<AddressRange> trustedProxies) {

  /** As it is if nobody says anything. */
  public static final AccessSettings DEFAULT =
      new AccessSettings(List.of(), List.of(), null, Set.of(), List.of());

  public AccessSettings {
    users = List.copyOf(users);
    tokens = List.copyOf(tokens);
    closed = Set.copyOf(closed);
    trustedProxies = List.copyOf(trustedProxies);
  }

  public Optional<LocalAccess> findLocal() {
    return Optional.ofNullable(local);
  }
}
