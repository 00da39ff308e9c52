package dev.canary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/** The races between the thread that makes a call and the watch, one after the other. */
class CallTests {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final AtomicInteger cutOff = new AtomicInteger();
  private final Call call = newCall();

  private static Call newCall() {
    Iterator<Act> noActs = List.<Act>of().iterator();
    return new Call(
        new NoAct(), new Phase(noActs, () -> {}), 0, Deadline.after(GRACE, "its timeout", 0));
  }

  @AfterEach
  void clearInterrupt() {
    boolean unused = Thread.interrupted();
  }

  @Test
  void isNotInterruptedAfterItHasReturned() {
    call.returned(null, 5);

    call.interrupt(6, "Too late.", false, cutOff::incrementAndGet);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(cutOff).hasValue(0);
    assertThat(call.interruptedAt()).isNull();
  }

  @Test
  void isInterruptedOnce() {
    call.interrupt(6, "First.", false, cutOff::incrementAndGet);
    call.interrupt(7, "Second.", false, cutOff::incrementAndGet);

    CallEnd end = Objects.requireNonNull(call.returned(null, 8));

    assertThat(cutOff).hasValue(1);
    assertThat(end.thrown()).hasMessage("First.");
    assertThat(end.took()).isEqualTo(Duration.ofNanos(8));
  }

  @Test
  void takesItsInterruptAlong() {
    call.interrupt(6, "Time is up.", false, cutOff::incrementAndGet);

    call.returned(null, 8);

    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void isNotGivenUpBeforeItWasInterrupted() {
    assertThat(call.giveUp(6, GRACE)).isNull();
  }

  @Test
  void isNotGivenUpAfterItHasReturned() {
    call.interrupt(6, "Time is up.", false, cutOff::incrementAndGet);
    call.returned(null, 7);

    assertThat(call.giveUp(8, GRACE)).isNull();
  }

  @Test
  void doesNotReturnAfterItWasGivenUp() {
    call.interrupt(6, "Time is up.", false, cutOff::incrementAndGet);
    CallEnd end = Objects.requireNonNull(call.giveUp(7, GRACE));

    assertThat(end.hungThread()).isSameAs(Thread.currentThread());
    assertThat(call.returned(null, 8)).isNull();
  }

  /** Does nothing, since here only the call's end matters. */
  private record NoAct() implements Act {

    @Override
    public String what() {
      return "Nothing";
    }

    @Override
    public TestDescriptor descriptor() {
      return new CanaryEngineDescriptor(UniqueId.forEngine("canary"));
    }

    @Override
    public boolean begin() {
      return true;
    }

    @Override
    public Deadline deadline(long now) {
      return Deadline.endless(now);
    }

    @Override
    public boolean isSparedByCancellation() {
      return false;
    }

    @Override
    public void call() {}

    @Override
    public void end(CallEnd end) {}
  }
}
