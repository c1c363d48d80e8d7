package cn.qinqing.portal.web;

import cn.qinqing.portal.AskAnswer;
import cn.qinqing.portal.AskDoor;
import cn.qinqing.portal.AskForm;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The open door at {@code /zh/ask}, beside the pages of the register and looking like them: no session, no cookie, no script.
 * GET and HEAD change nothing; the token in the form stands in place of one against forgery.
 */
@Controller
class AskController {

    private static final String STYLE_KEPT = "max-age=3600";

    private final AskDoor door;
    private final DoorPages pages;
    private final byte[] style;

    AskController(AskDoor door, DoorPages pages) {
        this.door = door;
        this.pages = pages;
        // of the register's own style, whether or not a release was published yet
        this.style =
                (read("register/style.css") + read("portal/ask.css")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String read(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @GetMapping("/zh/ask.css")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/css;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, STYLE_KEPT)
                .body(style);
    }

    @GetMapping("/zh/ask")
    ResponseEntity<byte[]> form() {
        return Answers.page(HttpStatus.OK, pages.ask(door.form(), Map.of()));
    }

    @PostMapping("/zh/ask")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @ModelAttribute AskForm sent) {
        AskForm form = Sent.whole(sent);
        if (OwnForms.foreign(request)) {
            return Answers.page(HttpStatus.BAD_REQUEST, pages.publicNote("portal.ask.foreign."));
        }
        return switch (door.ask(form, request.getRemoteAddr())) {
            case AskAnswer.Taken taken -> Answers.page(HttpStatus.OK, pages.taken(taken));
            case AskAnswer.Again again ->
                Answers.page(HttpStatus.UNPROCESSABLE_CONTENT, pages.ask(again.form(), again.errors()));
            case AskAnswer.TooOften often ->
                Answers.tooOften(often.seconds(), pages.ask(often.form(), Sent.tooOften(often.seconds())));
        };
    }

    @GetMapping("/zh/ask/follow")
    ResponseEntity<byte[]> follow() {
        return Answers.page(HttpStatus.OK, pages.follow("", ""));
    }

    @PostMapping("/zh/ask/follow")
    ResponseEntity<byte[]> follow(
            HttpServletRequest request,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "digits", defaultValue = "") String digits) {
        if (OwnForms.foreign(request)) {
            return Answers.page(HttpStatus.BAD_REQUEST, pages.publicNote("portal.ask.foreign."));
        }
        return switch (door.follow(number, digits, request.getRemoteAddr())) {
            case AskDoor.Shown shown -> Answers.page(HttpStatus.OK, pages.followed(shown.progress()));
            case AskDoor.Nothing nothing ->
                Answers.page(HttpStatus.UNPROCESSABLE_CONTENT, pages.follow(number, "portal.follow.wrong"));
            case AskDoor.TooOften often ->
                Answers.tooOften(
                        often.seconds(), pages.publicNote("portal.tooOften.", Answers.minutes(often.seconds())));
        };
    }
}
