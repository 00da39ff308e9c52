package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks SMTP just well enough to answer a mail with what a test wants. */
final class ScriptedMailServer implements AutoCloseable {

  /** An answer that never comes. */
  static final String SILENCE = "";

  private final ServerSocket server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  private ScriptedMailServer(ServerSocket server) {
    this.server = server;
  }

  static ScriptedMailServer start() throws IOException {
    var scripted =
        new ScriptedMailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    run("mail-server", scripted::accept);
    return scripted;
  }

  private static void run(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** What it says to a command, or to this line alone; the end of a mail is a dot. */
  void answer(String command, String answer) {
    answers.put(command, answer);
  }

  void answerAllWell() {
    answers.clear();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        clients.add(client);
        run("mail-client", () -> serve(client));
      }
    } catch (IOException closed) {
      // That is how it ends.
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      OutputStream out = client.getOutputStream();
      say(out, "220 hello");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!data || line.equals(".")) {
          commands.add(line);
          String answer = answer(line);
          data = answer.startsWith("354");
          say(out, answer);
        }
      }
    } catch (IOException gone) {
      // That is how it ends.
    }
  }

  private String answer(String line) {
    String command = line.split("[ :]", 2)[0];
    String usual = command.equals("DATA") ? "354 go on" : "250 well";
    return answers.getOrDefault(line, answers.getOrDefault(command, usual));
  }

  private static void say(OutputStream out, String answer) throws IOException {
    if (!answer.equals(SILENCE)) {
      out.write((answer + "\r\n").getBytes(UTF_8));
      out.flush();
    }
  }

  List<String> commands() {
    return new ArrayList<>(commands);
  }

  long count(String command) {
    return commands.stream().filter(it -> it.startsWith(command)).count();
  }

  String url() {
    return "smtp://127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
