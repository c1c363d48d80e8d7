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
        List<Object> params = new ArrayList<>(List.of(day, day));
        enterprises.forEach(id -> params.add(id.value()));
        params.add(day);
        params.add(day);
        return jdbc
                .sql("""
                        select a.enterprise_id,
                          group_concat(case when a.role = 'LEADER' then concat_ws(' ', hp.name, o.title) end separator '、'),
                          group_concat(case when a.role = 'LIAISON_OFFICER' then coalesce(p.name, hp.name) end separator '、')
                        from assignment a
                        left join person p on p.id = a.person_id
                        left join post o on o.id = a.post_id
                        left join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
                        left join person hp on hp.id = h.person_id
                        where a.enterprise_id in (%s) and a.role in ('LEADER', 'LIAISON_OFFICER') and a.valid_from <= ? and a.valid_to > ?
                        group by a.enterprise_id
                        """.formatted(String.join(", ", Collections.nCopies(enterprises.size(), "?"))))
                .params(params)
                .query((row, n) -> Map.entry(
                        new EnterpriseId(row.getObject(1, UUID.class)),
                        new Holders(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
