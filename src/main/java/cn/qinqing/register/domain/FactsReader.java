package cn.qinqing.register.domain;

import cn.qinqing.register.domain.PublicFacts.PublicPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what an edition may say from the assignments of a day. It names each column it takes: protected numbers, enterprise
 * contacts and issues are not among them, and a telephone only when its unit has set it to public.
 */
@Component
public class FactsReader {

    /** Facts of one enterprise, and the person and the leader's post behind each published name. */
    public record Subject(
            UUID enterprise, PublicFacts facts, List<@Nullable UUID> personIds, List<@Nullable UUID> postIds) {

        /** The facts with the public ids of the posts. */
        public PublicFacts facts(Map<UUID, String> posts) {
            List<PublicPerson> persons = new ArrayList<>();
            for (int i = 0; i < postIds.size(); i++) {
                UUID post = postIds.get(i);
                persons.add(facts.persons().get(i).withPost(post == null ? null : posts.get(post)));
            }
            return facts.withPersons(persons);
        }
    }

    private static final String LEADERS = """
            select e.id, e.name, e.kind, e.uscc, e.division_code, d.name division, a.role, a.valid_from, a.valid_to,
              o.title, o.id post, p.id person, p.name holder, null phone, null phones
            from assignment a
            join enterprise e on e.id = a.enterprise_id join division d on d.code = e.division_code
            join post o on o.id = a.post_id
            left join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
            left join person p on p.id = h.person_id
            where a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?
              and e.listing_consent <> 'REFUSED' and e.state <> 'CANCELLED' and e.merged_into is null
            """;

    /** An officer is named directly, or as the holder of a post on the day. */
    private static final String OFFICERS = """
            select e.id, e.name, e.kind, e.uscc, e.division_code, d.name division, a.role, a.valid_from, a.valid_to,
              coalesce((select u.name from post_holding sh join post so on so.id = sh.post_id join unit u on u.id = so.unit_id
               where sh.person_id = p.id and sh.valid_from <= ? and sh.valid_to > ? order by sh.valid_from desc limit 1), o.title) title,
              null post, p.id person, p.name holder,
              (select f.number from office_phone f where f.person_id = p.id and f.visibility = 'PUBLIC' order by f.number limit 1) phone,
              (select count(*) from office_phone f where f.person_id = p.id) phones
            from assignment a
            join enterprise e on e.id = a.enterprise_id join division d on d.code = e.division_code
            left join post o on o.id = a.post_id
            left join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
            left join person p on p.id = coalesce(a.person_id, h.person_id)
            where a.role = 'LIAISON_OFFICER' and a.valid_from <= ? and a.valid_to > ?
              and e.listing_consent <> 'REFUSED' and e.state <> 'CANCELLED' and e.merged_into is null
            """;

    private static final String UNITS = """
            select a.enterprise_id, min(u.name) from assignment a join unit u on u.id = a.unit_id
            where a.role = 'LEAD_UNIT' and a.valid_from <= ? and a.valid_to > ? group by a.enterprise_id
            """;

    private record Line(
            UUID enterprise,
            String name,
            String kind,
            @Nullable String uscc,
            String regionCode,
            String regionName,
            LocalDate from,
            LocalDate to,
            PublicPerson person,
            @Nullable UUID personId,
            @Nullable UUID postId) {}

    private final JdbcClient jdbc;

    FactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All enterprises with a leader or officer on the day. */
    public List<Subject> on(LocalDate day) {
        Map<UUID, String> units = new LinkedHashMap<>();
        jdbc.sql(UNITS)
                .params(day, day)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(entry -> units.put(entry.getKey(), entry.getValue()));
        Map<UUID, List<Line>> lines = new LinkedHashMap<>();
        for (String sql : List.of(LEADERS, OFFICERS)) {
            int days = (int) sql.chars().filter(mark -> mark == '?').count();
            jdbc.sql(sql + " order by e.division_code, e.pinyin, e.id, a.leader_slot, a.valid_from, a.id")
                    .params(Collections.nCopies(days, day))
                    .query((row, n) -> line(row))
                    .list()
                    .forEach(line -> lines.computeIfAbsent(line.enterprise(), id -> new ArrayList<>())
                            .add(line));
        }
        return lines.entrySet().stream()
                .map(entry -> subject(entry.getKey(), entry.getValue(), units.get(entry.getKey())))
                .toList();
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        boolean leader = row.getString("role").equals("LEADER");
        String phone = row.getString("phone");
        String reason = leader || phone != null ? null : row.getInt("phones") == 0 ? "NONE" : "WITHHELD";
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("uscc"),
                row.getString("division_code"),
                row.getString("division"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new PublicPerson(
                        row.getString("role"), row.getString("holder"), row.getString("title"), phone, reason, null),
                row.getObject("person", UUID.class),
                row.getObject("post", UUID.class));
    }

    private static Subject subject(UUID enterprise, List<Line> lines, @Nullable String unit) {
        Line first = lines.getFirst();
        return new Subject(
                enterprise,
                new PublicFacts(
                        first.name(),
                        first.kind(),
                        first.uscc(),
                        first.regionCode(),
                        first.regionName(),
                        unit,
                        lines.stream().map(Line::from).max(LocalDate::compareTo).orElseThrow(),
                        lines.stream().map(Line::to).min(LocalDate::compareTo).orElseThrow(),
                        lines.stream().map(Line::person).toList()),
                lines.stream().map(Line::personId).toList(),
                lines.stream().map(Line::postId).toList());
    }
}
