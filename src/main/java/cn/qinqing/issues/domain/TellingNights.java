package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueTelling;
import cn.qinqing.links.Links;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells enterprises what was decided of their issues (告知企业): declined, referred, parked, suspended, closed by procedure. Each
 * step is told once, whichever node is faster; after a standstill of a week nothing old is told any more.
 */
@Component
public class TellingNights {

    private static final int AT_ONCE = 1_000;
    private static final Duration LATEST = Duration.ofDays(7);

    private final Links links;
    private final I18NProvider texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingNights(Links links, I18NProvider texts, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.links = links;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Step(UUID event, UUID issue) {}

    @Scheduled(
            initialDelayString = "${qinqing.issues.tell-after:60000}",
            fixedDelayString = "${qinqing.issues.tell:120000}")
    public void tell() {
        Actor job = new Actor.Job(
                texts.getTranslation("issues.job.name", Locale.SIMPLIFIED_CHINESE), EnumSet.allOf(Right.class));
        jdbc.sql("""
                        select v.id, v.issue_id from issue_event v left join issue_told t on t.event_id = v.id
                        where t.event_id is null and v.happened_at > ? and v.command in ('CONFIRM_DECLINE', 'REFUSE_OBJECTION', 'REFER',
                          'GRANT_PARKING', 'GRANT_SUSPENSION', 'GRANT_PROCEDURE')
                        order by v.happened_at, v.id limit\s""" + AT_ONCE)
                .param(OfficeTime.column(clock.instant().minus(LATEST)))
                .query((row, n) -> new Step(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(step -> tell(job, step));
    }

    /** Whoever marks it first tells. */
    private void tell(Actor job, Step step) {
        boolean mine = Boolean.TRUE.equals(transaction.execute(
                done -> jdbc.sql("insert ignore into issue_told (event_id, told_at) values (?, ?)")
                                .params(step.event(), OfficeTime.column(clock.instant()))
                                .update()
                        == 1));
        if (mine) {
            try {
                links.send(job, IssueTelling.PURPOSE, step.issue());
            } catch (RuleViolation toldOrOver) {
                // it went on meanwhile, or somebody rings already: then that call tells it
            }
        }
    }
}
