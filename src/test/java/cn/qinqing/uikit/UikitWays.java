package cn.qinqing.uikit;

import cn.qinqing.walk.Ways;

/** The way to what every form asks. */
class UikitWays extends Ways {

    UikitWays() {
        dialog(GiveUpQuestion.class, "VisitDetailsView", "更正", "原因=听错了", "取消");
    }
}
