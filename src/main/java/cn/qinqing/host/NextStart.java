package cn.qinqing.host;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the next start faster (启动加速): a second process of the lowest priority starts the product once over a directory
 * that is thrown away, and the JDK writes what it loaded and compiled into a file (its AOT cache). Whatever goes wrong
 * here, the next start is only as slow as this one; a file that no longer fits jar or JDK is ignored by the JDK.
 */
final class NextStart {

    /** The file to make; set by the start script where it is missing. */
    private static final String CACHE = "qinqing.aot";
    /** Tells the second process to end once it has answered. */
    private static final String REHEARSAL = "qinqing.rehearsal";

    private @Nullable Process rehearsal;
    private boolean stopped;

    /** Begins in the background when the start script asked for it. */
    void prepare() {
        String cache = System.getProperty(CACHE);
        if (cache != null) {
            Thread.ofVirtual()
                    .name("next-start")
                    .start(() -> rehearse(Path.of(cache).toAbsolutePath()));
        }
    }

    static boolean isRehearsal() {
        return Boolean.getBoolean(REHEARSAL);
    }

    /** What the first visitors ask for, so that its classes are in the file too. */
    static void visit(String address) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : List.of("/app/login", "/", "/app/?v-r=init&location=login&query=")) {
                browser.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.discarding());
            }
        } catch (IOException notServed) {
            // the file is made without it
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the second process with everything that it started; its files are thrown away. */
    synchronized void stop() {
        stopped = true;
        if (rehearsal != null) {
            rehearsal.descendants().forEach(ProcessHandle::destroyForcibly);
            rehearsal.destroyForcibly();
        }
    }

    private void rehearse(Path cache) {
        Path made = cache.resolveSibling(cache.getFileName() + ".next");
        Path data = cache.resolveSibling("rehearsal");
        try {
            FileSystemUtils.deleteRecursively(data);
            Files.createDirectories(data);
            Process process = begin(made, data);
            if (process != null && process.waitFor() == 0 && Files.exists(made)) {
                Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            FileSystemUtils.deleteRecursively(data);
            Files.deleteIfExists(made);
        } catch (IOException notMade) {
            // the next start is as slow as this one
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process begin(Path made, Path data) throws IOException {
        if (stopped) {
            return null;
        }
        ProcessBuilder builder = new ProcessBuilder(command(made))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("rehearsal.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QINQING_"));
        builder.environment().put("QINQING_DATA", data.toString());
        builder.environment().put("QINQING_KEYS", data.resolve("keys").toString());
        builder.environment().put("QINQING_PORT", "0");
        rehearsal = builder.start();
        return rehearsal;
    }

    private static List<String> command(Path made) {
        List<String> command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-D" + CACHE))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:AOTCacheOutput=" + made,
                "-D" + REHEARSAL + "=true",
                "-Dqinqing.buffer-pool=64M",
                "-jar",
                System.getProperty("java.class.path")));
        return command;
    }
}
