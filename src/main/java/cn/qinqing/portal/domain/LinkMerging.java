package cn.qinqing.portal.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A link goes on acting for the enterprise under which its record stands; a call is made to the kept one. */
@Component
@Order(5)
class LinkMerging implements MergeParticipant {

    @Override
    public List<MergeRelation> relations() {
        return List.of(
                MergeRelation.readThrough("link", "enterprise_id"),
                MergeRelation.move("call_back", "enterprise_id"),
                MergeRelation.readThrough("intake_link", "enterprise_id"));
    }
}
