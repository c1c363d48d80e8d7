package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Proposals;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;

/** Ways to proposals of who should lead. */
class ProposalWays extends Ways {

    ProposalWays() {
        view(ProposalView.class, ProposalWays::proposal);
        dialog(ProposeDialog.class, "EnterpriseListView", "全选当前筛选", "提出安排建议");
        dialog(ChangeProposedDialog.class, "ProposalView", "更改");
        dialog(TakePartDialog.class, "ProposalView", "参加的领导");
        dialog(ApplyProposalDialog.class, "ProposalView", "执行建议");
    }

    private static String proposal(Walked walked) {
        var enterprises = walked.bean(EnterpriseQueries.class).ids(walked.clerk, EnterpriseFilter.none(), 2);
        return "proposals/" + walked.bean(Proposals.class).propose(walked.clerk, enterprises, walked.today);
    }
}
