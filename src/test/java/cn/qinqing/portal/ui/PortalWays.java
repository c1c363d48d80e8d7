package cn.qinqing.portal.ui;

import cn.qinqing.links.Links;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;

/** Ways to what the staff sees of links; somebody is to be rung, since the contact has not agreed to messages. */
class PortalWays extends Ways {

    PortalWays() {
        dialog(HandOverDialog.class, "VisitDetailsView", "给企业的确认链接", "打印纸条");
        dialog(CallBackDialog.class, "CallListView", "回访");
    }

    @Override
    protected void prepare(Walked walked) {
        walked.bean(Links.class).send(walked.clerk, VisitConfirmations.PURPOSE, walked.visit.value());
    }
}
