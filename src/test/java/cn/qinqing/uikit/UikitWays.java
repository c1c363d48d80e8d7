package cn.qinqing.uikit;

import cn.qinqing.walk.Ways;

/** The way to what every form asks. */
class UikitWays extends Ways {

    UikitWays() {
        dialog(SortDialog.class, "EnterpriseListView", "排序");
        dialog(ListColumnsDialog.class, "EnterpriseListView", "列");
        // the menu of the account is called by the name of whoever is signed in
        dialog(KeysDialog.class, "EnterpriseListView", "测试u", "快捷键");
        dialog(GiveUpQuestion.class, "VisitDetailsView", "更正", "原因=听错了", "取消");
    }
}
