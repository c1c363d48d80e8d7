package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Days on which enterprises were set up (成立日期). Where a merged record knows it and the kept one does not, its day
 * counts.
 */
@Component
public class Foundings {

    private final JdbcClient jdbc;

    Foundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day on which an enterprise was set up, when it is later than another; empty too while nobody knows it. */
    public Optional<LocalDate> after(EnterpriseId enterprise, LocalDate day) {
        return Optional.ofNullable(of(Set.of(enterprise.value())).get(enterprise.value()))
                .filter(day::isBefore);
    }

    /** The known days of several. */
    public Map<UUID, LocalDate> of(Collection<UUID> enterprises) {
        Map<UUID, LocalDate> days = new HashMap<>();
        if (!enterprises.isEmpty()) {
            jdbc.sql("""
                            select e.id, coalesce(e.founded_on,
                              (select min(m.founded_on) from enterprise m where m.merged_into = e.id))
                            from enterprise e where e.id in (:ids)""")
                    .paramSource(new MapSqlParameterSource("ids", enterprises))
                    .query(row -> {
                        LocalDate day = row.getObject(2, LocalDate.class);
                        if (day != null) {
                            days.put(row.getObject(1, UUID.class), day);
                        }
                    });
        }
        return days;
    }
}
