package cn.qinqing.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of the owner's choice, tried before the product starts: a release must not fail on the day it is due. */
final class WritableDirectory {

    private WritableDirectory() {}

    /**
     * Makes the directory if need be, writes a file into it and takes it away again.
     *
     * @param variable the setting that names the directory
     * @throws HostRefusal when that cannot be done
     */
    static void demand(Path directory, String variable) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, ".try", null));
        } catch (IOException refused) {
            throw new HostRefusal(
                    "不能写入目录 " + directory.toAbsolutePath().normalize() + "。请检查目录和权限，或用 " + variable + " 另指目录。",
                    refused);
        }
    }
}
