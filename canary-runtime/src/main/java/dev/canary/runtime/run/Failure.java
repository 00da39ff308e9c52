package dev.canary.runtime.run;

/**
 * Why a step, a cleanup or a run failed.
 *
 * @param type the class name of the exception
 * @param message what the exception says; the type where it says nothing
 * @param stackTrace with causes and suppressed exceptions, trimmed of the machinery
 */
public record Failure(FailureKind kind, String type, String message, String stackTrace) {}
