package cn.qinqing.demo;

import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What {@link DemoMass} gives a share of its enterprises: a leader, an officer and a unit each, most of them a tier, most
 * of the holders a declaration. {@code qinqing.demo.assignments} says how many assignments it shall be in all; without
 * it they are as many as the enterprises.
 */
@Component
@ConditionalOnProperty("qinqing.demo.enterprises")
class DemoMassAssignments {

    private static final int EACH = 3;
    private static final int WITHOUT_TIER = 12;
    private static final int UNDECLARED = 9;
    private static final int INTEREST = 500;
    private static final String DOCUMENT = "演示";

    private final JdbcTemplate jdbc;
    private final Bodies bodies;
    private final Clock clock;
    private final int apart;

    DemoMassAssignments(
            JdbcTemplate jdbc,
            Bodies bodies,
            Clock clock,
            @Value("${qinqing.demo.enterprises}") int enterprises,
            @Value("${qinqing.demo.assignments:${qinqing.demo.enterprises}}") int wanted) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.clock = clock;
        this.apart = Math.max(1, Math.round((float) EACH * enterprises / Math.max(1, wanted)));
    }

    /**
     * @param ids of enterprises that have nothing yet, the id first in each row
     * @param made how many enterprises were made before these
     */
    void make(List<Object[]> ids, int made, LocalDate today) {
        List<UUID> chosen = IntStream.range(0, ids.size())
                .filter(i -> (made + i) % apart == 0)
                .mapToObj(i -> (UUID) ids.get(i)[0])
                .toList();
        if (chosen.isEmpty()) {
            return;
        }
        assignments(chosen, today);
        tiers(chosen, today);
        declarations(chosen, today);
    }

    private void assignments(List<UUID> chosen, LocalDate today) {
        LocalDate from = today.minusYears(1).withDayOfYear(1);
        LocalDate to = today.plusYears(1).withDayOfYear(1);
        UUID body = bodies.prefecture().id().value();
        List<Object[]> staff = jdbc.query(
                "select a.person_id, u.unit_id, l.post_id from assignment a join assignment u on u.enterprise_id = a.enterprise_id and u.role = 'LEAD_UNIT' join assignment l on l.enterprise_id = a.enterprise_id and l.role = 'LEADER' where a.role = 'LIAISON_OFFICER' order by a.id limit 900",
                (row, n) -> new Object[] {
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)
                });
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Object[] one = staff.get(i % staff.size());
            UUID id = chosen.get(i);
            rows.add(new Object[] {Ids.next(), id, "LEADER", one[2], null, null, 1, from, to, DOCUMENT, body});
            rows.add(new Object[] {Ids.next(), id, "LIAISON_OFFICER", null, one[0], null, null, from, to, DOCUMENT, body
            });
            rows.add(new Object[] {Ids.next(), id, "LEAD_UNIT", null, null, one[1], null, from, to, DOCUMENT, body});
        }
        jdbc.batchUpdate(
                "insert into assignment (id, enterprise_id, role, post_id, person_id, unit_id, leader_slot, valid_from, valid_to, document_no, operating_body_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp())",
                rows);
    }

    private void tiers(List<UUID> chosen, LocalDate today) {
        LocalDate from = today.minusYears(1).withDayOfYear(1);
        Object now = OfficeTime.column(clock.instant());
        List<String> tiers = List.of("PREFECTURE", "COUNTY", "COUNTY", "DEPARTMENT");
        List<Object[]> rows = IntStream.range(0, chosen.size())
                .filter(i -> i % WITHOUT_TIER != 0)
                .mapToObj(i -> new Object[] {
                    Ids.next(), chosen.get(i), tiers.get(i % tiers.size()), from, DOCUMENT, DOCUMENT, now, DOCUMENT
                })
                .toList();
        jdbc.batchUpdate(
                "insert into enterprise_tier (id, enterprise_id, tier, valid_from, document_no, reason, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void declarations(List<UUID> chosen, LocalDate today) {
        LocalDate from = today.minusYears(1).withDayOfYear(15);
        Object now = OfficeTime.column(clock.instant());
        List<Object[]> pairs = jdbc.query(
                "select distinct coalesce(a.person_id, h.person_id), a.enterprise_id from assignment a left join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ? where a.unit_id is null and coalesce(a.person_id, h.person_id) is not null and a.enterprise_id in ("
                        + String.join(", ", Collections.nCopies(chosen.size(), "?")) + ") order by 2, 1",
                (row, n) -> new Object[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                Stream.concat(Stream.of(today, today), chosen.stream()).toArray());
        List<Object[]> rows = IntStream.range(0, pairs.size())
                .filter(i -> i % UNDECLARED != 0)
                .mapToObj(i -> {
                    @Nullable String kind = i % INTEREST == 1 ? "FAMILY" : null;
                    return new Object[] {
                        Ids.next(),
                        pairs.get(i)[0],
                        pairs.get(i)[1],
                        kind == null ? "NONE" : "INTEREST",
                        kind,
                        from,
                        DOCUMENT,
                        now,
                        DOCUMENT
                    };
                })
                .toList();
        jdbc.batchUpdate(
                "insert into interest_declaration (id, person_id, enterprise_id, result, kind, valid_from, document_no, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
