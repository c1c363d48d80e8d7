package cn.qinqing.workbench.domain;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.StoredFiles.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The directory of the files. A file is written beside its place, forced to the disk and moved there at once: whoever
 * sees it sees all of it.
 */
@Component
public class FileArea {

    private static final int MEGABYTE = 1024 * 1024;

    private final Path root;

    FileArea(@Value("${qinqing.data:data}") Path data) {
        this.root = data.resolve("files").toAbsolutePath().normalize();
    }

    /**
     * A file on the disk.
     *
     * @param path below the root
     */
    public record Written(String path, long size, String sha256) {}

    public Written write(InputStream content, long largest) {
        return write(out -> copy(content, out, largest));
    }

    public Written write(Content content) {
        String name = UUID.randomUUID().toString();
        // two letters of the random name: 256 directories, so that none grows too long
        String path = name.substring(0, 2) + "/" + name;
        Path place = root.resolve(path);
        Path beside = root.resolve("incoming").resolve(name);
        try {
            Files.createDirectories(beside.getParent());
            Files.createDirectories(place.getParent());
            Written written = fill(beside, path, content);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            force(place.getParent());
            return written;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            discardQuietly(beside);
        }
    }

    public InputStream open(String path) throws IOException {
        return Files.newInputStream(resolve(path));
    }

    public Path resolve(String path) {
        return root.resolve(path);
    }

    public void discard(String path) {
        discardQuietly(root.resolve(path));
    }

    /** Empty when the file is gone. */
    public Optional<String> sha256(String path) {
        try (InputStream in = open(path);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            in.transferTo(out);
            return Optional.of(HexFormat.of().formatHex(out.getMessageDigest().digest()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Written fill(Path file, String path, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                DigestOutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), sha256())) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
            return new Written(
                    path,
                    channel.size(),
                    HexFormat.of().formatHex(out.getMessageDigest().digest()));
        }
    }

    private static void copy(InputStream content, OutputStream out, long largest) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > largest) {
                throw new RuleViolation("workbench.file.large", Math.max(1, largest / MEGABYTE));
            }
            out.write(buffer, 0, read);
        }
        if (size == 0) {
            throw new RuleViolation("workbench.file.empty");
        }
    }

    /** The name in the directory must be on the disk too. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discardQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // a file that nobody names does no harm
            System.getLogger(FileArea.class.getName()).log(System.Logger.Level.WARNING, "cannot delete " + file, stays);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
