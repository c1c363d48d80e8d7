package cn.qinqing.visits.domain;

import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is booked goes to the kept enterprise: there somebody will come. */
@Component
@Order(4)
class BookingMerging implements MergeParticipant {

    @Override
    public List<MergeRelation> relations() {
        return List.of(MergeRelation.move("visit_booking", "enterprise_id"));
    }
}
