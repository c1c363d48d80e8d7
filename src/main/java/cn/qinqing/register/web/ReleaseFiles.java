package cn.qinqing.register.web;

import cn.qinqing.register.domain.Digests;
import cn.qinqing.register.domain.Releases;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The files of the present release, the often read ones in memory. Only what the manifest names is served; a request
 * reads one release from beginning to end. What did not change stays in memory over a release, as it is kept by content.
 */
@Component
class ReleaseFiles {

    /** A file, plain and compressed; each of the two has its own ETag, as they are not the same bytes. */
    record Content(byte[] plain, byte[] zipped, String etag, String zippedEtag) {

        int size() {
            return plain.length + zipped.length;
        }
    }

    /** One release: its directory, and what its manifest names. */
    record Loaded(Path directory, Map<String, String> manifest) {}

    private final Releases releases;
    private final Cache<String, Content> memory;
    private volatile @Nullable Loaded loaded;

    /** @param most bytes that are kept in memory; what is read least goes first */
    ReleaseFiles(Releases releases, @Value("${qinqing.public-cache:${QINQING_PUBLIC_CACHE:64MB}}") DataSize most) {
        this.releases = releases;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(most.toBytes())
                .weigher((String hash, Content content) -> content.size())
                .build();
    }

    /** The release that {@code current} points to at this moment. */
    Optional<Loaded> release() {
        return releases.current().map(directory -> {
            Loaded known = loaded;
            if (known == null || !known.directory().equals(directory)) {
                known = new Loaded(directory, manifest(directory));
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
                : Optional.of(
                        memory.get(hash, missing -> read(release.directory().resolve(path), missing)));
    }

    /** Bytes in memory at this moment, at most as many as the setting allows. */
    long bytesInMemory() {
        memory.cleanUp();
        return memory.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    private static Content read(Path file, String hash) {
        try {
            byte[] plain = Files.readAllBytes(file);
            if (!Digests.of(plain).equals(hash)) {
                throw new IllegalStateException("the file is not what the manifest says: " + file.getFileName());
            }
            return new Content(
                    plain,
                    Files.readAllBytes(file.resolveSibling(file.getFileName() + ".gz")),
                    "\"" + hash + "\"",
                    "\"" + hash + "-gz\"");
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
