package cn.qinqing.register.domain;

import cn.qinqing.shared.OfficeTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Releases of the register: a directory of files each, built beside the present one; publishing is the atomic swap of one
 * symbolic link. The internal system may be down: the files still stand.
 */
@Component
public class Releases {

    private static final String CURRENT = "current";

    private final JdbcClient jdbc;
    private final EditionStore store;
    private final SitePages pages;
    private final Path home;

    Releases(
            JdbcClient jdbc,
            EditionStore store,
            SitePages pages,
            @Value("${qinqing.public-dir:${QINQING_PUBLIC_DIR:${qinqing.data}/public}}") Path home) {
        this.jdbc = jdbc;
        this.store = store;
        this.pages = pages;
        this.home = home.toAbsolutePath().normalize();
    }

    /** Directory that {@code current} points to, or empty before the first publication. */
    public Optional<Path> current() {
        Path link = home.resolve(CURRENT);
        try {
            return Files.isSymbolicLink(link)
                    ? Optional.of(home.resolve(Files.readSymbolicLink(link)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Builds the next release from all published versions, checked and complete, beside the present one. */
    public int build(UUID edition, Instant now) {
        store.demandUnchanged();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from register_release")
                .query(Integer.class)
                .single();
        Map<String, byte[]> files = new TreeMap<>(pages.files(store.published(), number, now));
        files.put("style.css", style());
        ReleaseCheck.run(files);
        String previous = jdbc.sql("select manifest_hash from register_release where number = ?")
                .param(number - 1)
                .query(String.class)
                .optional()
                .orElse("0".repeat(64));
        byte[] manifest = manifest(files, previous);
        try {
            write(number, files, manifest);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        jdbc.sql("""
                        insert into register_release (number, edition_id, state, content_digest, manifest_hash, prev_hash, entries, files, built_at)
                        values (?, ?, 'READY', ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number,
                        edition,
                        store.digest(edition),
                        Digests.of(manifest),
                        previous,
                        (int) files.keySet().stream()
                                .filter(path -> path.matches("zh/e/[^/]+/index.html"))
                                .count(),
                        files.size(),
                        OfficeTime.column(now))
                .update();
        return number;
    }

    /** Puts the release in the place of the present one: one rename, no moment in between. */
    public void swapTo(int number) {
        try {
            Path fresh = home.resolve(CURRENT + ".next");
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, Path.of("releases", Integer.toString(number)));
            Files.move(
                    fresh, home.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotSwap) {
            throw new UncheckedIOException(cannotSwap);
        }
    }

    /** After a crash between the commit and the swap the newest committed release is put in place; unfinished ones go. */
    @EventListener(ApplicationReadyEvent.class)
    public void repair() {
        int newest = jdbc.sql("select coalesce(max(number), 0) from register_release where state = 'READY'")
                .query(Integer.class)
                .single();
        Path releases = home.resolve("releases");
        if (Files.isDirectory(releases)) {
            try (var all = Files.list(releases)) {
                all.filter(path -> !path.getFileName().toString().matches("\\d{1,9}")
                                || Integer.parseInt(path.getFileName().toString()) > newest)
                        .forEach(unfinished -> FileSystemUtils.deleteRecursively(unfinished.toFile()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (newest > 0 && Files.isDirectory(releases.resolve(Integer.toString(newest)))) {
            swapTo(newest);
        }
    }

    private void write(int number, Map<String, byte[]> files, byte[] manifest) throws IOException {
        Path releases = Files.createDirectories(home.resolve("releases"));
        Path building = releases.resolve("building-" + number);
        FileSystemUtils.deleteRecursively(building);
        Optional<Path> before = current();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = building.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Path same = before.map(old -> old.resolve(file.getKey())).orElse(null);
            if (same != null
                    && Files.exists(same)
                    && java.util.Arrays.equals(Files.readAllBytes(same), file.getValue())) {
                Files.createLink(target, same);
                Files.createLink(zipped(target), zipped(same));
            } else {
                Files.write(target, file.getValue());
                Files.write(zipped(target), zip(file.getValue()));
            }
        }
        Files.write(building.resolve("manifest.txt"), manifest);
        Path target = releases.resolve(Integer.toString(number));
        FileSystemUtils.deleteRecursively(target);
        Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path zipped(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
    }

    private static byte[] manifest(Map<String, byte[]> files, String previous) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, content) ->
                lines.append(Digests.of(content)).append("  ").append(path).append('\n'));
        lines.append("# prev: ").append(previous).append('\n');
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] style() {
        try (var in = Releases.class.getResourceAsStream("/register/style.css")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
