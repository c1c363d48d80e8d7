package cn.qinqing.links.web;

import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of enterprises at {@code /t}. GET and HEAD change nothing; a POST answers, and only one that comes from our own
 * page: its form carries the token, and the browser says from which site it was sent.
 */
@Controller
class LinkController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final LinkAnswer NOTHING = new LinkAnswer("", "", 0);

    private final LinkDoor door;
    private final LinkPages pages;

    LinkController(LinkDoor door, LinkPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/t")
    ResponseEntity<byte[]> enter() {
        return page(HttpStatus.OK, pages.enter("", ""));
    }

    /** The typed code leads to an address with a token of its own. */
    @PostMapping("/t")
    ResponseEntity<byte[]> enter(
            HttpServletRequest request,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "digits", defaultValue = "") String digits) {
        if (foreign(request)) {
            return page(HttpStatus.BAD_REQUEST, pages.foreign());
        }
        LinkDoor.Entered entered = door.enter(code, digits, request.getRemoteAddr());
        if (entered.seconds() > 0) {
            return tooOften(entered.seconds());
        }
        return entered.token()
                .map(LinkController::seeOther)
                .orElseGet(() -> page(HttpStatus.UNPROCESSABLE_CONTENT, pages.enter(code, "links.enter.wrong")));
    }

    @GetMapping("/t/{token}")
    ResponseEntity<byte[]> open(HttpServletRequest request, @PathVariable String token) {
        return shown(token, door.open(token, request.getRemoteAddr()), NOTHING, null);
    }

    @PostMapping("/t/{token}")
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "token", defaultValue = "") String carried,
            @RequestParam(name = "choice", defaultValue = "") String choice,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "version", defaultValue = "") String version) {
        String address = request.getRemoteAddr();
        if (foreign(request) || !carried.isEmpty() && !carried.equals(token)) {
            return page(HttpStatus.BAD_REQUEST, pages.foreign());
        }
        LinkAnswer typed = new LinkAnswer(
                choice,
                words,
                day,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
                LinkParts.of(request));
        if (carried.isEmpty()) {
            return shown(token, door.open(token, address), typed, null);
        }
        try {
            LinkDoor.Opened answered = door.answer(token, typed, address);
            return answered instanceof LinkDoor.Ended ended && ended.now()
                    ? seeOther(token)
                    : shown(token, answered, typed, null);
        } catch (RuleViolation refused) {
            return shown(token, door.open(token, address), typed, refused);
        }
    }

    private ResponseEntity<byte[]> shown(
            String token, LinkDoor.Opened opened, LinkAnswer typed, @Nullable RuleViolation refused) {
        return switch (opened) {
            case LinkDoor.Page open ->
                page(
                        refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                        pages.form(token, open, typed, refused));
            case LinkDoor.Ended ended -> page(status(ended.why()), pages.ended(ended.why(), ended.at()));
            case LinkDoor.Unknown unknown -> page(HttpStatus.NOT_FOUND, pages.unknown());
            case LinkDoor.TooOften often -> tooOften(often.seconds());
        };
    }

    /** That an answer has arrived is what its sender wants to read; everything else is gone. */
    private static HttpStatus status(LinkDoor.Closed why) {
        return why == LinkDoor.Closed.USED ? HttpStatus.OK : HttpStatus.GONE;
    }

    private ResponseEntity<byte[]> tooOften(long seconds) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(HTML)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(pages.tooOften(seconds));
    }

    private static ResponseEntity<byte[]> seeOther(String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/t/" + token))
                .build();
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, byte[] html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }

    /**
     * Whether a form was sent from another site. Browsers say so in {@code Sec-Fetch-Site}; the page asks for no referrer,
     * so {@code Origin} is "null" for its own form too and only another named site tells something.
     */
    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals("null") && !origin.equals(own(request));
    }

    private static String own(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
