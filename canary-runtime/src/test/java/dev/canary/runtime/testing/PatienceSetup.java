package dev.canary.runtime.testing;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Tests that wait for something do not fail by what happens on threads of others meanwhile: several
 * run at the same time, and one of them may kill a prober that talks to its mail server.
 */
public final class PatienceSetup implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
