package cn.qinqing.serviceplans.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans of a merged enterprise are those of the kept one. Two open plans for the enterprise as a whole cannot both stand:
 * one is closed before the records are merged. Plans of projects go along with their projects.
 */
@Component
@Order(6)
class PlanMerging implements MergeParticipant {

    private final JdbcClient jdbc;

    PlanMerging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MergeRelation> relations() {
        return List.of(MergeRelation.move("service_plan", "enterprise_id"));
    }

    @Override
    public void check(Merging merging) {
        List<String> open = jdbc.sql(
                        "select number from service_plan where subject_id in (?, ?) and open_slot = 1 order by number")
                .params(merging.kept().value(), merging.merged().value())
                .query(String.class)
                .list();
        if (open.size() > 1) {
            throw new RuleViolation("serviceplans.merge.both", open.getFirst(), open.getLast());
        }
    }

    @Override
    public Map<String, Object> alongside(MergeRelation relation, UUID row, Merging merging) {
        boolean whole = jdbc.sql("select project_id is null from service_plan where id = ?")
                .param(row)
                .query(Boolean.class)
                .single();
        return whole ? Map.of("subject_id", merging.kept().value()) : Map.of();
    }
}
