package cn.qinqing.issues.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Issues of a merged enterprise are those of the kept one. */
@Component
@Order(3)
class IssueMerging implements MergeParticipant {

    @Override
    public List<MergeRelation> relations() {
        return List.of(MergeRelation.move("issue", "enterprise_id"));
    }
}
