package cn.qinqing.policies.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which policies fitted a merged enterprise is no longer shown; for the kept one it is found out anew. */
@Component
@Order(9)
class PolicyMerging implements MergeParticipant {

    @Override
    public List<MergeRelation> relations() {
        return List.of(MergeRelation.stay("policy_hit", "enterprise_id"));
    }
}
