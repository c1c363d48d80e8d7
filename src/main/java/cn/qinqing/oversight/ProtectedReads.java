package cn.qinqing.oversight;

import cn.qinqing.oversight.domain.OversightScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who read a protected field, when and of whom (查看受保护信息): out of the event log, where each reading is written. */
@Service
@Transactional(readOnly = true)
public class ProtectedReads {

    /** Events that are a reading: a mobile number of a person, the numbers of an enterprise's contacts. */
    public static final List<String> ACTIONS = List.of("PROTECTED_READ", "CONTACT_READ");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FROM = """
             from audit_event a left join account c on c.id = a.account_id left join unit u on u.id = coalesce(
              (select q.unit_id from post_holding h join post q on q.id = h.post_id where h.person_id = a.person_id
               and h.valid_from <= date(a.happened_at) and h.valid_to > date(a.happened_at) order by q.is_leading desc, h.valid_from limit 1), c.unit_id)
            left join person s on a.subject_kind = 'person' and s.id = if(a.subject_kind = 'person', cast(a.subject_id as uuid), null)
            left join enterprise f on a.subject_kind = 'enterprise' and f.id = if(a.subject_kind = 'enterprise', cast(a.subject_id as uuid), null)
            where a.action in ('PROTECTED_READ', 'CONTACT_READ')""";

    private final JdbcClient jdbc;
    private final OversightScope scope;

    ProtectedReads(JdbcClient jdbc, OversightScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** One page, the latest first; outside of the prefecture's own supervisors, of readers in the units overseen. */
    public List<ReadRow> page(Actor actor, ReadFilter filter, long offset, int limit) {
        actor.require(Right.OVERSIGHT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        Collections.addAll(params, limit, offset);
        return jdbc.sql(
                        "select a.happened_at, a.actor_name, u.name, a.action, a.subject_kind, a.subject_id, coalesce(s.name, f.name, a.subject_id), a.facts, a.client_address"
                                + FROM + where + " order by a.happened_at desc, a.id desc limit ? offset ?")
                .params(params)
                .query((row, n) -> new ReadRow(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        purpose(row.getString(8)),
                        row.getString(9)))
                .list();
    }

    public long count(Actor actor, ReadFilter filter) {
        actor.require(Right.OVERSIGHT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private String where(Actor actor, ReadFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder(scope.of(actor).ofUnit("u.id", params));
        if (filter.from() != null) {
            where.append(" and a.happened_at >= ?");
            params.add(start(filter.from()));
        }
        if (filter.to() != null) {
            where.append(" and a.happened_at < ?");
            params.add(start(filter.to().plusDays(1)));
        }
        if (filter.action() != null) {
            where.append(" and a.action = ?");
            params.add(filter.action());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (a.actor_name like ? or s.name like ? or f.name like ?)");
            Collections.addAll(params, part, part, part);
        }
        return where.toString();
    }

    private static LocalDateTime start(LocalDate day) {
        return OfficeTime.column(day.atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    private static @org.jspecify.annotations.Nullable String purpose(String facts) {
        String read = JSON.readTree(facts).path("purpose").asString("");
        return read.isBlank() ? null : read;
    }
}
