package cn.qinqing.enterprises.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a merge does with the tables of this feature. */
@Component
@Order(1)
class EnterpriseMerging implements MergeParticipant {

    private static final String SAME_PERIOD = "k.valid_from < r.valid_to and k.valid_to > r.valid_from";

    private final JdbcClient jdbc;

    EnterpriseMerging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MergeRelation> relations() {
        return List.of(
                MergeRelation.move("enterprise", "parent_id"),
                // what was merged into the merged one is read through one pointer, not two
                MergeRelation.move("enterprise", "merged_into"),
                MergeRelation.moveUnlessKnown(
                        "enterprise_contact", "enterprise_id", "k.name = r.name and k.phone <=> r.phone"),
                MergeRelation.move("enterprise_project", "enterprise_id"),
                MergeRelation.move("quiet_time", "enterprise_id"),
                MergeRelation.moveUnlessKnown(
                                "chamber_membership", "enterprise_id", "k.chamber_id = r.chamber_id and " + SAME_PERIOD)
                        .staysAlso("r.chamber_id = :kept"),
                MergeRelation.moveUnlessKnown(
                                "chamber_membership",
                                "chamber_id",
                                "k.enterprise_id = r.enterprise_id and " + SAME_PERIOD)
                        .staysAlso("r.enterprise_id = :kept"),
                MergeRelation.move("contact_log", "enterprise_id"),
                MergeRelation.readThrough("timeline_entry", "enterprise_id"),
                MergeRelation.readThrough("enterprise_size", "enterprise_id"),
                MergeRelation.readThrough("enterprise_name_history", "enterprise_id"),
                MergeRelation.readThrough("enterprise_state_change", "enterprise_id"),
                MergeRelation.stay("enterprise_merge", "kept_id"),
                MergeRelation.stay("enterprise_merge", "merged_id"));
    }

    /** Groups have two storeys, so parent and subsidiary cannot become one. */
    @Override
    public void check(Merging merging) {
        boolean related = jdbc.sql(
                        "select exists (select 1 from enterprise where (id = :kept and parent_id = :merged) or (id = :merged and parent_id = :kept))")
                .param("kept", merging.kept().value())
                .param("merged", merging.merged().value())
                .query(Boolean.class)
                .single();
        if (related) {
            throw new RuleViolation("enterprises.merge.parent");
        }
        boolean third = jdbc.sql(
                        "select exists (select 1 from enterprise where id = :kept and parent_id is not null) and exists (select 1 from enterprise where parent_id = :merged)")
                .param("kept", merging.kept().value())
                .param("merged", merging.merged().value())
                .query(Boolean.class)
                .single();
        if (third) {
            throw new RuleViolation("enterprises.merge.storeys");
        }
    }
}
