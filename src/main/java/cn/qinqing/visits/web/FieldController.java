package cn.qinqing.visits.web;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.FieldKits;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The interface of the visit app (外勤走访) at {@code /api/field}. Each record is sent by itself and gets an answer of its own: 200
 * when it is accepted, also when it was before; 409 when something else was accepted under its key; 422 with a sentence when
 * a rule refuses it; 403 when it was written by another account than the one that is signed in.
 */
@RestController
class FieldController {

    /** Most downloads of an account within ten minutes. */
    private static final int MOST_KITS = 20;

    private static final int MOST_SEARCHES = 120;
    private static final int MOST_HITS = 10;

    /** A refusal names its field in its key. */
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            Map.entry("visits.enterprise", "enterprise"),
            Map.entry("enterprises.", "enterprise"),
            Map.entry("visits.booking", "booking"),
            Map.entry("visits.day", "on"),
            Map.entry("visits.participant", "companions"),
            Map.entry("shared.personName", "companions"),
            Map.entry("visits.text", "text"),
            Map.entry("issues.", "issues"));

    private final CurrentActor current;
    private final FieldKits kits;
    private final FieldSending sending;
    private final EnterpriseQueries enterprises;
    private final FieldTexts texts;
    private final Clock clock;
    private final Cache<UUID, AtomicInteger> taken = counters();
    private final Cache<UUID, AtomicInteger> searched = counters();

    FieldController(
            CurrentActor current,
            FieldKits kits,
            FieldSending sending,
            EnterpriseQueries enterprises,
            FieldTexts texts,
            Clock clock) {
        this.current = current;
        this.kits = kits;
        this.sending = sending;
        this.enterprises = enterprises;
        this.texts = texts;
        this.clock = clock;
    }

    private static Cache<UUID, AtomicInteger> counters() {
        return Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .maximumSize(10_000)
                .build();
    }

    @GetMapping("/api/field/session")
    FieldAnswers.Session session(CsrfToken csrf) {
        Actor actor = current.get();
        return new FieldAnswers.Session(
                account(actor),
                actor.name(),
                actor.may(Right.VISIT_RECORD),
                OfficeTime.today(clock),
                csrf.getHeaderName(),
                csrf.getToken());
    }

    @GetMapping("/api/field/kit")
    ResponseEntity<Object> kit() {
        Actor actor = current.get();
        UUID account = account(actor);
        if (tooOften(taken, account, MOST_KITS)) {
            return tooOften();
        }
        return ResponseEntity.ok(FieldAnswers.Kit.of(account, kits.take(actor)));
    }

    /** Enterprises by name, short name, initials or code, for a record that was written without its enterprise at hand. */
    @GetMapping("/api/field/enterprises")
    ResponseEntity<Object> enterprises(@RequestParam(name = "text", defaultValue = "") String text) {
        Actor actor = current.get();
        actor.require(Right.VISIT_RECORD);
        if (tooOften(searched, account(actor), MOST_SEARCHES)) {
            return tooOften();
        }
        return ResponseEntity.ok(
                text.isBlank()
                        ? List.of()
                        : enterprises.pick(actor, text.strip(), MOST_HITS).stream()
                                .map(hit -> new FieldAnswers.Hit(hit.id().value(), hit.name(), hit.divisionName()))
                                .toList());
    }

    @PostMapping(path = "/api/field/records", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(@RequestBody FieldRecord record) {
        Actor actor = current.get();
        actor.require(Right.VISIT_RECORD);
        if (!account(actor).equals(record.account())) {
            return refused(HttpStatus.FORBIDDEN, texts.of("field.refused.account"), null);
        }
        return ResponseEntity.ok(sending.send(actor, record));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RuleViolation refused) {
        if (refused instanceof RightMissing) {
            return refused(HttpStatus.FORBIDDEN, texts.of(refused), null);
        }
        if (refused.key().equals("visits.sent.other")) {
            return refused(HttpStatus.CONFLICT, texts.of("field.refused.other"), null);
        }
        return refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                texts.of(refused),
                FIELDS.stream()
                        .filter(one -> refused.key().startsWith(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(HttpStatus.BAD_REQUEST, texts.of("field.refused.incomplete"), null);
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String sentence, @Nullable String part) {
        return ResponseEntity.status(status).body(new FieldAnswers.Refused(sentence, part));
    }

    private static UUID account(Actor actor) {
        return actor.accountId().map(AccountId::value).orElseThrow();
    }

    private static boolean tooOften(Cache<UUID, AtomicInteger> counters, UUID account, int most) {
        return counters.get(account, first -> new AtomicInteger()).incrementAndGet() > most;
    }

    private ResponseEntity<Object> tooOften() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, "600")
                .body(new FieldAnswers.Refused(texts.of("field.refused.tooOften"), null));
    }
}
