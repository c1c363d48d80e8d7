package cn.qinqing.visits.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A visit keeps the enterprise under which it was recorded; the kept one shows it too. */
@Component
@Order(4)
class VisitMerging implements MergeParticipant {

    @Override
    public List<MergeRelation> relations() {
        return List.of(MergeRelation.readThrough("visit", "enterprise_id"));
    }
}
