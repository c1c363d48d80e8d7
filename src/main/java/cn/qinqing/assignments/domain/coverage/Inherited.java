package cn.qinqing.assignments.domain.coverage;

/** What a subsidiary takes from its parent while it has none of its own (随母公司): its tier and its leader. */
public final class Inherited {

    /** Whose tier holds for an enterprise {@code e}: its own or its parent's; twice the day. */
    public static final String TIER_HOLDER =
            "if(e.parent_id is null or exists (select 1 from enterprise_tier own where own.enterprise_id = e.id"
                    + " and own.valid_from <= ? and own.valid_to > ?), e.id, e.parent_id)";

    /** Whether the parent of an enterprise {@code e} has no leader either; twice the day. */
    static final String NO_LEADER_OF_PARENT =
            "(e.parent_id is null or not exists (select 1 from assignment pa where pa.enterprise_id = e.parent_id"
                    + " and pa.role = 'LEADER' and pa.valid_from <= ? and pa.valid_to > ?))";

    private Inherited() {}
}
