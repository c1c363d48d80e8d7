package cn.qinqing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the measuring ran on. */
final class Machine {

    private Machine() {}

    /** As the system calls its processor. */
    static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }
}
