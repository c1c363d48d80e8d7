package cn.qinqing.issues.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueTerms;
import cn.qinqing.issues.NightlyReopening;
import cn.qinqing.links.Links;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to issues by itself: enterprises are asked what they think of a reply; whoever did not answer in time counts
 * as not rated and is rung; dissatisfied ones are reopened, all of a day together. Each issue in a transaction of its own
 * that asks the guard table again: it may run twice, on several nodes, and after days of standstill.
 */
@Component
public class IssueNights {

    private static final int AT_ONCE = 1_000;

    private final IssueDesk desk;
    private final IssueRepository issues;
    private final IssueNews news;
    private final IssueReopening reopening;
    private final IssueTerms terms;
    private final ObjectProvider<NightlyReopening> others;
    private final Links links;
    private final WorkingDays days;
    private final I18NProvider texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueNights(
            IssueDesk desk,
            IssueRepository issues,
            IssueNews news,
            IssueReopening reopening,
            IssueTerms terms,
            ObjectProvider<NightlyReopening> others,
            Links links,
            WorkingDays days,
            I18NProvider texts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.issues = issues;
        this.news = news;
        this.reopening = reopening;
        this.terms = terms;
        this.others = others;
        this.links = links;
        this.days = days;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks the enterprises whose reply has just left. */
    @Scheduled(
            initialDelayString = "${qinqing.issues.ask-after:45000}",
            fixedDelayString = "${qinqing.issues.ask:120000}")
    public void ask() {
        Actor job = job();
        jdbc.sql("select id, round from issue where status = 'REPLIED' and asked_round < round limit " + AT_ONCE)
                .query((row, n) -> new Asked(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .forEach(one -> ask(job, one));
    }

    private record Asked(UUID id, int round) {}

    /** Whoever marks it first asks: nobody is asked twice, and what could not be sent goes to the call list. */
    private void ask(Actor job, Asked one) {
        boolean mine = Boolean.TRUE.equals(transaction.execute(
                done -> jdbc.sql("update issue set asked_round = ? where id = ? and asked_round < ?")
                                .params(one.round(), one.id(), one.round())
                                .update()
                        == 1));
        if (mine) {
            try {
                links.send(job, IssueRatings.PURPOSE, one.id());
            } catch (RuleViolation alreadyRungOrRated) {
                // then somebody asks already, or there is nothing to ask any more
            }
        }
    }

    /** Before the day's work begins; again in the day for a machine that was off. */
    @Scheduled(cron = "${qinqing.issues.night:0 15 3-8 * * *}", zone = "Asia/Shanghai")
    public void run() {
        notRated();
        reopen();
        others.forEach(NightlyReopening::reopen);
        toClose();
    }

    /** A reply whose link reached the enterprise, with the days that it had to answer. */
    private record Silent(UUID id, UUID term, LocalDate delivered) {}

    private void notRated() {
        Actor job = job();
        LocalDate today = OfficeTime.today(clock);
        OfficeCalendar calendar = days.now();
        List<Silent> silent = jdbc.sql("""
                        select i.id, i.term_id, min(d.delivered_at) from issue i
                        join link_delivery d on d.purpose = ? and d.subject_id = i.id and d.failure is null and d.delivered_at >= i.replied_at
                        where i.status = 'REPLIED' group by i.id, i.term_id""")
                .param(IssueRatings.PURPOSE)
                .query((row, n) -> new Silent(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        OfficeTime.dayOf(OfficeTime.instant(row.getObject(3, LocalDateTime.class)))))
                .list();
        Map<UUID, Integer> terms = new java.util.HashMap<>();
        silent.stream()
                .filter(one -> calendar.after(
                                one.delivered(),
                                terms.computeIfAbsent(
                                        one.term(),
                                        id -> this.terms.keptTemplate(id).rate()))
                        .isBefore(today))
                .forEach(one -> each(job, one.id(), IssueCommand.MARK_NOT_RATED, taken -> {
                    desk.done(taken, null, Map.of());
                    links.ring(job, IssueRatings.PURPOSE, one.id());
                }));
    }

    /** What enterprises said before today: all leave together. */
    private void reopen() {
        Actor job = job();
        LocalDateTime today = OfficeTime.column(
                OfficeTime.today(clock).atStartOfDay(OfficeTime.ZONE).toInstant());
        jdbc.sql("""
                        select i.id from issue i join issue_rating r on r.issue_id = i.id and r.round = i.round
                        where i.status = 'RATED' and i.dissatisfied and r.rated_at < ? order by i.number""")
                .param(today)
                .query(UUID.class)
                .list()
                .forEach(id -> each(job, id, IssueCommand.REOPEN, reopening::again));
    }

    /** The heads hear of what may be closed in the same batch; whoever heard of it already hears nothing. */
    private void toClose() {
        LocalDateTime today = OfficeTime.column(
                OfficeTime.today(clock).atStartOfDay(OfficeTime.ZONE).toInstant());
        jdbc.sql("""
                        select i.id from issue i join issue_rating r on r.issue_id = i.id and r.round = i.round
                        where i.status = 'RATED' and not i.dissatisfied and r.rated_at < ?
                          and not exists (select 1 from issue_request q where q.issue_id = i.id and q.open_slot = 1 and q.kind = 'CLOSURE')
                        order by i.number""")
                .param(today)
                .query(UUID.class)
                .list()
                .forEach(id -> transaction.executeWithoutResult(
                        done -> issues.findForChange(id).ifPresent(news::toClose)));
    }

    private interface Work {
        void on(IssueDesk.Taken taken);
    }

    private void each(Actor job, UUID id, IssueCommand command, Work work) {
        transaction.executeWithoutResult(done -> {
            try {
                work.on(desk.take(job, new IssueId(id), command, ""));
            } catch (RuleViolation meanwhile) {
                // somebody, or another node, was faster
                done.setRollbackOnly();
            }
        });
    }

    private Actor job() {
        return new Actor.Job(
                texts.getTranslation("issues.job.name", Locale.SIMPLIFIED_CHINESE), EnumSet.allOf(Right.class));
    }
}
