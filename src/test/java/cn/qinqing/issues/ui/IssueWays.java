package cn.qinqing.issues.ui;

import cn.qinqing.identity.Role;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.shared.AccountId;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways to issues: the page as the desk, the office, the units and their heads see it. */
class IssueWays extends Ways {

    private @Nullable IssueCycle cycle;

    IssueWays() {
        view(IssueDetailsView.class, walked -> IssueRoutes.LIST + "/" + issue(walked));
        dialog(RaiseIssueDialog.class, "IssueListView", "登记诉求");
        dialog(DispatchIssueDialog.class, "IssueDetailsView", "交办");
        dialog(DeclineIssueDialog.class, "IssueDetailsView", "拟不予受理");
        dialog(IssueReasonDialog.class, "IssueDetailsView", "移交");
        dialog(AskForDialog.class, "IssueDetailsView", "申请挂账");
        place("诉求待复核", Role.COMMERCE_REVIEWER, walked -> in(IssueStatus.DECLINE_PROPOSED));
        dialog(DecideDialog.class, "诉求待复核", "决定：不予受理");
        place("诉求分办中", Role.COMMERCE_CLERK, walked -> in(IssueStatus.IN_PROGRESS));
        dialog(WaiveAnswerDialog.class, "诉求分办中", "免去分办答复");
        place("诉求办理中", Role.HANDLER, walked -> in(IssueStatus.IN_PROGRESS));
        dialog(DraftReplyDialog.class, "诉求办理中", "拟答复");
        place("诉求协办", Role.HANDLER, walked -> assisting());
        dialog(PartnerAnswerDialog.class, "诉求协办", "分办、协办答复");
        place("诉求待签发", Role.UNIT_HEAD, walked -> drafted());
        dialog(SignReplyDialog.class, "诉求待签发", "签发答复");
        dialog(ChangeStepDialog.class, "LadderView", "从某日起改");
        dialog(ChangeHoursDialog.class, "LadderView", "改办公时间");
        place("诉求有督办单", Role.HANDLER, walked -> supervised());
        dialog(AnswerSupervisionDialog.class, "诉求有督办单", "回复");
        place("诉求拖欠账款", Role.HANDLER, walked -> owed());
        dialog(HandOverArrearsDialog.class, "诉求拖欠账款", "记移送平台");
        dialog(InterestDialog.class, "诉求拖欠账款", "测算逾期利息");
    }

    @Override
    protected void prepare(Walked walked) {
        cycle = new IssueCycle(walked.beans());
    }

    /** Who comes as handler or head alone works in the unit that leads these issues, through the account and no post. */
    @Override
    protected void prepareFor(Walked walked, AccountId account) {
        List<String> roles = walked.jdbc()
                .sql("select role from account_role where account_id = ?")
                .param(account.value())
                .query(String.class)
                .list();
        if (roles.equals(List.of(Role.HANDLER.name())) || roles.equals(List.of(Role.UNIT_HEAD.name()))) {
            walked.jdbc()
                    .sql("update account set unit_id = ?, person_id = null where id = ?")
                    .params(made().lead.value(), account.value())
                    .update();
        }
    }

    private IssueCycle made() {
        return Objects.requireNonNull(cycle);
    }

    private String in(IssueStatus status) {
        return IssueRoutes.details(made().in(status));
    }

    private String assisting() {
        IssueId id = made().raised(IssuePrivacy.NORMAL);
        made().bean(IssueTriage.class)
                .dispatch(
                        made().desk,
                        new DispatchIssue(
                                id, "LAND", "HARD", made().parallel, List.of(), List.of(made().lead), "", ""));
        return IssueRoutes.details(id);
    }

    private String drafted() {
        IssueId id = made().inProgress();
        made().bean(IssueHandling.class).answerAsPartner(made().partner, id, HandlerAnswer.DONE, "已接通管网");
        made().bean(IssueHandling.class).draftReply(made().handler, IssueCycle.reply(id));
        return IssueRoutes.details(id);
    }

    private String supervised() {
        IssueId id = made().inProgress();
        SupervisionViewsTest.notice(made(), made().bean(JdbcClient.class), id, "RED");
        return IssueRoutes.details(id);
    }

    private String owed() {
        IssueId id = made().raised(IssuePrivacy.NORMAL);
        made().bean(IssueTriage.class)
                .dispatch(
                        made().desk,
                        new DispatchIssue(id, "ARREARS", "ARREARS", made().lead, List.of(), List.of(), "", ""));
        made().bean(IssueHandling.class).acknowledge(made().handler, id);
        return IssueRoutes.details(id);
    }

    private static UUID issue(Walked walked) {
        return walked.jdbc()
                .sql("select id from issue where origin_id = ?")
                .param(walked.visit.value())
                .query(UUID.class)
                .single();
    }
}
