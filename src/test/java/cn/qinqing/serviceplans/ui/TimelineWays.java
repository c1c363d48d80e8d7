package cn.qinqing.serviceplans.ui;

import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.TimelineFixture;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to the time line, the versions and the papers of a plan to which its enterprise has something to say. */
class TimelineWays extends Ways {

    private @Nullable TimelineFixture made;

    TimelineWays() {
        view(PlanTimelineView.class, walked -> PlanPageRoutes.timeline(made().plan));
        view(PlanVersionsView.class, walked -> PlanPageRoutes.versions(made().plan));
        view(PlanOnePageView.class, walked -> PlanPageRoutes.onePage(made().plan));
        dialog(ShiftDatesDialog.class, "PlanTimelineView", "环评批复");
        dialog(ReplyOpinionDialog.class, "PlanVersionsView", "答复意见");
    }

    @Override
    protected void prepare(Walked walked) {
        made = new TimelineFixture(walked.beans());
        made.submit();
        Links links = walked.bean(Links.class);
        walked.bean(LinkDoor.class)
                .answer(
                        Asked.token(
                                links.handOver(made.caller(), PlanAgreement.PURPOSE, made.plan.value(), LinkWay.SLIP)),
                        new LinkAnswer(
                                "",
                                "",
                                "",
                                1,
                                Map.of(
                                        made.gas.toString(), new LinkAnswer.Part("COMMENT", "希望十二月底前通气"),
                                        made.staff.toString(), new LinkAnswer.Part("ACKNOWLEDGE", ""))),
                        "203.0.113.81");
    }

    private TimelineFixture made() {
        return Objects.requireNonNull(made);
    }
}
