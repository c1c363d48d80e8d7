package cn.qinqing.demo;

import cn.qinqing.assignments.CoverageCheck;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tiers and declarations of the demo, with the gaps that every office has: some enterprises in no tier yet, new officers
 * who have not declared, two leaders gone without a successor, a few assignments about to end.
 */
@Component
class DemoCoverage {

    private static final String DOCUMENT = "巴党办〔%d〕3号";
    private static final int MOST_OF_A_LEADER = 20;
    private static final int GONE = 3;
    private static final int ENDING = 12;
    private static final int INTERESTS = 3;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CoverageCheck check;
    private final Clock clock;

    DemoCoverage(JdbcTemplate jdbc, TransactionTemplate transaction, CoverageCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.check = check;
        this.clock = clock;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        transaction.executeWithoutResult(status -> {
            tiers(today);
            declarations(today);
            gaps(staff, today);
        });
        check();
    }

    /** As every night. */
    void check() {
        check.run();
    }

    /** Sixty leaders have a thousand enterprises: more than the usual three each. Key enterprises belong to the prefecture's leaders, others to the counties', the rest to departments. */
    private void tiers(LocalDate today) {
        LocalDate from = today.minusYears(1).withDayOfYear(1);
        jdbc.update(
                "update liaison_tier_rule set enterprises_least = 5, enterprises_most = ?, document_no = ?",
                MOST_OF_A_LEADER,
                DOCUMENT.formatted(from.getYear()));
        Object now = OfficeTime.column(clock.instant());
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> known = jdbc.query(
                "select e.id, e.key_enterprise from enterprise e join assignment a on a.enterprise_id = e.id and a.role = 'LEADER' order by e.id",
                (row, n) -> new Object[] {row.getObject(1, UUID.class), row.getBoolean(2)});
        for (int i = 0; i < known.size(); i++) {
            if (i % 12 != 0) {
                String tier = (boolean) known.get(i)[1] ? "PREFECTURE" : i % 4 == 0 ? "DEPARTMENT" : "COUNTY";
                rows.add(new Object[] {
                    Ids.next(), known.get(i)[0], tier, from, DOCUMENT.formatted(from.getYear()), "首次确定", now, "演示数据"
                });
            }
        }
        jdbc.batchUpdate(
                "insert into enterprise_tier (id, enterprise_id, tier, valid_from, document_no, reason, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Most have signed the sheet; a few have an interest in an enterprise that they do not look after. */
    private void declarations(LocalDate today) {
        LocalDate from = today.minusYears(1).withDayOfYear(15);
        Object now = OfficeTime.column(clock.instant());
        List<Object[]> pairs = jdbc.query(
                """
                        select distinct coalesce(a.person_id, h.person_id), a.enterprise_id from assignment a
                        left join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
                        where a.unit_id is null order by 2, 1
                        """,
                (row, n) -> new Object[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                today,
                today);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (i % 9 != 0) {
                rows.add(declaration(pairs.get(i)[0], pairs.get(i)[1], null, from, now));
            } else if (rows.size() > 0 && i / 9 <= INTERESTS) {
                rows.add(declaration(pairs.get(i)[0], pairs.get(i + 2)[1], "FAMILY", from, now));
            }
        }
        jdbc.batchUpdate(
                "insert into interest_declaration (id, person_id, enterprise_id, result, kind, valid_from, document_no, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Object[] declaration(
            Object person,
            Object enterprise,
            @org.jspecify.annotations.Nullable String kind,
            LocalDate from,
            Object now) {
        return new Object[] {
            Ids.next(),
            person,
            enterprise,
            kind == null ? "NONE" : "INTEREST",
            kind,
            from,
            "回避申报表〔%d〕1号".formatted(from.getYear()),
            now,
            "演示数据"
        };
    }

    private void gaps(DemoPeople.Staff staff, LocalDate today) {
        List<DemoPeople.Leader> leaders = staff.leaders();
        leaders.subList(leaders.size() - GONE, leaders.size())
                .forEach(leader -> jdbc.update(
                        "update post_holding set valid_to = ? where post_id = ? and valid_to > ?",
                        today.minusDays(5),
                        leader.post().value(),
                        today));
        jdbc.update(
                "update assignment set valid_to = ? where role = 'LEADER' and valid_from < ? order by id limit "
                        + ENDING,
                today.plusDays(20),
                today);
    }
}
