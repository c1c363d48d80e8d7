package cn.qinqing.oversight.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueSupervision;
import cn.qinqing.issues.NightlyReopening;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens again, in the batch of the night, what a call for a sample asked for: each once, however often it runs. */
@Component
class FurtherHandling implements NightlyReopening {

    private final SampleStore store;
    private final IssueSupervision supervision;
    private final TransactionTemplate transaction;
    private final I18NProvider texts;
    private final Clock clock;

    FurtherHandling(
            SampleStore store,
            IssueSupervision supervision,
            TransactionTemplate transaction,
            I18NProvider texts,
            Clock clock) {
        this.store = store;
        this.supervision = supervision;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void reopen() {
        Actor.Job job = new Actor.Job(
                texts.getTranslation("oversight.job.name", Locale.SIMPLIFIED_CHINESE), EnumSet.allOf(Right.class));
        store.asked(OfficeTime.today(clock)).forEach(one -> {
            try {
                transaction.executeWithoutResult(done -> {
                    // whoever notes it first does it
                    if (store.tried(one.call(), null, clock.instant())) {
                        supervision.further(job, new IssueId(one.issue()));
                    }
                });
            } catch (RuleViolation refused) {
                transaction.executeWithoutResult(done -> store.tried(one.call(), refused.key(), clock.instant()));
            }
        });
    }
}
