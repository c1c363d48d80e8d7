package cn.qinqing.serviceplans.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Case-by-case decisions of a merged enterprise are those of the kept one. */
@Component
@Order(54)
class CaseMerging implements MergeParticipant {

    @Override
    public List<MergeRelation> relations() {
        return List.of(MergeRelation.move("case_decision", "enterprise_id"));
    }
}
