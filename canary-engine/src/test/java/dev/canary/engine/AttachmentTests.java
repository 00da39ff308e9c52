package dev.canary.engine;

import static dev.canary.engine.LauncherTranscript.launch;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.api.CanaryContext;
import dev.canary.engine.testsuites.attachments.Attaching;
import dev.canary.engine.testsuites.attachments.AttachingInEveryAttempt;
import dev.canary.engine.testsuites.attachments.AttachingStrangeNames;
import dev.canary.engine.testsuites.attachments.AttachingTwice;
import dev.canary.engine.testsuites.attachments.AttachingWrongly;
import dev.canary.engine.testsuites.context.KeepingTheContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.testkit.engine.Event;

/** Written by way of a launcher, whose directories for the output of tests they are put into. */
class AttachmentTests {

  @TempDir private Path directory;

  @Test
  void isWrittenAndToldAboutWhereItWasAttached() {
    List<String> transcript = attach(Attaching.class);

    assertThat(transcript)
        .containsExactly(
            suite(Attaching.class) + " published plan.txt",
            step("print") + " published invoice.pdf",
            passed(step("print")),
            cleanup("shred") + " published shreds.txt",
            passed(cleanup("shred")),
            passed(suite(Attaching.class)),
            passed("engine canary"));
  }

  @Test
  void isBelowTheDirectoryOfItsTest() throws IOException {
    attach(Attaching.class);

    Path suite = directory.resolve("canary").resolve(Attaching.class.getName());
    assertThat(files())
        .containsExactlyInAnyOrder(
            suite.resolve("plan.txt"),
            suite.resolve("print/invoice.pdf"),
            suite.resolve("shred/shreds.txt"));
    assertThat(suite.resolve("print/invoice.pdf")).hasContent("%PDF");
  }

  @Test
  void hasItsMediaType() {
    List<Event> published =
        canary(Attaching.class)
            .outputDirectoryCreator(new OneDirectory(directory))
            .execute()
            .allEvents()
            .fileEntryPublished()
            .list();

    assertThat(published)
        .extracting(it -> it.getRequiredPayload(FileEntry.class).getMediaType().orElseThrow())
        .containsExactly("text/plain", "application/pdf", "text/plain; charset=utf-8");
  }

  @Test
  void leavesItsDirectoryByNoName() throws IOException {
    List<String> transcript = attach(AttachingStrangeNames.class);

    assertThat(transcript)
        .contains(
            step("attach") + " published .._.._etc_pass_wd",
            step("attach") + " published r_sum_.html");
    Path step =
        directory.resolve("canary").resolve(AttachingStrangeNames.class.getName() + "/attach");
    assertThat(files()).allSatisfy(it -> assertThat(it).hasParent(step));
  }

  @Test
  void keepsWhatIsThereAlready() {
    List<String> transcript = attach(AttachingTwice.class);

    assertThat(transcript)
        .containsExactly(
            step("attach") + " published page.png",
            step("attach") + " published 2-page.png",
            step("attach") + " published 3-page.png",
            passed(step("attach")),
            step("attachAgain") + " published page.png",
            passed(step("attachAgain")),
            passed(suite(AttachingTwice.class)),
            passed("engine canary"));
    Path step = directory.resolve("canary").resolve(AttachingTwice.class.getName() + "/attach");
    assertThat(step.resolve("page.png")).hasContent("one");
    assertThat(step.resolve("3-page.png")).hasContent("three");
  }

  @Test
  void isKeptForEveryAttempt() throws IOException {
    attach(AttachingInEveryAttempt.class);

    Path suite = directory.resolve("canary").resolve(AttachingInEveryAttempt.class.getName());
    assertThat(files())
        .containsExactlyInAnyOrder(
            suite.resolve("attach/page.png"), suite.resolve("2/attach/page.png"));
  }

  @Test
  void needsANameAndAMediaType() {
    List<String> transcript = attach(AttachingWrongly.class);

    assertThat(transcript)
        .contains(
            failed(
                step("empty"), "\"\" is no name for an attachment. Write one such as invoice.pdf."),
            failed(
                step("blank"),
                "\" \" is no name for an attachment. Write one such as invoice.pdf."),
            failed(
                step("dots"),
                "\"..\" is no name for an attachment. Write one such as invoice.pdf."),
            failed(
                step("mediaType"), "\"png\" is no media type. Write one such as application/pdf."))
        .noneMatch(it -> it.endsWith("page.png"));
  }

  @Test
  void failsTheStepIfItCannotBeWritten() {
    List<String> transcript =
        transcript(canary(AttachingTwice.class).outputDirectoryCreator(new NoDirectory(directory)));

    assertThat(transcript)
        .contains(
            failed(
                step("attach"),
                "The attachment page.png cannot be written: No space left on device"));
  }

  @Test
  void isRefusedAfterTheRunHasEnded() throws IOException {
    CanaryContext canary = contextOfAnEndedRun();

    assertThatThrownBy(() -> canary.attach("late.txt", "text/plain", new byte[0]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "\"late.txt\" cannot be attached: the run has ended, or this thread was given up.");
    assertThat(files()).isEmpty();
  }

  private CanaryContext contextOfAnEndedRun() {
    attach(KeepingTheContext.class);
    return requireNonNull(KeepingTheContext.CONTEXT.get());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private List<String> attach(Class<?> suite) {
    return launch(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(suite))
            .configurationParameter("junit.platform.reporting.output.dir", directory.toString()));
  }

  private record OneDirectory(Path getRootDirectory) implements OutputDirectoryCreator {

    @Override
    public Path createOutputDirectory(TestDescriptor test) {
      return getRootDirectory;
    }
  }

  private record NoDirectory(Path getRootDirectory) implements OutputDirectoryCreator {

    @Override
    public Path createOutputDirectory(TestDescriptor test) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
