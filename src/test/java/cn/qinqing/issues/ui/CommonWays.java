package cn.qinqing.issues.ui;

import cn.qinqing.identity.Role;
import cn.qinqing.issues.CommonProblemForm;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.CommonProblems;
import cn.qinqing.issues.DispatchBatches;
import cn.qinqing.issues.DispatchMany;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.PutReplyTemplate;
import cn.qinqing.issues.ReplyTemplates;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to many issues at a time: common problems, dispatching at once, templates. */
class CommonWays extends Ways {

    private @Nullable IssueCycle cycle;
    private @Nullable AccountId clerk;
    private @Nullable AccountId handler;

    CommonWays() {
        view(CommonProblemView.class, walked -> problem());
        view(DispatchBatchView.class, walked -> batch());
        dialog(CommonProblemDialog.class, "CommonProblemView", "修改");
        dialog(ProblemMeetingDialog.class, "CommonProblemView", "提交联席会议");
        dialog(LeaveProblemDialog.class, "CommonProblemView", "移出");
        place("相近诉求", Role.COMMERCE_CLERK, walked -> IssueRoutes.details(made().raised(IssuePrivacy.NORMAL)));
        dialog(JoinProblemDialog.class, "相近诉求", "并入共性问题");
        place("待交办的诉求", Role.COMMERCE_CLERK, walked -> IssueRoutes.LIST + "?status=REGISTERED");
        dialog(DispatchManyDialog.class, "待交办的诉求", "全选当前筛选", "批量交办");
        place("统一答复", Role.HANDLER, this::ofOwnUnit);
        dialog(CommonAnswerDialog.class, "统一答复", "统一答复");
        place("一次签发", Role.UNIT_HEAD, walked -> answered());
        dialog(SignAllDialog.class, "一次签发", "一次签发");
        dialog(ReplyTemplateDialog.class, "ReplyTemplatesView", "新增模板");
    }

    @Override
    protected void prepare(Walked walked) {
        cycle = new IssueCycle(walked.beans());
        made().bean(ReplyTemplates.class)
                .put(made().desk, new PutReplyTemplate(null, 0, null, "已接通", "{企业名称}：已接通。", "条例第十条"));
    }

    /** Remembers who looks: a report is one's own, and one's own unit answers. */
    @Override
    protected void prepareFor(Walked walked, AccountId account) {
        List<String> roles = walked.jdbc()
                .sql("select role from account_role where account_id = ?")
                .param(account.value())
                .query(String.class)
                .list();
        if (roles.contains(Role.COMMERCE_CLERK.name())) {
            clerk = account;
        }
        if (roles.equals(List.of(Role.HANDLER.name()))) {
            handler = account;
        }
    }

    private IssueCycle made() {
        return Objects.requireNonNull(cycle);
    }

    private CommonProblemId begun() {
        IssueId one = made().inProgress();
        return made().bean(CommonProblems.class)
                .begin(
                        made().desk,
                        new CommonProblemForm(
                                null,
                                "园区冬季供气不足",
                                "多家企业反映冬季日供气量不够。",
                                made().lead,
                                List.of(one, made().inProgress()),
                                null));
    }

    private String problem() {
        return IssueRoutes.problem(begun());
    }

    /** One that the unit of whoever looks at it is to answer. */
    private String ofOwnUnit(Walked walked) {
        CommonProblemId id = begun();
        if (handler != null) {
            walked.jdbc()
                    .sql(
                            "update common_problem set lead_unit_id = (select unit_id from account where id = ?) where id = ?")
                    .params(handler.value(), id.value())
                    .update();
        }
        return IssueRoutes.problem(id);
    }

    private String answered() {
        CommonProblemId id = begun();
        made().bean(cn.qinqing.issues.CommonAnswers.class)
                .answer(made().handler, id, 0, "{企业名称}：已增加供气。", "条例第十条", OutcomeCode.SOLVED);
        return IssueRoutes.problem(id);
    }

    /** Of whoever looks at it: a report is one's own. */
    private String batch() {
        Actor.Person desk = made().desk;
        Actor.Person own = new Actor.Person(
                clerk == null ? desk.account() : clerk,
                desk.person(),
                desk.unit(),
                null,
                desk.name(),
                desk.rights(),
                desk.scope());
        return IssueRoutes.DISPATCHED + "/"
                + made().bean(DispatchBatches.class)
                        .begin(
                                own,
                                List.of(
                                        new DispatchMany(
                                                made().raised(IssuePrivacy.NORMAL), "LAND", "HARD", made().lead),
                                        new DispatchMany(
                                                made().raised(IssuePrivacy.CONFIDENTIAL), "LAND", "HARD", made().lead)),
                                "批量交办");
    }
}
