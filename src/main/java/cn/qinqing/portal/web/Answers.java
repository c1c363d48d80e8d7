package cn.qinqing.portal.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Pages as they are sent: kept by no cache, for each has a token of its own or tells something of one issue. */
final class Answers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private Answers() {}

    static ResponseEntity<byte[]> page(HttpStatus status, byte[] html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    static ResponseEntity<byte[]> tooOften(long seconds, byte[] html) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(html);
    }

    static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** Minutes of a waiting time, for a sentence. */
    static String minutes(long seconds) {
        return Long.toString((seconds + 59) / 60);
    }
}
