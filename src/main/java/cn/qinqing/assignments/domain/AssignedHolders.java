package cn.qinqing.assignments.domain;

import cn.qinqing.enterprises.EnterpriseHolders;
import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for the enterprises of a list page, in one query. */
@Component
class AssignedHolders implements EnterpriseHolders {

    private final JdbcClient jdbc;

    AssignedHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EnterpriseId, Holders> on(LocalDate day, Collection<EnterpriseId> enterprises) {
        if (enterprises.isEmpty()) {
            return Map.of();
        }
        List<Object> ids = enterprises.stream().<Object>map(EnterpriseId::value).toList();
        List<Object> days = List.of(day, day);
        List<Object> params = new ArrayList<>(ids);
        params.addAll(days);
        params.addAll(days);
        params.addAll(ids);
        params.addAll(days);
        params.addAll(days);
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return jdbc
                .sql("""
                        select held.for_id,
                          group_concat(case when a.role = 'LEADER' then concat_ws(' ', hp.name, o.title) end separator '、'),
                          group_concat(case when a.role = 'LIAISON_OFFICER' then coalesce(p.name, hp.name) end separator '、'),
                          max(held.inherited)
                        from (
                          select a.id, a.enterprise_id for_id, false inherited from assignment a
                          where a.enterprise_id in ({ids}) and a.role in ('LEADER', 'LIAISON_OFFICER') and a.valid_from <= ? and a.valid_to > ?
                          union all
                          select a.id, e.id, true from enterprise e
                          join assignment a on a.enterprise_id = e.parent_id and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?
                          where e.id in ({ids}) and not exists (select 1 from assignment own
                            where own.enterprise_id = e.id and own.role = 'LEADER' and own.valid_from <= ? and own.valid_to > ?)
                        ) held
                        join assignment a on a.id = held.id
                        left join person p on p.id = a.person_id
                        left join post o on o.id = a.post_id
                        left join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
                        left join person hp on hp.id = h.person_id
                        group by held.for_id
                        """.replace("{ids}", marks))
                .params(params)
                .query((row, n) -> Map.entry(
                        new EnterpriseId(row.getObject(1, UUID.class)),
                        new Holders(row.getString(2), row.getString(3), row.getBoolean(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
