package dev.canary.runtime.worker;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerListener;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The worker's side: serves the prober that has started this JVM, and ends with it.
 *
 * <p>Heeds no signal: Ctrl-C in a terminal reaches prober and workers alike, and it is for the
 * prober to say what happens then. A call of {@code System.exit} by a suite is stopped half-way,
 * see {@link ExitGuard}.
 *
 * <p>{@link #onChange} is safe for use by many threads; the rest belongs to the main thread.
 */
public final class WorkerServer implements LedgerListener {

  private static final int REFUSED = 2;

  private final Connection connection;
  private final Message.Assignment assignment;
  private final PendingChanges changes;

  private WorkerServer(Connection connection, Message.Assignment assignment) {
    this.connection = connection;
    this.assignment = assignment;
    this.changes = new PendingChanges(connection::send);
  }

  /**
   * Connects with the prober and learns what it is to be. Does not return if the prober is of
   * another version: then the prober is told, and this JVM ends.
   *
   * @param version of this product
   */
  public static WorkerServer connect(Path socket, String version) throws IOException {
    Signals.ignore();
    ProberWatch.start();
    var connection =
        Connection.open("worker", SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    Message.Greeting greeting = expect(connection, Message.Greeting.class);
    if (greeting.protocol() != Message.PROTOCOL || !greeting.product().equals(version)) {
      refuse(connection, otherVersion(greeting, version));
    }
    return new WorkerServer(connection, expect(connection, Message.Assignment.class));
  }

  private static <M extends Message> M expect(Connection connection, Class<M> type)
      throws IOException {
    Optional<Message> message = connection.receive();
    if (message.isEmpty()) {
      ProberWatch.leave();
    }
    return message
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(() -> new IOException("The prober did not send a " + type.getSimpleName()));
  }

  private static String otherVersion(Message.Greeting greeting, String version) {
    return "The prober is of version %s (protocol %d) and its worker of version %s (protocol %d), so"
            .formatted(greeting.product(), greeting.protocol(), version, Message.PROTOCOL)
        + " its jar was replaced while it ran. Start the prober again.";
  }

  /** What this worker is called. */
  public String name() {
    return assignment.worker();
  }

  /** The settings of the prober. */
  public Settings settings() {
    return assignment.settings();
  }

  /** Whether everything that is logged here is to be JSON lines. */
  public boolean isJsonLog() {
    return assignment.jsonLog();
  }

  /** Tells the prober why this worker cannot serve. Does not return. */
  public void refuse(String sentence) {
    refuse(connection, sentence);
  }

  private static void refuse(Connection connection, String sentence) {
    connection.send(new Message.Refused(sentence));
    connection.receiveAll(ignored -> {});
    Runtime.getRuntime().halt(REFUSED);
  }

  /** Serves the prober until one of the two is at its end. Does not return. */
  public void serve(WorkerParts parts) {
    var launches = new ServedLaunches(parts, connection::send);
    var guard = new ExitGuard(thread -> parts.groupOf().apply(thread), launches::onExit);
    guard.start();
    connection.send(new Message.Ready(parts.suites()));
    connection.receiveAll(message -> receive(message, launches, guard));
    ProberWatch.leave();
  }

  private void receive(Message message, ServedLaunches launches, ExitGuard guard) {
    if (message instanceof Message.Begin begin) {
      launches.begin(begin);
    } else if (message instanceof Message.Cancel cancel) {
      launches.cancel(cancel.launch());
    } else if (message instanceof Message.Ping) {
      connection.send(new Message.Pong());
    } else if (message instanceof Message.Acknowledged acknowledged) {
      changes.onAcknowledged(acknowledged);
    } else if (message instanceof Message.Quit) {
      ProberWatch.endDescendants();
      guard.exit();
    }
  }

  /** Fails if it is not durable within 10 seconds. */
  @Override
  public CompletionStage<Void> onChange(LedgerChange change) {
    return changes.tell(change);
  }
}
