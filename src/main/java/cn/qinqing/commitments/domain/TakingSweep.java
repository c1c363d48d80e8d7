package cn.qinqing.commitments.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.commitments.CommitmentNotices;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentSettings;
import cn.qinqing.commitments.CommitmentSweep.Swept;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.i18n.I18NProvider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily sweep of acknowledgements (接续巡查): who took over a post is asked, reminded shortly before the last day, then his
 * unit is told, then the office. One node sweeps at a time, each step is noted once for each question, and what a
 * standstill left over is done the next time: so it may run as often as it likes. ADR 0047.
 */
@Component
public class TakingSweep {

    private static final String LOCK = "qinqing.commitments.sweep";

    /** The matter of all such messages: a later one takes the place of the one before. */
    private static final UUID MATTER = UUID.fromString("01936c00-0007-7000-8000-000000000047");

    /** A step: what is noted when it is taken, and whom it reaches. */
    private enum Step {
        TOLD("told_on", CommitmentNotices.TO_TAKE),
        REMINDED("reminded_on", CommitmentNotices.REMINDED),
        HEAD("head_on", CommitmentNotices.LATE),
        OFFICE("office_on", CommitmentNotices.TO_OFFICE);

        private final String column;
        private final NoticeKind notice;

        Step(String column, NoticeKind notice) {
            this.column = column;
            this.notice = notice;
        }
    }

    private final TakingKeeper keeper;
    private final CommitmentStaff staff;
    private final NoticeBoard board;
    private final WorkingDays days;
    private final Settings settings;
    private final AuditLog audit;
    private final I18NProvider texts;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int portion;

    TakingSweep(
            TakingKeeper keeper,
            CommitmentStaff staff,
            NoticeBoard board,
            WorkingDays days,
            Settings settings,
            AuditLog audit,
            I18NProvider texts,
            JdbcClient jdbc,
            DataSource database,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${qinqing.commitments.sweep-portion:500}") int portion) {
        this.keeper = keeper;
        this.staff = staff;
        this.board = board;
        this.days = days;
        this.settings = settings;
        this.audit = audit;
        this.texts = texts;
        this.jdbc = jdbc;
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
                return new Swept(0, 0);
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
        UUID last = null;
        do {
            last = keeper.keepAfter(last, portion, now);
        } while (last != null);
        OfficeCalendar calendar = days.now();
        List<Open> open = open();
        int told = 0;
        for (Step step : Step.values()) {
            List<Open> due = open.stream()
                    .filter(one -> one.done(step) == null && reached(one, step, calendar, today))
                    .toList();
            told += due.isEmpty() ? 0 : take(step, due, today);
        }
        if (told > 0) {
            Map<String, Object> facts = Map.of("rows", open.size(), "told", told);
            transaction.executeWithoutResult(
                    done -> audit.record(job(), "COMMITMENT_SWEPT", "commitment_sweep", today.toString(), facts));
        }
        return new Swept(open.size(), told);
    }

    private record Open(
            UUID id,
            @Nullable UUID person,
            @Nullable UUID unit,
            String division,
            LocalDate dueOn,
            LocalDate officeFrom,
            @Nullable LocalDate told,
            @Nullable LocalDate reminded,
            @Nullable LocalDate head,
            @Nullable LocalDate office) {

        @Nullable
        LocalDate done(Step step) {
            return switch (step) {
                case TOLD -> told;
                case REMINDED -> reminded;
                case HEAD -> head;
                case OFFICE -> office;
            };
        }
    }

    private List<Open> open() {
        return jdbc.sql("""
                        select t.id, t.person_id, t.unit_id, e.division_code, t.due_on, t.office_from, t.told_on, t.reminded_on, t.head_on,
                          t.office_on
                        from commitment_taking t join commitment c on c.id = t.commitment_id join enterprise e on e.id = c.enterprise_id
                        where t.open_slot = 1 order by t.due_on, t.id""")
                .query((row, n) -> new Open(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class)))
                .list();
    }

    private boolean reached(Open one, Step step, OfficeCalendar calendar, LocalDate today) {
        return switch (step) {
            case TOLD -> true;
            case REMINDED ->
                !one.dueOn().isBefore(today)
                        && calendar.between(today, one.dueOn()) <= settings.get(CommitmentSettings.REMIND_DAYS, today)
                        && one.told() != null;
            case HEAD -> one.dueOn().isBefore(today);
            case OFFICE -> one.officeFrom().isBefore(today);
        };
    }

    /** Notes a step and tells it in one transaction: one message for everybody, however many it is about. */
    private int take(Step step, List<Open> due, LocalDate today) {
        Map<Recipient, List<Open>> byRecipient = new LinkedHashMap<>();
        due.forEach(one -> recipients(step, one)
                .forEach(to -> byRecipient
                        .computeIfAbsent(to, any -> new ArrayList<>())
                        .add(one)));
        transaction.executeWithoutResult(done -> {
            due.forEach(one -> jdbc.sql("update commitment_taking set " + step.column + " = ? where id = ? and "
                            + step.column + " is null")
                    .params(today, one.id())
                    .update());
            byRecipient.forEach((to, ones) -> board.tell(notice(step, to, ones, today)));
        });
        return byRecipient.size();
    }

    private static Notice notice(Step step, Recipient to, List<Open> ones, LocalDate today) {
        LocalDate first = ones.getFirst().dueOn();
        return new Notice(
                to,
                step.notice,
                MATTER,
                step.name() + "-" + today,
                List.of(Integer.toString(ones.size()), first.toString()),
                CommitmentRoutes.TAKINGS + (step == Step.OFFICE ? "?late=1" : "?mine=1"),
                step == Step.TOLD || step == Step.REMINDED ? first : null);
    }

    /** A vacant post's unit is asked; where a unit has nobody with an account, the office: never nobody. */
    private Collection<Recipient> recipients(Step step, Open one) {
        return switch (step) {
            case TOLD, REMINDED ->
                one.person() != null ? List.of(Recipient.of(new PersonId(one.person()))) : ofUnitOrOffice(one);
            case HEAD -> ofUnitOrOffice(one);
            case OFFICE -> staff.office(one.division());
        };
    }

    private Collection<Recipient> ofUnitOrOffice(Open one) {
        List<Recipient> unit = one.unit() == null ? List.of() : staff.ofUnit(new UnitId(one.unit()));
        return unit.isEmpty() ? staff.office(one.division()) : unit;
    }

    private Actor job() {
        return new Actor.Job(
                texts.getTranslation("commitments.job.sweep", Locale.SIMPLIFIED_CHINESE), EnumSet.allOf(Right.class));
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
