package cn.qinqing.issues.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.issues.LadderWhom;
import cn.qinqing.issues.SupervisionSweep.Swept;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.Numbers;
import com.vaadin.flow.i18n.I18NProvider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily sweep (督办巡查): finds what is soon due, overdue, not acknowledged or without progress, and raises it to the step
 * of the ladder that it has reached, with a numbered supervision notice. One node sweeps at a time; each portion is a
 * transaction of its own, a step is noted once for each deadline and round, and messages are written afterwards from what
 * is noted. What reaches the sixth step stands from then on on the list for the joint meeting. So it may be stopped anywhere and run again: nothing is lost and nothing comes twice. ADR 0040.
 */
@Component
public class IssueSweep {

    /** Series of the numbers of supervision notices. */
    public static final String SERIES = "企督";

    private static final String LOCK = "qinqing.issues.sweep";

    private final SweepRows rows;
    private final MeetingTopicStore topics;
    private final SweepMessages messages;
    private final LadderStore ladder;
    private final IssueStaff staff;
    private final AccountActors accounts;
    private final Numbers numbers;
    private final WorkingDays days;
    private final AuditLog audit;
    private final I18NProvider texts;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int portion;

    IssueSweep(
            SweepRows rows,
            MeetingTopicStore topics,
            SweepMessages messages,
            LadderStore ladder,
            IssueStaff staff,
            AccountActors accounts,
            Numbers numbers,
            WorkingDays days,
            AuditLog audit,
            I18NProvider texts,
            DataSource database,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${qinqing.issues.sweep-portion:500}") int portion) {
        this.rows = rows;
        this.topics = topics;
        this.messages = messages;
        this.ladder = ladder;
        this.staff = staff;
        this.accounts = accounts;
        this.numbers = numbers;
        this.days = days;
        this.audit = audit;
        this.texts = texts;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.portion = portion;
    }

    /** Sweeps once; does nothing while another node sweeps. */
    public Swept sweep() {
        try (Connection own = database.getConnection()) {
            own.setAutoCommit(true);
            if (!locked(own)) {
                return new Swept(0, 0, 0, 0);
            }
            try {
                return swept();
            } finally {
                unlock(own);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the sweep found no connection", failed);
        }
    }

    private Swept swept() {
        Instant now = clock.instant();
        LocalDate today = OfficeTime.dayOf(now);
        OfficeCalendar calendar = days.now();
        LadderReach reach = new LadderReach(ladder.on(today), calendar, today);
        SweepAudience audience = new SweepAudience(accounts, staff, rows, today);
        int issues = 0;
        int raised = 0;
        int skipped = 0;
        UUID last = null;
        List<SweepRows.Open> page = rows.after(null, portion, calendar);
        while (!page.isEmpty()) {
            List<SweepRows.Written> written = portion(page, reach, audience, calendar, now);
            issues += page.size();
            raised += (int) written.stream().filter(one -> one.number() != null).count();
            skipped +=
                    (int) written.stream().filter(one -> one.number() == null).count();
            last = page.getLast().id();
            page = page.size() < portion ? List.of() : rows.after(last, portion, calendar);
        }
        int told = messages.write(today);
        if (raised + skipped + told > 0) {
            Map<String, Object> facts = Map.of("rows", issues, "raised", raised, "skipped", skipped, "told", told);
            transaction.executeWithoutResult(
                    done -> audit.record(job(), "ISSUE_SWEPT", "issue_sweep", today.toString(), facts));
        }
        return new Swept(issues, raised, skipped, told);
    }

    /** Some issues in one transaction: what is reached is noted, numbered and addressed. */
    private List<SweepRows.Written> portion(
            List<SweepRows.Open> page,
            LadderReach reach,
            SweepAudience audience,
            OfficeCalendar calendar,
            Instant now) {
        try {
            return transaction.execute(done -> {
                List<SweepRows.Written> written = numbered(reached(page, reach), calendar, OfficeTime.dayOf(now));
                if (!written.isEmpty()) {
                    rows.write(written, told(written, audience, OfficeTime.dayOf(now)), now);
                    topics.raised(
                            written.stream()
                                    .filter(one -> one.number() != null
                                            && one.reached().step().whom() == LadderWhom.MEETING)
                                    .toList(),
                            now);
                }
                return written;
            });
        } catch (DuplicateKeyException byAnotherNode) {
            // without a common lock another one was here first; what is left is found the next time
            return List.of();
        }
    }

    private record Step(SweepRows.Open issue, LadderReach.Reached reached) {}

    private List<Step> reached(List<SweepRows.Open> page, LadderReach reach) {
        Map<UUID, List<LadderReach.Noted>> noted = rows.noted(page);
        return page.stream()
                .flatMap(issue -> reach.of(issue.standing(), noted.getOrDefault(issue.id(), List.of())).stream()
                        .map(one -> new Step(issue, one)))
                .toList();
    }

    private List<SweepRows.Written> numbered(List<Step> steps, OfficeCalendar calendar, LocalDate today) {
        Map<BodyId, Integer> counts = new HashMap<>();
        steps.stream()
                .filter(step -> step.reached().raised())
                .forEach(step -> counts.merge(step.issue().body(), 1, Integer::sum));
        Map<BodyId, Deque<String>> taken = new HashMap<>();
        counts.forEach((body, count) -> taken.put(body, new ArrayDeque<>(numbers.next(body, SERIES, today, count))));
        List<SweepRows.Written> written = new ArrayList<>();
        for (Step step : steps) {
            boolean raised = step.reached().raised();
            written.add(new SweepRows.Written(
                    SweepRows.newId(),
                    step.issue(),
                    step.reached(),
                    raised ? taken.get(step.issue().body()).removeFirst() : null,
                    raised ? calendar.after(today, step.reached().step().answerDays()) : null));
        }
        return written;
    }

    private List<SweepRows.Told> told(List<SweepRows.Written> written, SweepAudience audience, LocalDate today) {
        Map<EnterpriseId, List<UUID>> leaders = rows.leaders(
                written.stream()
                        .filter(one -> one.reached().step().whom() == LadderWhom.LEADER)
                        .map(one -> one.issue().enterprise())
                        .toList(),
                today);
        List<SweepRows.Told> told = new ArrayList<>();
        for (SweepRows.Written one : written) {
            if (one.number() != null) {
                audience.of(one.issue(), one.reached().step(), leaders)
                        .forEach(to -> told.add(new SweepRows.Told(one.id(), id(to), to.person() != null)));
            }
        }
        return told;
    }

    private static UUID id(Recipient to) {
        if (to.person() != null) {
            return to.person().value();
        }
        return java.util.Objects.requireNonNull(to.account()).value();
    }

    private Actor job() {
        return new Actor.Job(
                texts.getTranslation("issues.job.sweep", Locale.SIMPLIFIED_CHINESE), EnumSet.allOf(Right.class));
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select get_lock(?, 0)")) {
            select.setString(1, LOCK);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("do release_lock(?)")) {
            select.setString(1, LOCK);
            select.execute();
        }
    }
}
