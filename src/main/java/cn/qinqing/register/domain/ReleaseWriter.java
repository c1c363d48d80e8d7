package cn.qinqing.register.domain;

import cn.qinqing.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of one release, each with its compressed twin. What did not change is linked from the release before,
 * never without reading it again. Several threads may write.
 */
final class ReleaseWriter {

    static final String MANIFEST = "manifest.txt";

    private final Path building;
    private final @Nullable Path before;
    private final Map<String, String> known;
    private final Map<String, String> hashes = new ConcurrentSkipListMap<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /**
     * @param before directory of the release before; it is not trusted unless its manifest has this hash
     */
    ReleaseWriter(Path building, Optional<Path> before, String manifestHash) throws IOException {
        this.building = building;
        byte[] manifest = before.map(one -> one.resolve(MANIFEST))
                        .filter(Files::isReadable)
                        .isPresent()
                ? Files.readAllBytes(before.get().resolve(MANIFEST))
                : new byte[0];
        boolean trusted = Digests.of(manifest).equals(manifestHash);
        this.before = trusted ? before.orElseThrow() : null;
        this.known = trusted ? entries(manifest) : Map.of();
        Files.createDirectories(building);
        made.add(building);
    }

    /** Path → SHA-256, as a manifest lists them. */
    static Map<String, String> entries(byte[] manifest) {
        Map<String, String> entries = new HashMap<>();
        new String(manifest, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> entries.put(line.substring(66), line.substring(0, 64)));
        return entries;
    }

    /**
     * Adds a file.
     *
     * @throws RuleViolation {@code register.check.*} when it holds what nobody may read
     */
    void put(String path, byte[] content) {
        String hash = Digests.of(content);
        String text = new String(content, StandardCharsets.UTF_8);
        ReleaseCheck.noPersonalNumber(text, path);
        try {
            if (!hash.equals(known.get(path)) || linked(path, hash) == null) {
                write(path, content);
            }
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        note(path, hash, text);
    }

    /** Takes a file from the release before, if it is there and whole. */
    boolean reuse(String path) {
        String hash = known.get(path);
        try {
            byte[] content = hash == null ? null : linked(path, hash);
            if (hash == null || content == null) {
                return false;
            }
            note(path, hash, new String(content, StandardCharsets.UTF_8));
            return true;
        } catch (IOException cannotLink) {
            throw new UncheckedIOException(cannotLink);
        }
    }

    /** A file of the release before, if it is there and whole. */
    Optional<byte[]> previous(String path) {
        String hash = known.get(path);
        try {
            return hash == null || before == null
                    ? Optional.empty()
                    : Optional.ofNullable(whole(before.resolve(path), hash));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Writes the manifest, after every link was followed.
     *
     * @param previousHash of the manifest before
     * @throws RuleViolation {@code register.check.link} naming the link and the page
     */
    byte[] finish(String previousHash) {
        ReleaseCheck.links(links, hashes.keySet());
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        lines.append("# prev: ").append(previousHash).append('\n');
        byte[] manifest = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(building.resolve(MANIFEST), manifest);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return manifest;
    }

    int files() {
        return hashes.size();
    }

    /** The first file of a release that is not what its manifest says; empty when all are whole. */
    static Optional<String> damaged(Path release, String manifestHash) {
        try {
            Path list = release.resolve(MANIFEST);
            byte[] manifest = Files.isReadable(list) ? Files.readAllBytes(list) : new byte[0];
            if (!Digests.of(manifest).equals(manifestHash)) {
                return Optional.of(MANIFEST);
            }
            for (Map.Entry<String, String> entry : entries(manifest).entrySet()) {
                if (whole(release.resolve(entry.getKey()), entry.getValue()) == null) {
                    return Optional.of(entry.getKey());
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void note(String path, String hash, String text) {
        hashes.put(path, hash);
        ReleaseCheck.linksOf(text).forEach(link -> links.putIfAbsent(link, path));
    }

    /** Links the file and its twin from the release before; null when one of them is damaged. */
    private byte @Nullable [] linked(String path, String hash) throws IOException {
        if (before == null) {
            return null;
        }
        Path same = before.resolve(path);
        byte[] content = whole(same, hash);
        if (content != null) {
            Path target = target(path);
            Files.createLink(target, same);
            Files.createLink(zipped(target), zipped(same));
        }
        return content;
    }

    private void write(String path, byte[] content) throws IOException {
        Path target = target(path);
        Files.write(target, content);
        Files.write(zipped(target), zip(content));
        Path old = before == null ? null : before.resolve(path);
        if (old != null && Files.exists(old)) {
            // a server that tells files by their second must see another one
            FileTime least = FileTime.fromMillis(Files.getLastModifiedTime(old).toMillis() + 1000);
            if (Files.getLastModifiedTime(target).compareTo(least) < 0) {
                Files.setLastModifiedTime(target, least);
                Files.setLastModifiedTime(zipped(target), least);
            }
        }
    }

    private Path target(String path) throws IOException {
        Path target = building.resolve(path);
        make(target.getParent());
        return target;
    }

    private void make(Path directory) throws IOException {
        if (!made.contains(directory)) {
            make(directory.getParent());
            try {
                Files.createDirectory(directory);
            } catch (FileAlreadyExistsException anotherThread) {
                // it is there, which is all that is wanted
            }
            made.add(directory);
        }
    }

    /** The content, when it has this hash and its compressed twin says the same. */
    private static byte @Nullable [] whole(Path file, String hash) throws IOException {
        if (!Files.isReadable(file) || !Files.isReadable(zipped(file))) {
            return null;
        }
        byte[] content = Files.readAllBytes(file);
        return Digests.of(content).equals(hash) && Arrays.equals(content, unzip(Files.readAllBytes(zipped(file))))
                ? content
                : null;
    }

    private static Path zipped(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
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

    private static byte @Nullable [] unzip(byte[] zipped) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return gzip.readAllBytes();
        } catch (IOException damaged) {
            return null;
        }
    }
}
