package dev.canary.environments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server of its own, for tests that start it. Answers with its arguments and its database. */
final class ServerProgram {

  private ServerProgram() {}

  public static void main(String... arguments) throws Exception {
    int port = Integer.parseInt(System.getenv("PORT"));
    if (List.of(arguments).contains("--with-child")) {
      long child = new ProcessBuilder("sleep", "300").start().pid();
      System.out.println("child " + child);
    }
    if (arguments.length == 2 && arguments[0].equals("--port-taken-once")) {
      takeOnce(port, Path.of(arguments[1]));
    }
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/health", exchange -> answer(exchange, "UP"));
    server.createContext("/arguments", exchange -> answer(exchange, String.join(" ", arguments)));
    server.createContext("/database", exchange -> answer(exchange, System.getenv("DB_URL")));
    server.start();
    System.out.println("Started ServerProgram on port " + port);
  }

  /** As if another program had been faster, the first time. */
  private static void takeOnce(int port, Path marker) throws IOException {
    if (!Files.exists(marker)) {
      Files.createFile(marker);
      ServerSocket unused = new ServerSocket(port);
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
