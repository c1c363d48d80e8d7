package cn.qinqing.register.domain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Brings files to the disk itself, so that a power cut after the swap finds them whole. */
final class Disk {

    private static final int LONGEST_MINUTES = 5;

    private Disk() {}

    /**
     * All files and directories below. One call for the whole file system where the machine has it; tens of thousands of
     * single ones take minutes on a plain disk.
     */
    static void force(Path tree) throws IOException {
        if (syncedAtOnce(tree)) {
            return;
        }
        try (var all = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                forceOne(path);
            }
        }
    }

    /** One file, or the names in one directory. */
    static void forceOne(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean syncedAtOnce(Path tree) {
        try {
            Process sync = new ProcessBuilder(List.of("sync", "-f", tree.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return sync.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && sync.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
