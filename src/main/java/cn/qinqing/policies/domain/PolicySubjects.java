package cn.qinqing.policies.domain;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.shared.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what conditions of policies ask of enterprises; whoever calls has looked whether the actor may see them. */
@Component
public class PolicySubjects {

    /** An enterprise with what is asked of it. */
    public record Read(EnterpriseId id, PolicySubject subject) {}

    private static final String FACTS = """
            select e.id, e.kind, e.state, e.division_code, e.park_unit_id, e.industry_code, e.size_class,
              coalesce(e.founded_on, (select min(m.founded_on) from enterprise m where m.merged_into = e.id)),
              (select group_concat(distinct p.stage) from enterprise_project p where p.enterprise_id = e.id and not p.ended)
            from enterprise e where e.merged_into is null and\s""";

    private final JdbcClient jdbc;

    PolicySubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PolicySubject one(EnterpriseId id) {
        return jdbc.sql(FACTS + "e.id = ?")
                .param(id.value())
                .query(PolicySubjects::read)
                .single()
                .subject();
    }

    public int count() {
        return jdbc.sql("select count(*) from enterprise where merged_into is null")
                .query(Integer.class)
                .single();
    }

    /** Those behind an id, in the order of the ids. */
    public List<Read> after(UUID last, int limit) {
        return jdbc.sql(FACTS + "e.id > ? order by e.id limit ?")
                .params(last, limit)
                .query(PolicySubjects::read)
                .list();
    }

    private static Read read(ResultSet row, int number) throws SQLException {
        EnterpriseState state = EnterpriseState.valueOf(row.getString(3));
        String size = row.getString(7);
        String stages = row.getString(9);
        return new Read(
                new EnterpriseId(row.getObject(1, UUID.class)),
                new PolicySubject(
                        EnterpriseKind.valueOf(row.getString(2)),
                        state,
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        size == null ? null : SizeClass.valueOf(size),
                        row.getObject(8, LocalDate.class),
                        PolicySubject.stages(
                                state,
                                stages == null
                                        ? List.of()
                                        : Arrays.stream(stages.split(","))
                                                .map(ProjectStage::valueOf)
                                                .toList())));
    }
}
