package cn.qinqing.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A process of its own: a main class over the class path of the tests, with what it printed. */
public final class Started implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Started(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the main class with nothing in the environment of the product but these variables. */
    public static Started java(Class<?> main, Map<String, String> environment, String... words) throws IOException {
        Path output = Files.createTempFile(Files.createDirectories(Path.of("target", "started")), "run", ".log");
        List<String> command = new ArrayList<>(List.of(
                // a suite that was started in the background hands an ignored interrupt on to its processes
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Dqinqing.buffer-pool=64M",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QINQING_"));
        builder.environment().putAll(environment);
        return new Started(builder.start(), output);
    }

    /** Waits until this was printed. */
    public Started awaitOutput(String text) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .failFast("ended", () -> !process.isAlive() && !output().contains(text))
                .until(() -> output().contains(text));
        return this;
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Waits for the end and gives the status. */
    public int status() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("still running: " + output());
        }
        return process.exitValue();
    }

    /** Its MariaDB. */
    public ProcessHandle database() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a signal by its name, such as {@code INT}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
