package cn.qinqing.register.web;

import cn.qinqing.register.domain.Digests;
import cn.qinqing.register.domain.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The files of the present release in memory. Only what the manifest names is served; a request reads one release from
 * beginning to end.
 */
@Component
class ReleaseFiles {

    /** A file with its ETag, plain and compressed. */
    record Content(byte[] plain, byte[] zipped, String etag) {}

    /** One release: its directory, what its manifest names, and what was read so far. */
    record Loaded(Path directory, Map<String, String> manifest, Map<String, Content> read) {}

    private final Releases releases;
    private volatile @Nullable Loaded loaded;

    ReleaseFiles(Releases releases) {
        this.releases = releases;
    }

    /** The release that {@code current} points to at this moment. */
    Optional<Loaded> release() {
        return releases.current().map(directory -> {
            Loaded known = loaded;
            if (known == null || !known.directory().equals(directory)) {
                known = new Loaded(directory, manifest(directory), new ConcurrentHashMap<>());
                loaded = known;
            }
            return known;
        });
    }

    /** The manifest byte for byte, as its hash was recorded. */
    byte[] manifestBytes(Loaded release) {
        try {
            return Files.readAllBytes(release.directory().resolve("manifest.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Content> file(Loaded release, String path) {
        String hash = release.manifest().get(path);
        return hash == null
                ? Optional.empty()
                : Optional.of(release.read()
                        .computeIfAbsent(path, name -> read(release.directory().resolve(name), hash)));
    }

    private static Content read(Path file, String hash) {
        try {
            byte[] plain = Files.readAllBytes(file);
            if (!Digests.of(plain).equals(hash)) {
                throw new IllegalStateException("the file is not what the manifest says: " + file.getFileName());
            }
            return new Content(
                    plain, Files.readAllBytes(file.resolveSibling(file.getFileName() + ".gz")), "\"" + hash + "\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> manifest(Path directory) {
        try {
            return Files.readAllLines(directory.resolve("manifest.txt"), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
