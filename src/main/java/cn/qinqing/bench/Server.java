package cn.qinqing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The product as a process of its own, with what it costs. */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(30);
    private static final long TICKS = 100;

    private final Process process;
    private final String root;

    private Server(Process process, String root) {
        this.process = process;
        this.root = root;
    }

    /** Starts it over a data directory, filled as asked, and waits until it answers; the heap as {@code -Xmx} takes it. */
    static Server start(BenchOptions options, int port, String heap) {
        Path data = options.data();
        System.out.println("正在准备 " + options.enterprises() + " 家企业、约 " + options.wantedAssignments()
                + " 条联系安排的数据库（第一次要几分钟）：" + data);
        try {
            Path jar = Path.of(System.getProperty("java.class.path"));
            Path log = data.resolveSibling(data.getFileName() + ".log");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    jar.toString());
            builder.environment()
                    .putAll(Map.of(
                            "QINQING_DATA", data.toString(),
                            "QINQING_PORT", Integer.toString(port),
                            "QINQING_DEMO", "true",
                            "QINQING_BENCH", "true",
                            "QINQING_DEMO_ENTERPRISES", Integer.toString(options.enterprises()),
                            "QINQING_DEMO_ASSIGNMENTS", Integer.toString(options.wantedAssignments())));
            if (options.issues() != null) {
                builder.environment().put("QINQING_DEMO_ISSUES", Integer.toString(options.issues()));
            }
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Server server = new Server(builder.start(), "http://127.0.0.1:" + port);
            // also when the measuring itself is stopped
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.awaitAnswer(log);
            server.awaitQuiet();
            return server;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    String root() {
        return root;
    }

    /** Has work done inside of the server and gives what it wrote. */
    List<String> ask(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("measuring failed: " + answer.statusCode());
            }
            return answer.body().lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Processor time of the server and its database so far, in seconds, user and system. */
    double cpu() {
        return cpu(process);
    }

    static double cpu(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(handle -> ticks(handle.pid()) / (double) TICKS)
                .sum();
    }

    /**
     * Waits until the work that follows a start is done, such as filling the search index with hundreds of thousands of
     * documents: until two windows of five seconds in a row needed under a tenth of one processor. At most 20 minutes.
     */
    void awaitQuiet() {
        int quiet = 0;
        for (int window = 0; window < 240 && quiet < 2; window++) {
            double before = cpu();
            try {
                Thread.sleep(5000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            quiet = cpu() - before < 0.5 ? quiet + 1 : 0;
        }
        if (quiet < 2) {
            throw new IllegalStateException("the server is still busy with itself");
        }
    }

    /** Live heap after a full collection, in kilobytes. */
    long heap() {
        command("GC.run");
        command("GC.run");
        return command("GC.heap_info")
                .lines()
                .filter(line -> line.contains("used "))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String command(String name) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            name)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes());
        } catch (IOException noTool) {
            throw new UncheckedIOException(noTool);
        }
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
        } catch (IOException ended) {
            return 0;
        }
    }

    private void awaitAnswer(Path log) {
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("服务没有启动，见 " + log);
                }
                if (Files.readString(log).contains("亲清联络已启动")) {
                    http.send(
                            HttpRequest.newBuilder(URI.create(root + "/app/login"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    return;
                }
                Thread.sleep(500);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("服务没有在时限内就绪，见 " + log);
    }
}
