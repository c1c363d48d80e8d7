package cn.qinqing.visits.web;

import cn.qinqing.exchange.IcsFile;
import cn.qinqing.visits.CalendarFiles;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out a calendar file to whoever knows its secret address. An address that answers nothing looks like any other
 * unknown one. One network address asks so often and no more, so that nobody tries tokens.
 */
@Controller
class CalendarFeedController {

    private static final int MOST = 60;
    private static final int LONGEST = 80;

    private final CalendarFiles files;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    CalendarFeedController(CalendarFiles files) {
        this.files = files;
    }

    @GetMapping("/cal/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) {
        if (asked.get(request.getRemoteAddr(), first -> new AtomicInteger()).incrementAndGet() > MOST) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "600")
                    .build();
        }
        String token = name.endsWith(".ics") ? name.substring(0, name.length() - 4) : "";
        if (token.isEmpty() || token.length() > LONGEST) {
            return ResponseEntity.notFound().build();
        }
        return files.byToken(token)
                .map(content -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, IcsFile.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
