package cn.qinqing.conduct.domain;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of declarations (密钥): files {@code conduct-<id>.key} of mode 0600 in a directory of their own, outside of database,
 * data directory and backup; 64 hexadecimal digits each. The last by name encrypts what comes, the others open what they
 * closed. They are looked up each time: a key that was put back is used at once.
 */
@Component
public class ConductKeys {

    /** @param id as it stands in each row and in the name of the file */
    public record Key(String id, byte[] secret) {

        @Override
        public String toString() {
            return "(key " + id + ")";
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ConductKeys.class);
    private static final int LENGTH = 32;
    private static final Pattern NAME = Pattern.compile("conduct-([A-Za-z0-9-]{1,50})\\.key");
    private static final Pattern CONTENT = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Clock clock;

    ConductKeys(@Value("${qinqing.keys}") Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /**
     * The key for what comes in now.
     *
     * @throws RuleViolation {@code conduct.key.missing} when there is none that may be used
     */
    public Key current() {
        return names().stream()
                .max(Comparator.naturalOrder())
                .flatMap(this::find)
                .orElseThrow(() -> new RuleViolation("conduct.key.missing"));
    }

    /** The key of that id; empty when its file is not there, is no key, or others may read it. */
    public Optional<Key> find(String id) {
        Path file = folder.resolve("conduct-" + id + ".key");
        if (!NAME.matcher(file.getFileName().toString()).matches()) {
            return Optional.empty();
        }
        try {
            if (!Files.exists(file) || !onlyOurs(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!CONTENT.matcher(text).matches()) {
                LOG.error("密钥文件 {} 的内容不是 64 位十六进制数，没有使用。", file);
                return Optional.empty();
            }
            return Optional.of(new Key(id, HexFormat.of().parseHex(text)));
        } catch (IOException unreadable) {
            LOG.error("读不出密钥文件 {}：{}", file, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** The ids of all files, usable or not. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.error("读不出密钥目录 {}：{}", folder, unreadable.getMessage());
            return List.of();
        }
    }

    /**
     * Makes a first key; the directory is made so that nobody else looks into it.
     *
     * @throws IOException when the directory cannot be written
     */
    void make() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        String id = DAY.format(OfficeTime.today(clock)) + "-"
                + Ids.next().toString().substring(28);
        Path file =
                Files.createFile(folder.resolve("conduct-" + id + ".key"), PosixFilePermissions.asFileAttribute(OWNER));
        try {
            Files.writeString(file, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE);
        } catch (IOException full) {
            Files.deleteIfExists(file);
            throw full;
        }
    }

    private static boolean onlyOurs(Path file) throws IOException {
        Set<PosixFilePermission> mode = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        mode.removeAll(OWNER);
        if (mode.isEmpty()) {
            return true;
        }
        LOG.error("密钥文件 {} 别人也能读，没有使用。请改为只有本程序的账号能读：chmod 600 {}", file, file);
        return false;
    }
}
