package dev.canary.runtime.run;

import org.jspecify.annotations.Nullable;

/**
 * How the store fares.
 *
 * @param file its name
 * @param bytes how large it is, with what lies beside it
 * @param inMemory what waits to be written: starts and ends of runs
 * @param inSpool what waits in the file beside the database
 * @param problem what is wrong, as a sentence; absent if all is well
 */
public record StoreState(
    String file, long bytes, int inMemory, int inSpool, @Nullable String problem) {}
