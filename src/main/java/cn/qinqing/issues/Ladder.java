package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.LadderStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The escalation ladder (督办阶梯): data with days of validity. The step of today applies to every open issue: it says who
 * is told, and shortens nobody's time.
 */
@Service
@Transactional
public class Ladder {

    private static final int MOST_BEFORE = 30;
    private static final int MOST_AFTER = 250;
    private static final int LONGEST_ANSWER = 30;
    private static final int LONGEST_DOCUMENT = 100;

    private final LadderStore store;
    private final AuditLog audit;
    private final Clock clock;

    Ladder(LadderStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every step with all its versions: by place and clock, the latest version first. */
    @Transactional(readOnly = true)
    public List<LadderStep> history(Actor actor) {
        actor.require(Right.ISSUE_READ);
        return store.all();
    }

    /**
     * Steps of today that go to a post, while none is named for them or nobody holds it (未指定职务): what they raise goes to the
     * office instead.
     */
    @Transactional(readOnly = true)
    public List<LadderStep> unmanned(Actor actor) {
        actor.require(Right.ISSUE_READ);
        return store.unmanned(OfficeTime.today(clock));
    }

    /**
     * Lets a step be otherwise from a day on, until the next version that is set already; the period of {@code step} gives
     * the day. A version that begins on that same day is replaced.
     *
     * @throws RuleViolation {@code issues.ladder.past} for a day before today, {@code issues.ladder.days} outside of 30
     *     working days before to 250 after, {@code issues.ladder.answer} outside of 1 to 30, {@code issues.ladder.document}
     *     over 100 characters, {@code issues.ladder.unknown} for a step that the ladder does not have, {@code
     *     shared.right.missing}
     */
    public void change(Actor actor, LadderStep step) {
        actor.require(Right.ISSUE_TRIAGE);
        LocalDate from = step.period().from();
        if (from.isBefore(OfficeTime.today(clock))) {
            throw new RuleViolation("issues.ladder.past");
        }
        if (step.days() < -MOST_BEFORE || step.days() > MOST_AFTER) {
            throw new RuleViolation("issues.ladder.days", MOST_BEFORE, MOST_AFTER);
        }
        if (step.answerDays() < 1 || step.answerDays() > LONGEST_ANSWER) {
            throw new RuleViolation("issues.ladder.answer", LONGEST_ANSWER);
        }
        String document = step.documentNo();
        if (document != null && document.codePointCount(0, document.length()) > LONGEST_DOCUMENT) {
            throw new RuleViolation("issues.ladder.document", LONGEST_DOCUMENT);
        }
        store.change(step, actor.name(), clock.instant());
        audit.record(
                actor,
                "ISSUE_STEP_CHANGED",
                "issue_step",
                step.code(),
                Map.of(
                        "from", from,
                        "days", step.days(),
                        "whom", step.whom().name(),
                        "colour", step.colour().name(),
                        "used", step.used()));
    }
}
