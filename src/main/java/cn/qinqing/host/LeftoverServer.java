package cn.qinqing.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A MariaDB that a killed start left behind: never a second server on the same files. */
final class LeftoverServer {

    static final String PID_FILE = "mariadbd.pid";

    private static final long PATIENCE_SECONDS = 60;

    private LeftoverServer() {}

    /** Stops the server whose process number stands in the directory, and waits until it is gone. */
    static void stop(Path files) throws IOException {
        Optional<ProcessHandle> left = find(files);
        if (left.isEmpty()) {
            return;
        }
        left.get().destroy();
        try {
            left.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new IOException("MariaDB " + left.get().pid() + " did not stop", stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> find(Path files) throws IOException {
        Path pidFile = files.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String number = Files.readString(pidFile).strip();
        return number.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(number)).filter(process -> serves(process, files))
                : Optional.empty();
    }

    /** After a restart of the machine the number may belong to another program, or to another MariaDB. */
    private static boolean serves(ProcessHandle process, Path files) {
        ProcessHandle.Info info = process.info();
        return info.command().orElse("").contains("mariadbd")
                && Arrays.asList(info.arguments().orElse(new String[0])).contains(argument(files));
    }

    static String argument(Path files) {
        return "--datadir=" + files;
    }
}
