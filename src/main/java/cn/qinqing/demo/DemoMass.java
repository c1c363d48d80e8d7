package cn.qinqing.demo;

import cn.qinqing.people.Bodies;
import cn.qinqing.people.Divisions;
import cn.qinqing.search.SearchDocument;
import cn.qinqing.search.SearchLoad;
import cn.qinqing.search.SearchRebuild;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Pinyin;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Makes the demo prefecture as large as asked ({@code qinqing.demo.enterprises}): further enterprises, ten visits
 * and one issue each, a share of them with leader, unit and officer ({@link DemoMassAssignments}), and a hundred accounts
 * like the clerk's. For measuring, in bulk: what the services do for each record is done here by statement.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@ConditionalOnProperty("qinqing.demo.enterprises")
class DemoMass implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMass.class);
    private static final int CHUNK = 1_000;
    private static final int VISITS_EACH = 10;
    private static final long SEED = 2027;
    private static final String SEARCH_KIND = "enterprise";
    private static final String MARK = "演示扩容";
    private static final List<String> INDUSTRIES =
            List.of("C13", "C17", "C26", "B06", "F51", "F52", "G54", "A01", "E47", "I65");
    private static final List<String> SIZES = List.of("LARGE", "MEDIUM", "SMALL", "SMALL", "MICRO", "MICRO", "MICRO");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Divisions divisions;
    private final Bodies bodies;
    private final SearchLoad documents;
    private final SearchRebuild index;
    private final DemoMassAssignments assignments;
    private final Clock clock;
    private final int wanted;

    DemoMass(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Divisions divisions,
            Bodies bodies,
            SearchLoad documents,
            SearchRebuild index,
            DemoMassAssignments assignments,
            Clock clock,
            @Value("${qinqing.demo.enterprises}") int wanted) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.divisions = divisions;
        this.bodies = bodies;
        this.documents = documents;
        this.index = index;
        this.assignments = assignments;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int known = jdbc.queryForObject("select count(*) from enterprise", Integer.class);
        if (known >= wanted) {
            return;
        }
        long start = System.nanoTime();
        DemoNames names = new DemoNames(new Random(SEED));
        List<Divisions.Division> places = divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .toList();
        accounts();
        for (int made = known; made < wanted; made += CHUNK) {
            enterprises(names, places, made, Math.min(CHUNK, wanted - made));
        }
        LOG.info("企业已扩至 {} 家，用时 {} 秒", wanted, (System.nanoTime() - start) / 1_000_000_000L);
        index.rebuild();
        for (String table : List.of(
                "enterprise",
                "visit",
                "issue",
                "assignment",
                "enterprise_tier",
                "interest_declaration",
                "contact_log",
                "timeline_entry")) {
            jdbc.execute("analyze table " + table);
        }
        LOG.info("走访、诉求和索引就绪，共用时 {} 秒", (System.nanoTime() - start) / 1_000_000_000L);
    }

    /** Logins bench1 to bench100 of officers of the prefecture in their units, with the clerk's password and rights. */
    private void accounts() {
        transaction.executeWithoutResult(status -> {
            List<UUID[]> officers = jdbc.query(
                    "select h.person_id, min(o.unit_id) from post_holding h join post o on o.id = h.post_id join unit u on u.id = o.unit_id where u.level = 'PREFECTURE' and not exists (select 1 from account a where a.person_id = h.person_id) group by h.person_id order by h.person_id limit 100",
                    (row, n) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)});
            for (int i = 0; i < officers.size(); i++) {
                UUID id = Ids.next();
                jdbc.update(
                        "insert into account (id, login, display_name, side, person_id, unit_id, password_hash, password_changed_at, must_change_password, created_at) select ?, ?, ?, side, ?, ?, password_hash, password_changed_at, must_change_password, created_at from account where login = 'clerk'",
                        id,
                        "bench" + (i + 1),
                        "经办" + (i + 1),
                        officers.get(i)[0],
                        officers.get(i)[1]);
                jdbc.update(
                        "insert into account_role (account_id, side, role, granted_at) select ?, r.side, r.role, r.granted_at from account_role r join account a on a.id = r.account_id where a.login = 'clerk'",
                        id);
            }
        });
    }

    private void enterprises(DemoNames names, List<Divisions.Division> places, int made, int count) {
        LocalDate today = OfficeTime.today(clock);
        Object now = OfficeTime.column(clock.instant());
        List<Object[]> rows = new ArrayList<>();
        List<SearchDocument> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Divisions.Division place = names.pick(places);
            String name = names.longEnterprise(place.shortName());
            String code = names.code("91", place.code(), "MK");
            UUID id = Ids.next();
            rows.add(new Object[] {
                id,
                name,
                NameKey.of(name).value(),
                Pinyin.full(name),
                Pinyin.initials(name),
                code,
                place.code(),
                names.pick(INDUSTRIES),
                names.pick(SIZES),
                i % 6 == 0,
                MARK,
                now,
                now
            });
            found.add(SearchDocument.of(SEARCH_KIND, id, name, Right.ENTERPRISE_READ)
                    .subtitled(place.name())
                    .withCodes(List.of(code))
                    .within(Set.of(place.code()), Set.of())
                    .weighing(i % 6 == 0 ? 5 : 0));
        }
        List<Object[]> ids = rows.stream().map(row -> new Object[] {row[0]}).toList();
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    "insert into enterprise (id, kind, name, name_key, pinyin, initials, uscc, division_code, industry_code, size_class, state, listing_consent, key_enterprise, note, created_at, changed_at) values (?, 'ENTERPRISE', ?, ?, ?, ?, ?, ?, ?, ?, 'OPERATING', 'GIVEN', ?, ?, ?, ?)",
                    rows);
            assignments.make(ids, made, today);
            visits(ids, today);
        });
        documents.store(found);
    }

    /** The day of a visit follows from the enterprise and its number. */
    private void visits(List<Object[]> ids, LocalDate today) {
        String these =
                String.join(", ", ids.stream().map(id -> "'" + id[0] + "'").toList());
        String numbers = IntStream.rangeClosed(1, VISITS_EACH)
                .mapToObj(n -> "select " + n + " seq")
                .collect(Collectors.joining(" union all "));
        copy(
                "insert into visit (id, operating_body_id, enterprise_id, visit_on, mode, state, text, no_issue, issue_count, unit_id, recorder_person_id, recorded_at)",
                """
                select uuid(), ?, e.id, date_sub(?, interval (n.seq * 73 - crc32(e.uscc) %% 73) day),
                  elt(1 + (crc32(e.uscc) + n.seq) %% 3, 'ON_SITE', 'PHONE', 'MEETING'), 'HELD',
                  elt(1 + (crc32(e.uscc) + n.seq) %% 4, '了解生产经营情况，订单饱满，三条线满负荷运行。', '看了二期工地，主体已封顶，计划明年春天试车。', '企业反映用工稳定，原料价格偏高。', '电话了解近况，一切正常。'),
                  n.seq <> 1, n.seq = 1, c.unit_id, c.person_id, date_sub(utc_timestamp(), interval (n.seq * 73 - crc32(e.uscc) %% 73) day)
                from enterprise e cross join (%s) n
                  join (select row_number() over (order by login) - 1 k, count(*) over () all_of_them, unit_id, person_id
                    from account where login like 'bench%%') c on c.k = crc32(e.uscc) %% c.all_of_them
                where e.id in (%s)""".formatted(numbers, these),
                bodies.prefecture().id().value(),
                today);
        copy(
                "insert into contact_log (id, enterprise_id, contact_on, mode, state, counts, unit_id, ref_kind, ref_id)",
                """
                select uuid(), enterprise_id, visit_on, mode, 'HELD', mode <> 'PHONE', unit_id, 'visit', id
                from visit where enterprise_id in (%s)""".formatted(these));
        copy(
                "insert into issue (id, number, operating_body_id, enterprise_id, text, title, privacy, status, origin_kind, origin_id, raised_on, registered_at, raised_by_person)",
                """
                select uuid(), concat('演', replace(v.enterprise_id, '-', '')), operating_body_id, enterprise_id, '工业用电价格偏高，希望纳入直接交易。', '工业用电价格偏高', 'NORMAL', 'REGISTERED', 'VISIT', id, visit_on, recorded_at, recorder_person_id
                from visit v where issue_count = 1 and enterprise_id in (%s)""".formatted(these));
        List<Object[]> entries = jdbc.query(
                "select id, enterprise_id, visit_on, recorded_at, mode, text from visit where enterprise_id in ("
                        + these + ")",
                (row, n) -> new Object[] {
                    Ids.next(),
                    row.getObject(2, UUID.class),
                    row.getObject(3),
                    row.getObject(4),
                    "visits.timeline." + row.getString(5),
                    row.getString(6),
                    row.getObject(1, UUID.class)
                });
        jdbc.batchUpdate(
                "insert into timeline_entry (id, enterprise_id, happened_on, noted_at, kind, summary, visibility, actor_name, ref_kind, ref_id) values (?, ?, ?, ?, ?, ?, 'STAFF', '经办', 'visit', ?)",
                entries);
    }

    /** Through here, not by one statement: MariaDB 11.4 loses a selected uuid on its way into a table with triggers. */
    private void copy(String insert, String select, Object... arguments) {
        List<Object[]> rows = jdbc.query(
                select,
                (row, n) -> {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    return values;
                },
                arguments);
        if (!rows.isEmpty()) {
            String marks = String.join(", ", java.util.Collections.nCopies(rows.getFirst().length, "?"));
            jdbc.batchUpdate(insert + " values (" + marks + ")", rows);
        }
    }
}
