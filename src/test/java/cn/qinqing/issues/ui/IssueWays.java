package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueChecks;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.issues.MeetingTopics;
import cn.qinqing.issues.OpenIntake;
import cn.qinqing.issues.PaperApprovals;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.Raised;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways to issues: the page as the desk, the office, the units and their heads see it. */
class IssueWays extends Ways {

    private final List<PersonId> handlers = new ArrayList<>();
    private @Nullable IssueCycle cycle;

    IssueWays() {
        view(IssueDetailsView.class, walked -> IssueRoutes.LIST + "/" + issue(walked));
        dialog(RaiseIssueDialog.class, "IssueListView", "登记诉求");
        dialog(DispatchIssueDialog.class, "IssueDetailsView", "交办");
        dialog(DeclineIssueDialog.class, "IssueDetailsView", "拟不予受理");
        dialog(ReferIssueDialog.class, "IssueDetailsView", "移交");
        dialog(IssueReasonDialog.class, "诉求办理中", "记进展");
        dialog(AskForDialog.class, "IssueDetailsView", "申请挂账");
        place("诉求待复核", Role.COMMERCE_REVIEWER, walked -> in(IssueStatus.DECLINE_PROPOSED));
        dialog(DecideDialog.class, "诉求待复核", "决定：不予受理");
        place("诉求分办中", Role.COMMERCE_CLERK, walked -> in(IssueStatus.IN_PROGRESS));
        dialog(WaiveAnswerDialog.class, "诉求分办中", "免去分办答复");
        dialog(HandIssueDialog.class, "诉求分办中", "上报、下派");
        place("诉求两次不满意", Role.COMMERCE_CLERK, walked -> IssueRoutes.details(made().reopenedTwice()));
        dialog(ProcedureDialog.class, "诉求两次不满意", "提请程序性办结");
        place("诉求办理中", Role.HANDLER, walked -> in(IssueStatus.IN_PROGRESS));
        dialog(DraftReplyDialog.class, "诉求办理中", "拟答复");
        dialog(AssignIssueDialog.class, "诉求办理中", "分派科室、经办人");
        dialog(PrintPaperDialog.class, "诉求待签发", "打印呈批件");
        place("诉求待登记签批", Role.COMMERCE_REVIEWER, walked -> printed());
        dialog(RecordPaperDialog.class, "诉求待登记签批", "登记线下签批");
        place("诉求待审核", Role.HANDLER, this::toCheck);
        dialog(CheckReplyDialog.class, "诉求待审核", "审核答复");
        view(UnitSigningView.class, walked -> IssueRoutes.SIGNING);
        place("本单位签发", Role.UNIT_HEAD, walked -> IssueRoutes.SIGNING);
        dialog(SignLevelDialog.class, "本单位签发", "添加审核人");
        dialog(DelegateSigningDialog.class, "本单位签发", "授权签发");
        place("诉求协办", Role.HANDLER, walked -> assisting());
        dialog(PartnerAnswerDialog.class, "诉求协办", "分办、协办答复");
        place("诉求待签发", Role.UNIT_HEAD, walked -> drafted());
        dialog(SignReplyDialog.class, "诉求待签发", "签发答复");
        place("诉求待核实", Role.COMMERCE_CLERK, walked -> askedAtTheDoor(false, "ug"));
        dialog(VerifyIssueDialog.class, "诉求待核实", "回访核实");
        dialog(TranslateIssueDialog.class, "诉求待核实", "登记译文");
        dialog(FillIntakeDialog.class, "诉求待核实", "补充来件信息");
        place("诉求主体待核实", Role.COMMERCE_CLERK, walked -> askedAtTheDoor(true, "zh"));
        dialog(IdentifyCallerDialog.class, "诉求主体待核实", "核实主体");
        place("热线来电", Role.FEDERATION, walked -> deskCase());
        dialog(SupplementDialog.class, "热线来电", "记企业补充");
        dialog(RateByPhoneDialog.class, "热线来电", "电话评价");
        dialog(CategoryDialog.class, "IssueTermsView", "新增类别");
        dialog(TermDialog.class, "IssueTermsView", "新增档次");
        dialog(EndTermDialog.class, "IssueTermsView", "停用");
        dialog(ChangeStepDialog.class, "LadderView", "从某日起改");
        dialog(ChangeHoursDialog.class, "LadderView", "改办公时间");
        place("诉求有督办单", Role.HANDLER, walked -> supervised());
        dialog(AnswerSupervisionDialog.class, "诉求有督办单", "回复");
        dialog(PutTopicDialog.class, "诉求分办中", "提交联席会议");
        place("联席会议议题", Role.COMMERCE_CLERK, walked -> topic());
        dialog(SettleTopicDialog.class, "联席会议议题", "登记上会结果");
        place("诉求拖欠账款", Role.HANDLER, walked -> owed());
        dialog(HandOverArrearsDialog.class, "诉求拖欠账款", "记移送平台");
        dialog(InterestDialog.class, "诉求拖欠账款", "测算逾期利息");
    }

    private String askedAtTheDoor(boolean checked, String language) {
        OpenIntake open = new OpenIntake(
                "老马拌面店" + Ids.next(),
                EnterpriseKind.SOLE_PROPRIETOR,
                "652801",
                "人民东路 12 号",
                "门前道路施工三个月，进货车进不来",
                "马师傅",
                "13912345678",
                Origin.Kind.PUBLIC,
                language,
                IssuePrivacy.NORMAL,
                null);
        Raised raised = made().bean(IssueIntake.class).open(made().job, open);
        if (checked) {
            made().bean(IssueChecks.class).verify(made().desk, raised.id(), "本人接听");
        }
        return IssueRoutes.details(raised.id());
    }

    private String deskCase() {
        return "desk?case=" + made().replied();
    }

    @Override
    protected void prepare(Walked walked) {
        cycle = new IssueCycle(walked.beans());
    }

    /** Who comes as handler or head alone works in the unit that leads these issues, through the account, as somebody without a post. */
    @Override
    protected void prepareFor(Walked walked, AccountId account) {
        List<String> roles = walked.jdbc()
                .sql("select role from account_role where account_id = ?")
                .param(account.value())
                .query(String.class)
                .list();
        if (roles.equals(List.of(Role.HANDLER.name())) || roles.equals(List.of(Role.UNIT_HEAD.name()))) {
            UUID person = Ids.next();
            walked.jdbc()
                    .sql("update account set unit_id = ?, person_id = ? where id = ?")
                    .params(made().lead.value(), person, account.value())
                    .update();
            if (roles.equals(List.of(Role.HANDLER.name()))) {
                handlers.add(new PersonId(person));
            }
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

    /** A draft that waits for who comes as handler, on the first level of the unit. */
    private String toCheck(Walked walked) {
        IssueId id = made().inProgress();
        made().bean(IssueHandling.class).draftReply(made().handler, IssueCycle.reply(id));
        handlers.forEach(person -> made().bean(SigningStore.class).add(made().lead, 1, "科室负责人", person));
        handlers.clear();
        return IssueRoutes.details(id);
    }

    private String printed() {
        String path = drafted();
        IssueId id = IssueId.of(path.substring(path.lastIndexOf('/') + 1));
        made().bean(PaperApprovals.class).sheet(made().handler, id, PaperMatter.REPLY);
        return path;
    }

    private String drafted() {
        made().bean(JdbcClient.class)
                .sql("delete from issue_sign_level where unit_id = ?")
                .param(made().lead.value())
                .update();
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

    private String topic() {
        IssueId id = made().inProgress();
        made().bean(MeetingTopics.class).put(made().desk, id, "涉及两个单位");
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
