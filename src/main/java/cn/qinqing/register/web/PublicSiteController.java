package cn.qinqing.register.web;

import cn.qinqing.register.domain.PageWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the present release at {@code /}: no session, no cookie, no script; ETag by content, compressed beforehand. */
@Controller
class PublicSiteController {

    private static final String PAGES = "max-age=60, stale-while-revalidate=600";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "csv", "text/csv;charset=utf-8",
            "json", "application/json",
            "txt", "text/plain;charset=utf-8");

    private final ReleaseFiles files;
    private final RegisterSearch search;
    private final PageWriter writer;

    PublicSiteController(ReleaseFiles files, RegisterSearch search, PageWriter writer) {
        this.files = files;
        this.search = search;
        this.writer = writer;
    }

    @GetMapping({"/", "/zh/**", "/data/**", "/schema/**", "/style.css", "/manifest.txt"})
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        Optional<ReleaseFiles.Loaded> release = files.release();
        String path = request.getRequestURI().substring(1);
        if (release.isEmpty()) {
            return html(path.isEmpty() ? HttpStatus.OK : HttpStatus.NOT_FOUND, writer.page("nothing", Map.of()));
        }
        if (path.equals("manifest.txt")) {
            return plain(release.get());
        }
        String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        Optional<ReleaseFiles.Content> file = files.file(release.get(), name);
        if (file.isEmpty() && files.file(release.get(), path + "/index.html").isPresent()) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, "/" + path + "/")
                    .build();
        }
        return file.map(content -> content(request, name, content)).orElseGet(() -> notFound(release.get()));
    }

    /** Search over the release's own rows; a text longer than 200 characters is cut. */
    @GetMapping("/zh/search")
    ResponseEntity<byte[]> search(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "region", defaultValue = "") String region,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        return files.release()
                .map(release -> html(HttpStatus.OK, search.page(release, text, region, page)))
                .orElseGet(() -> html(HttpStatus.OK, writer.page("nothing", Map.of())));
    }

    /** True on a day: the version whose facts held then. */
    @GetMapping("/zh/on/{day}/e/{id}")
    ResponseEntity<byte[]> on(@PathVariable String day, @PathVariable String id) {
        return version(search.trueOn(day, id));
    }

    /** Said on a day: the version that stood here then. */
    @GetMapping("/zh/said/{day}/e/{id}")
    ResponseEntity<byte[]> said(@PathVariable String day, @PathVariable String id) {
        return version(search.saidOn(day, id));
    }

    private ResponseEntity<byte[]> version(Optional<String> path) {
        return path.map(to -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, to)
                        .<byte[]>build())
                .orElseGet(() -> files.release()
                        .map(this::notFound)
                        .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    private ResponseEntity<byte[]> content(HttpServletRequest request, String name, ReleaseFiles.Content content) {
        boolean zip = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String etag = zip ? content.zippedEtag() : content.etag();
        boolean known = fits(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag);
        ResponseEntity.BodyBuilder answer = (known
                        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        : ResponseEntity.ok())
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, PAGES)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (known) {
            return answer.build();
        }
        answer.header(
                HttpHeaders.CONTENT_TYPE,
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        return zip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(content.zipped())
                : answer.body(content.plain());
    }

    private ResponseEntity<byte[]> plain(ReleaseFiles.Loaded release) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPES.get("txt"))
                .header(HttpHeaders.CACHE_CONTROL, PAGES)
                .body(files.manifestBytes(release));
    }

    private ResponseEntity<byte[]> notFound(ReleaseFiles.Loaded release) {
        return html(
                HttpStatus.NOT_FOUND,
                files.file(release, "404.html").map(ReleaseFiles.Content::plain).orElse(new byte[0]));
    }

    private static ResponseEntity<byte[]> html(HttpStatus status, byte[] page) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, TYPES.get("html"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(page);
    }

    /** Whether gzip is named, with any weight but zero (RFC 9110, 12.5.3). */
    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(","))
                        .map(one -> one.replaceAll("\\s", ""))
                        .anyMatch(one -> one.equals("gzip") || one.matches("gzip;q=(1(\\.0*)?|0\\.0*[1-9]\\d*)"));
    }

    /** Weak comparison over the whole list (RFC 9110, 13.1.2). */
    private static boolean fits(@Nullable String asked, String etag) {
        return asked != null
                && Arrays.stream(asked.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals(etag));
    }
}
