package cn.qinqing.portal.web;

import cn.qinqing.issues.FirmAct;
import cn.qinqing.issues.IssueAttachments;
import cn.qinqing.portal.AskAnswer;
import cn.qinqing.portal.AskDoor;
import cn.qinqing.portal.AskForm;
import cn.qinqing.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/**
 * The open door at {@code /zh/ask}, beside the pages of the register and looking like them: no session, no cookie, no script.
 * GET and HEAD change nothing; the token in the form stands in place of one against forgery.
 */
@Controller
class AskController {

    private static final String STYLE_KEPT = "max-age=3600";
    private static final int FILE_MB = IssueAttachments.LARGEST / 1024 / 1024;

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
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @ModelAttribute AskForm sent,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        AskForm form = Sent.whole(sent);
        if (OwnForms.foreign(request)) {
            return Answers.page(HttpStatus.BAD_REQUEST, pages.publicNote("portal.ask.foreign."));
        }
        return switch (door.ask(form, Sent.file(file), request.getRemoteAddr())) {
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
        return followed(door.follow(number, digits, request.getRemoteAddr()), number, "", "", false);
    }

    /** What an enterprise may do itself, with number and digits once more: there is no session that remembers them. */
    @PostMapping("/zh/ask/follow/act")
    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "digits", defaultValue = "") String digits,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "words", defaultValue = "") String words) {
        if (OwnForms.foreign(request)) {
            return Answers.page(HttpStatus.BAD_REQUEST, pages.publicNote("portal.ask.foreign."));
        }
        Optional<FirmAct> chosen = DoorPages.act(act);
        AskDoor.Followed followed = chosen.isPresent()
                ? door.act(number, digits, chosen.get(), words, request.getRemoteAddr())
                : switch (door.follow(number, digits, request.getRemoteAddr())) {
                    case AskDoor.Shown shown ->
                        new AskDoor.Refused(shown.progress(), new RuleViolation("portal.act.missing"));
                    case AskDoor.Followed other -> other;
                };
        return followed(followed, number, act, words, true);
    }

    private ResponseEntity<byte[]> followed(
            AskDoor.Followed followed, String number, String act, String words, boolean acted) {
        return switch (followed) {
            case AskDoor.Shown shown ->
                Answers.page(HttpStatus.OK, pages.followed(shown.progress(), "", "", "", acted));
            case AskDoor.Refused refused ->
                Answers.page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        pages.followed(refused.progress(), act, words, pages.text(refused.why()), false));
            case AskDoor.Nothing nothing ->
                Answers.page(HttpStatus.UNPROCESSABLE_CONTENT, pages.follow(number, "portal.follow.wrong"));
            case AskDoor.TooOften often ->
                Answers.tooOften(
                        often.seconds(), pages.publicNote("portal.tooOften.", Answers.minutes(often.seconds())));
        };
    }

    /** More than the server takes at all: nothing of it was read. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<byte[]> tooLarge() {
        return Answers.page(HttpStatus.CONTENT_TOO_LARGE, pages.publicNote("portal.ask.large.", FILE_MB));
    }
}
