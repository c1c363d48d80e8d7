package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandedOver;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;

/** Ways to handover sheets. */
class HandoverWays extends Ways {

    HandoverWays() {
        view(HandoverView.class, HandoverWays::sheet);
        dialog(FilesDialog.class, "HandoverView", "生成文书");
        dialog(PaperAcknowledgementDialog.class, "HandoverView", "登记线下签批");
    }

    private static String sheet(Walked walked) {
        HandedOver handed = new HandedOver(walked.beans());
        return "handovers/" + handed.sheet(walked.label + "移交领导", handed.person(walked.label + "接任领导"));
    }
}
