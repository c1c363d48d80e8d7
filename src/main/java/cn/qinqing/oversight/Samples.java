package cn.qinqing.oversight;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.oversight.domain.OversightScope;
import cn.qinqing.oversight.domain.SampleDraw;
import cn.qinqing.oversight.domain.SampleStore;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random samples of what is closed and of visits without an issue (监督抽查): drawn by a recorded seed, so that anybody draws
 * them again; unseen by the units; called by supervisors.
 */
@Service
@Transactional
public class Samples {

    private static final String SERIES = "监督抽查";
    private static final int MOST = 200;
    private static final int LONGEST_WORDS = 2_000;
    private static final Pattern SEED = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final SampleStore store;
    private final OversightScope scope;
    private final Numbers numbers;
    private final Bodies bodies;
    private final AuditLog audit;
    private final Clock clock;

    Samples(SampleStore store, OversightScope scope, Numbers numbers, Bodies bodies, AuditLog audit, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.numbers = numbers;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Draws a sample. Sent twice, it is one.
     *
     * @return its id
     * @throws RuleViolation {@code oversight.person.none} for who is no person; {@code oversight.period.missing}, {@code
     *     oversight.period.order}, {@code oversight.period.future}; {@code oversight.sample.size}: one to 200 in all; {@code
     *     oversight.sample.seed}; {@code oversight.sample.empty} where nothing of the kinds asked for is in the period
     */
    public UUID draw(Actor actor, DrawSample draw) {
        actor.require(Right.OVERSIGHT_SAMPLE);
        demandPerson(actor);
        Optional<UUID> before = store.sent(draw.clientKey());
        if (before.isPresent()) {
            return before.get();
        }
        if (draw.from() == null || draw.to() == null) {
            throw new RuleViolation("oversight.period.missing");
        }
        if (draw.to().isBefore(draw.from())) {
            throw new RuleViolation("oversight.period.order");
        }
        if (draw.from().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("oversight.period.future");
        }
        int wanted = 0;
        for (int size : draw.sizes().values()) {
            if (size < 0 || size > MOST) {
                throw new RuleViolation("oversight.sample.size", MOST);
            }
            wanted += size;
        }
        if (wanted < 1 || wanted > MOST) {
            throw new RuleViolation("oversight.sample.size", MOST);
        }
        String typed = draw.seed() == null ? "" : draw.seed().strip();
        if (!typed.isEmpty() && !SEED.matcher(typed).matches()) {
            throw new RuleViolation("oversight.sample.seed");
        }
        String seed = typed.isEmpty() ? SampleDraw.seed() : typed;
        String frame = SampleDraw.frame(store.candidates(scope.of(actor), draw.from(), draw.to()));
        List<SampleDraw.Candidate> candidates = frame.isBlank() ? List.of() : SampleDraw.read(frame);
        List<SampleDraw.Candidate> drawn = SampleDraw.draw(candidates, draw.sizes(), seed);
        if (drawn.isEmpty()) {
            throw new RuleViolation("oversight.sample.empty");
        }
        String number = numbers.next(bodies.prefecture().id(), SERIES, OfficeTime.today(clock));
        UUID id = store.add(actor, draw, number, seed, frame, candidates.size(), drawn, clock.instant());
        audit.record(actor, "SAMPLE_DRAWN", "sample", id.toString(), Map.of("number", number, "size", drawn.size()));
        return id;
    }

    /** Samples, the latest first. */
    @Transactional(readOnly = true)
    public List<SampleRow> page(Actor actor, long offset, int limit) {
        actor.require(Right.OVERSIGHT_READ);
        return store.page(actor, scope.of(actor).all(), null, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        actor.require(Right.OVERSIGHT_READ);
        return store.count(actor, scope.of(actor).all());
    }

    /** @throws RuleViolation {@code oversight.sample.unknown} when there is none that the actor may see */
    @Transactional(readOnly = true)
    public SampleRow details(Actor actor, UUID sample) {
        actor.require(Right.OVERSIGHT_READ);
        return store.page(actor, scope.of(actor).all(), sample, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("oversight.sample.unknown"));
    }

    /** The drawn records in the order in which they were drawn; refused as {@link #details}. */
    @Transactional(readOnly = true)
    public List<SampleItem> items(Actor actor, UUID sample, long offset, int limit) {
        details(actor, sample);
        return store.items(sample, offset, limit);
    }

    @Transactional(readOnly = true)
    public long countItems(Actor actor, UUID sample) {
        details(actor, sample);
        return store.countItems(sample);
    }

    /** The list from which it was drawn: a line for each record; refused as {@link #details}. */
    @Transactional(readOnly = true)
    public String frame(Actor actor, UUID sample) {
        details(actor, sample);
        return store.frame(sample);
    }

    /**
     * Notes what a call led to (登记回访). Several may be noted on one record; the latest counts.
     *
     * @throws RuleViolation {@code oversight.sample.unknown}; {@code oversight.call.outcome.missing}; {@code
     *     oversight.call.words.missing} where it is not as recorded, {@code oversight.call.words.long} beyond 2,000 characters;
     *     {@code oversight.call.further.different}, {@code oversight.call.further.closed}: only a closed issue whose enterprise
     *     says otherwise is opened again
     */
    public void call(Actor actor, RecordSampleCall call) {
        actor.require(Right.OVERSIGHT_SAMPLE);
        demandPerson(actor);
        UUID sample = store.sampleOf(call.item()).orElseThrow(() -> new RuleViolation("oversight.sample.unknown"));
        SampleRow drawn = details(actor, sample);
        SampleItem item = store.item(call.item()).orElseThrow();
        if (call.outcome() == null) {
            throw new RuleViolation("oversight.call.outcome.missing");
        }
        String words = call.words().strip();
        if (words.isEmpty() && call.outcome() == SampleOutcome.DIFFERENT) {
            throw new RuleViolation("oversight.call.words.missing");
        }
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            throw new RuleViolation("oversight.call.words.long", LONGEST_WORDS);
        }
        if (call.further() && call.outcome() != SampleOutcome.DIFFERENT) {
            throw new RuleViolation("oversight.call.further.different");
        }
        if (call.further() && !item.closed()) {
            throw new RuleViolation("oversight.call.further.closed");
        }
        if (store.call(actor, call, words, clock.instant())) {
            audit.record(
                    actor,
                    "SAMPLE_CALLED",
                    "sample",
                    sample.toString(),
                    Map.of("number", drawn.number(), "row", item.position(), "result", call.outcome()));
        }
    }

    private static void demandPerson(Actor actor) {
        if (actor.accountId().isEmpty()) {
            throw new RuleViolation("oversight.person.none");
        }
    }
}
