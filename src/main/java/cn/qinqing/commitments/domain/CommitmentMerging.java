package cn.qinqing.commitments.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was promised to a merged enterprise is owed to the kept one. */
@Component
@Order(6)
class CommitmentMerging implements MergeParticipant {

    @Override
    public List<MergeRelation> relations() {
        return List.of(MergeRelation.move("commitment", "enterprise_id"));
    }
}
