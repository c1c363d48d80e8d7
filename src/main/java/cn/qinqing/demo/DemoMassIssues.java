package cn.qinqing.demo;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo prefecture have as many issues as asked ({@code qinqing.demo.issues}): a sixth of them open, in every
 * state, with replies, requests, ratings and closures as the services leave them, and accounts for people of the units
 * ({@code benchh1}… handle, {@code benchs1}… sign). For measuring, in bulk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
@ConditionalOnProperty("qinqing.demo.issues")
class DemoMassIssues implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMassIssues.class);
    private static final int CHUNK = 2_000;
    private static final long SEED = 2029;
    private static final int HANDLERS = 2;
    private static final List<String> TABLES = List.of(
            "issue",
            "issue_event",
            "issue_party",
            "issue_handler",
            "issue_reply",
            "issue_request",
            "issue_rating",
            "issue_closure");

    /** How many of 600 issues stand where. */
    private static final Map<IssueStatus, Integer> SHARES = new LinkedHashMap<>();

    static {
        SHARES.put(IssueStatus.REGISTERED, 12);
        SHARES.put(IssueStatus.DECLINE_PROPOSED, 1);
        SHARES.put(IssueStatus.DISPATCHED, 10);
        SHARES.put(IssueStatus.RETURNED, 1);
        SHARES.put(IssueStatus.ACKNOWLEDGED, 14);
        SHARES.put(IssueStatus.IN_PROGRESS, 36);
        SHARES.put(IssueStatus.SUSPENDED, 1);
        SHARES.put(IssueStatus.PARKED, 1);
        SHARES.put(IssueStatus.REOPENED, 2);
        SHARES.put(IssueStatus.REPLIED, 10);
        SHARES.put(IssueStatus.RATED, 5);
        SHARES.put(IssueStatus.NOT_RATED, 7);
        SHARES.put(IssueStatus.DECLINED, 8);
        SHARES.put(IssueStatus.REFERRED, 12);
        SHARES.put(IssueStatus.ANSWERED_ON_SPOT, 10);
        SHARES.put(IssueStatus.WITHDRAWN, 4);
        SHARES.put(IssueStatus.CLOSED, 466);
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Bodies bodies;
    private final WorkingDays days;
    private final Clock clock;
    private final int wanted;

    DemoMassIssues(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Bodies bodies,
            WorkingDays days,
            Clock clock,
            @Value("${qinqing.demo.issues}") int wanted) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.bodies = bodies;
        this.days = days;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int known = jdbc.queryForObject("select count(*) from issue", Integer.class);
        if (known >= wanted) {
            return;
        }
        long start = System.nanoTime();
        List<DemoMassUnit> units = units();
        transaction.executeWithoutResult(status -> accounts(units));
        LocalDate today = OfficeTime.today(clock);
        OfficeCalendar calendar = days.now();
        Map<Integer, UUID> terms = new HashMap<>();
        jdbc.query("select days, id from issue_term", row -> {
            terms.put(row.getInt(1), row.getObject(2, UUID.class));
        });
        List<UUID> enterprises =
                jdbc.query("select id from enterprise order by uscc", (row, n) -> row.getObject(1, UUID.class));
        DemoMassUnit office = units.stream()
                .filter(unit -> unit.name().equals("州商务局"))
                .findFirst()
                .orElseThrow();
        // who decides for the office handles nothing
        List<DemoMassUnit> handling =
                units.stream().filter(unit -> unit != office).toList();
        Random random = new Random(SEED);
        for (int made = known; made < wanted; made += CHUNK) {
            DemoMassRows rows = new DemoMassRows(jdbc);
            for (int number = made; number < Math.min(wanted, made + CHUNK); number++) {
                DemoMassUnit unit = handling.get(random.nextInt(handling.size()));
                UUID enterprise = enterprises.get(random.nextInt(enterprises.size()));
                new DemoMassPath(rows, calendar, terms, bodies.prefecture().id().value(), office, unit, today, random)
                        .go(number, enterprise, state(random));
            }
            transaction.executeWithoutResult(status -> rows.store());
        }
        TABLES.forEach(table -> jdbc.execute("analyze table " + table));
        LOG.info("诉求已扩至 {} 件，用时 {} 秒", wanted, (System.nanoTime() - start) / 1_000_000_000L);
    }

    private static IssueStatus state(Random random) {
        int chance = random.nextInt(600);
        for (Map.Entry<IssueStatus, Integer> one : SHARES.entrySet()) {
            chance -= one.getValue();
            if (chance < 0) {
                return one.getKey();
            }
        }
        return IssueStatus.CLOSED;
    }

    /** Units of the prefecture with the people who work there; some of them have no account yet. */
    private List<DemoMassUnit> units() {
        Map<UUID, DemoMassUnit> found = new LinkedHashMap<>();
        jdbc.query("""
                select u.id, u.name, p.id, p.name, exists (select 1 from account a where a.person_id = p.id)
                from unit u join post o on o.unit_id = u.id join post_holding h on h.post_id = o.id join person p on p.id = h.person_id
                where u.level = 'PREFECTURE' and u.active and h.valid_to > utc_date() order by u.name, p.id""", row -> {
            found.computeIfAbsent(
                            row.getObject(1, UUID.class), id -> new DemoMassUnit(id, text(row, 2), new ArrayList<>()))
                    .people()
                    .add(new DemoMassUnit.Member(row.getObject(3, UUID.class), text(row, 4), row.getBoolean(5)));
        });
        return found.values().stream()
                .filter(unit -> unit.people().size() >= HANDLERS + 2)
                .sorted(Comparator.comparing(DemoMassUnit::name))
                .toList();
    }

    private static String text(java.sql.ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void accounts(List<DemoMassUnit> units) {
        if (jdbc.queryForObject("select count(*) from account where login = 'benchh1'", Integer.class) > 0) {
            return;
        }
        int handler = 0;
        int head = 0;
        for (DemoMassUnit unit : units) {
            List<DemoMassUnit.Member> free =
                    unit.people().stream().filter(one -> !one.account()).toList();
            for (int i = 0; i < Math.min(HANDLERS, free.size()); i++) {
                account("handler", "benchh" + ++handler, unit, free.get(i));
            }
            if (free.size() > HANDLERS) {
                account("head", "benchs" + ++head, unit, free.get(HANDLERS));
            }
        }
    }

    private void account(String like, String login, DemoMassUnit unit, DemoMassUnit.Member member) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into account (id, login, display_name, side, person_id, unit_id, password_hash, password_changed_at, must_change_password, created_at) select ?, ?, ?, side, ?, ?, password_hash, password_changed_at, must_change_password, created_at from account where login = ?",
                id,
                login,
                member.name(),
                member.id(),
                unit.id(),
                like);
        jdbc.update(
                "insert into account_role (account_id, side, role, granted_at) select ?, r.side, r.role, r.granted_at from account_role r join account a on a.id = r.account_id where a.login = ?",
                id,
                like);
    }
}
