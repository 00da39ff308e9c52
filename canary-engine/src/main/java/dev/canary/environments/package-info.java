/**
 * Ready-made environments, to be extended by those of a team: {@link
 * dev.canary.environments.ProcessEnvironment} starts a server as a child process, {@link
 * dev.canary.environments.CommandEnvironment} leaves the work to two commands.
 */
@NullMarked
package dev.canary.environments;

import org.jspecify.annotations.NullMarked;
