package cn.qinqing.portal.web;

import cn.qinqing.issues.FirmAct;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueProgress;
import cn.qinqing.portal.AskAnswer;
import cn.qinqing.portal.AskForm;
import cn.qinqing.portal.IntakeDoor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages behind the lasting address of an enterprise or chamber: {@code /t/q} to raise something, {@code /t/m} with a pass
 * of half an hour to see and act. GET and HEAD change nothing; what is sent carries its token and comes from our own page.
 */
@Controller
class IntakeController {

    private final IntakeDoor door;
    private final DoorPages pages;

    IntakeController(IntakeDoor door, DoorPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/t/q/{token}")
    ResponseEntity<byte[]> open(HttpServletRequest request, @PathVariable String token) {
        return shown(
                door.open(token, request.getRemoteAddr()),
                own -> Answers.page(HttpStatus.OK, pages.own(token, own, own.form(), Map.of(), "")));
    }

    @PostMapping("/t/q/{token}")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String token, @ModelAttribute AskForm sent) {
        if (OwnForms.foreign(request)) {
            return foreign();
        }
        AskForm form = Sent.whole(formOf(sent, request));
        return shown(door.ask(token, form, request.getRemoteAddr()), asked -> switch (asked.answer()) {
            case AskAnswer.Taken taken -> Answers.page(HttpStatus.OK, pages.ownTaken(token, asked.own(), taken));
            case AskAnswer.Again again ->
                Answers.page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        pages.own(token, asked.own(), again.form(), again.errors(), ""));
            case AskAnswer.TooOften often ->
                Answers.tooOften(
                        often.seconds(),
                        pages.own(token, asked.own(), often.form(), Sent.tooOften(often.seconds()), ""));
        });
    }

    /** The part of the address is called token too: what the form carries counts. */
    private static AskForm formOf(AskForm sent, HttpServletRequest request) {
        String carried = request.getParameter("token");
        return sent.with(carried == null ? "" : carried);
    }

    @PostMapping("/t/q/{token}/own")
    ResponseEntity<byte[]> enter(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "digits", defaultValue = "") String digits) {
        if (OwnForms.foreign(request)) {
            return foreign();
        }
        return shown(
                door.enter(token, digits, request.getRemoteAddr()),
                entered -> entered.pass()
                        .map(pass -> Answers.seeOther("/t/m/" + pass))
                        .orElseGet(() -> Answers.page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                pages.own(
                                        token,
                                        entered.own(),
                                        entered.own().form(),
                                        Map.of(),
                                        entered.closed()
                                                ? "portal.intake.digits.closed"
                                                : "portal.intake.digits.wrong"))));
    }

    @GetMapping("/t/m/{pass}")
    ResponseEntity<byte[]> issues(HttpServletRequest request, @PathVariable String pass) {
        return shown(
                door.issues(pass, request.getRemoteAddr()),
                own -> Answers.page(HttpStatus.OK, pages.issues(pass, own)));
    }

    @GetMapping("/t/m/{pass}/{issue}")
    ResponseEntity<byte[]> issue(HttpServletRequest request, @PathVariable String pass, @PathVariable String issue) {
        return shown(
                look(request, pass, issue), found -> Answers.page(HttpStatus.OK, pages.issue(pass, found, "", "", "")));
    }

    @PostMapping("/t/m/{pass}/{issue}")
    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            @PathVariable String pass,
            @PathVariable String issue,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "words", defaultValue = "") String words) {
        if (OwnForms.foreign(request)) {
            return foreign();
        }
        Optional<FirmAct> chosen = DoorPages.act(act);
        try {
            if (chosen.isEmpty()) {
                throw new RuleViolation("portal.act.missing");
            }
            if (words.isBlank()) {
                throw new RuleViolation("portal.act.words.missing");
            }
            return shown(
                    door.act(pass, id(issue), chosen.get(), words, request.getRemoteAddr()),
                    done -> Answers.seeOther("/t/m/" + pass + "/" + issue));
        } catch (RuleViolation refused) {
            return shown(
                    look(request, pass, issue),
                    found -> Answers.page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            pages.issue(pass, found, act, words, pages.text(refused))));
        }
    }

    private IntakeDoor.Opened<IssueProgress> look(HttpServletRequest request, String pass, String issue) {
        return door.issue(pass, id(issue), request.getRemoteAddr());
    }

    /** What is no id is the id of nothing. */
    private static IssueId id(String typed) {
        try {
            return new IssueId(Ids.parse(typed));
        } catch (RuleViolation none) {
            return new IssueId(new UUID(0, 0));
        }
    }

    private <T> ResponseEntity<byte[]> shown(IntakeDoor.Opened<T> opened, Function<T, ResponseEntity<byte[]>> page) {
        return switch (opened) {
            case IntakeDoor.Found<T> found -> page.apply(found.it());
            case IntakeDoor.Unknown<T> unknown ->
                Answers.page(HttpStatus.NOT_FOUND, pages.note("portal.intake.unknown.", true));
            case IntakeDoor.Revoked<T> revoked ->
                Answers.page(HttpStatus.GONE, pages.note("portal.intake.revoked.", true, pages.minute(revoked.at())));
            case IntakeDoor.Over<T> over -> Answers.page(HttpStatus.GONE, pages.note("portal.intake.over.", true));
            case IntakeDoor.TooOften<T> often ->
                Answers.tooOften(
                        often.seconds(), pages.note("portal.tooOften.", true, Answers.minutes(often.seconds())));
        };
    }

    private ResponseEntity<byte[]> foreign() {
        return Answers.page(HttpStatus.BAD_REQUEST, pages.note("portal.ask.foreign.", true));
    }
}
