package dev.canary.engine;

import java.util.Iterator;

/**
 * A part of a run that goes on without pause: building the suite and its steps, or the cleanup.
 *
 * @param acts what is left to do
 * @param then what follows when nothing is left
 */
record Phase(Iterator<Act> acts, Runnable then) {}
