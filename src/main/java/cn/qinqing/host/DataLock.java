package cn.qinqing.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process on one data directory: the lock is held until the process ends, however it ends. */
final class DataLock {

    private static @Nullable FileChannel held;

    private DataLock() {}

    /**
     * Takes the directory, which is made when it is missing.
     *
     * @throws HostRefusal when another process works on it
     */
    static void take(Path directory) {
        if (!tryTake(directory)) {
            throw new HostRefusal("数据目录 " + directory + " 正被另一个亲清联络使用。请先停止那一个，或用 QINQING_DATA 另指目录。");
        }
    }

    /** Takes the directory; false when another process works on it. */
    static boolean tryTake(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            held = channel;
            return true;
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}
