package cn.qinqing.visits.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the visit app at {@code /field/} that are not served as they lie there: its page and manifest get their texts, its
 * service worker the list of all files and a version that changes with each of them. Nothing in them depends on who asks.
 */
@Controller
class FieldPages {

    private static final String FOLDER = "META-INF/resources/field/";
    private static final Pattern KEY = Pattern.compile("\\{\\{([A-Za-z.]+)}}");
    /** Made here, or asked for by the browser alone. */
    private static final List<String> MADE = List.of("index.html", "sw.js", "manifest.webmanifest");

    private final FieldTexts texts;
    private final JsonMapper json;
    private final byte[] page;
    private final byte[] manifest;
    private final byte[] worker;

    FieldPages(FieldTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
        Resource[] files = files();
        page = filled("index.html").getBytes(StandardCharsets.UTF_8);
        manifest = filled("manifest.webmanifest").getBytes(StandardCharsets.UTF_8);
        worker = worker(files).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/field")
    ResponseEntity<Void> withoutSlash() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/field/"))
                .build();
    }

    @GetMapping({"/field/", "/field/index.html"})
    ResponseEntity<byte[]> page() {
        return file(MediaType.TEXT_HTML, page);
    }

    @GetMapping("/field/manifest.webmanifest")
    ResponseEntity<byte[]> manifest() {
        return file(MediaType.parseMediaType("application/manifest+json"), manifest);
    }

    @GetMapping("/field/sw.js")
    ResponseEntity<byte[]> worker() {
        return file(MediaType.parseMediaType("text/javascript"), worker);
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .eTag(hash(digest(), content))
                .body(content);
    }

    /** The data block cannot end early: no text closes an element. */
    private String filled(String name) {
        String text = read(resource(name))
                .replace("{{texts}}", json.writeValueAsString(texts.all()).replace("<", "\\u003c"));
        return KEY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(texts.of(found.group(1))));
    }

    private String worker(Resource[] files) {
        MessageDigest digest = digest();
        digest.update(page);
        digest.update(manifest);
        Arrays.stream(files).forEach(one -> digest.update(read(one).getBytes(StandardCharsets.UTF_8)));
        String version = hash(digest, new byte[0]);
        String names = Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(name -> !MADE.contains(name))
                .map(name -> "'/field/" + name + "'")
                .collect(Collectors.joining(", "));
        return read(resource("sw.js")).replace("{{version}}", version).replace("'{{files}}'", names);
    }

    private static Resource[] files() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "*.*");
            Arrays.sort(
                    found,
                    (one, other) -> Objects.requireNonNull(one.getFilename())
                            .compareTo(Objects.requireNonNull(other.getFilename())));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Resource resource(String name) {
        return new PathMatchingResourcePatternResolver().getResource("classpath:" + FOLDER + name);
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(MessageDigest digest, byte[] content) {
        return HexFormat.of().formatHex(digest.digest(content)).substring(0, 16);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
