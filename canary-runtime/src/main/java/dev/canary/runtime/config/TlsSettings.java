package dev.canary.runtime.config;

import java.nio.file.Path;

/**
 * What HTTPS needs, as files in PEM.
 *
 * @param certificate with those that lead to its root
 */
public record TlsSettings(Path certificate, Path key) {}
