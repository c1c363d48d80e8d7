package cn.qinqing.visits.web;

import cn.qinqing.exchange.IcsFile;
import cn.qinqing.visits.CalendarFiles;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out a calendar file to whoever knows its secret address. An address that answers nothing looks like any other
 * unknown one. A file is given so often and no more; a network address that asks for unknown ones is no longer answered.
 */
@Controller
class CalendarFeedController {

    private static final int MOST_OF_A_FILE = 30;
    private static final int MOST_UNKNOWN = 60;
    private static final int LONGEST = 80;

    private final CalendarFiles files;
    private final Cache<String, AtomicInteger> given = counters();
    private final Cache<String, AtomicInteger> unknown = counters();

    CalendarFeedController(CalendarFiles files) {
        this.files = files;
    }

    private static Cache<String, AtomicInteger> counters() {
        return Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .maximumSize(10_000)
                .build();
    }

    @GetMapping("/cal/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) {
        AtomicInteger missed = unknown.get(request.getRemoteAddr(), first -> new AtomicInteger());
        if (missed.get() >= MOST_UNKNOWN) {
            return tooOften();
        }
        String token = name.endsWith(".ics") ? name.substring(0, name.length() - 4) : "";
        Optional<byte[]> content =
                token.isEmpty() || token.length() > LONGEST ? Optional.empty() : files.byToken(token);
        if (content.isEmpty()) {
            missed.incrementAndGet();
            return ResponseEntity.notFound().build();
        }
        if (given.get(token, first -> new AtomicInteger()).incrementAndGet() > MOST_OF_A_FILE) {
            return tooOften();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsFile.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content.get());
    }

    private static ResponseEntity<byte[]> tooOften() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, "600")
                .build();
    }
}
