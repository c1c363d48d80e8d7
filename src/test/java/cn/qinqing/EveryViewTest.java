package cn.qinqing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.HandedOver;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.PasswordRoutes;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.shared.Ids;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every view opens over a real record, for each role that may open it; a new view without a line here fails. */
class EveryViewTest extends UiTest {

    private static final Map<String, PermissionMatrix.Rule> WHO =
            PermissionMatrix.read().section("views");
    private static final Path LIST = Path.of("src/test/resources/data/leaders.xlsx");

    @Autowired
    LeaderListReader reader;

    @Autowired
    TransactionTemplate transaction;

    private ListRows made;

    /** Where a view opens, over which record, and the heading that it shows then. */
    private record Opening(Supplier<String> path, String heading) {

        static Opening of(String path, String heading) {
            return new Opening(() -> path, heading);
        }
    }

    private Map<String, Opening> openings() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("issues.ui.DeskView", Opening.of("desk", "热线工作台")),
                Map.entry("issues.ui.IssueTermsView", Opening.of("issue-terms", "类别与时限")),
                Map.entry("assignments.ui.AssignmentListView", Opening.of("assignments", "联系安排")),
                Map.entry("assignments.ui.BatchListView", Opening.of("batches", "批量办理")),
                Map.entry("assignments.ui.BatchView", new Opening(this::batch, "批量办理")),
                Map.entry("assignments.ui.CoverageView", Opening.of("coverage", "覆盖情况")),
                Map.entry("assignments.ui.HandoverListView", Opening.of("handovers", "交接单")),
                Map.entry("assignments.ui.HandoverView", new Opening(this::handover, "交")),
                Map.entry("assignments.ui.ProposalListView", Opening.of("proposals", "安排建议")),
                Map.entry("assignments.ui.ProposalView", new Opening(this::proposal, "安排建议")),
                Map.entry("assignments.ui.TierView", Opening.of("tiers", "联系层级")),
                Map.entry("assignments.ui.ImportListView", Opening.of("imports", "导入")),
                Map.entry("assignments.ui.LedgerView", Opening.of("ledger", "联系台账")),
                Map.entry("assignments.ui.ImportRunView", new Opening(this::importRun, "名单.xlsx")),
                Map.entry("conduct.ui.DeclarationDetailsView", new Opening(this::declaration, "亲清〔")),
                Map.entry("conduct.ui.DeclarationListView", Opening.of("conduct/declarations", "亲清申报")),
                Map.entry("conduct.ui.GiftRegisterView", Opening.of("conduct/gifts", "礼品登记")),
                Map.entry("conduct.ui.MyDeclarationsView", Opening.of("conduct/mine", "我的申报")),
                Map.entry("enterprises.ui.EnterpriseDetailsView", new Opening(this::enterprise, made.key)),
                Map.entry("enterprises.ui.EnterpriseListView", Opening.of(EnterpriseRoutes.LIST, "企业、商会")),
                Map.entry("enterprises.ui.RegistryListView", Opening.of("registry-files", "登记信息导入")),
                Map.entry("enterprises.ui.RegistryRunView", new Opening(this::registryRun, "登记信息比对")),
                Map.entry("identity.ui.AccountListView", Opening.of("accounts", "账号")),
                Map.entry("identity.ui.AuditLogView", Opening.of("audit", "审计日志")),
                Map.entry("identity.ui.ChangePasswordView", Opening.of(PasswordRoutes.CHANGE, "修改密码")),
                Map.entry("identity.ui.RoleGrantView", Opening.of("roles", "角色授权")),
                Map.entry("issues.ui.CommonProblemListView", Opening.of(IssueRoutes.PROBLEMS, "共性问题")),
                Map.entry("issues.ui.CommonProblemView", Opening.of(IssueRoutes.PROBLEMS + "/" + Ids.next(), "共性问题")),
                Map.entry(
                        "issues.ui.DispatchBatchView", Opening.of(IssueRoutes.DISPATCHED + "/" + Ids.next(), "批量交办结果")),
                Map.entry("issues.ui.IssueBoardView", Opening.of(IssueRoutes.BOARD, "诉求看板")),
                Map.entry("issues.ui.ReplyTemplatesView", Opening.of(IssueRoutes.TEMPLATES, "答复模板")),
                Map.entry("issues.ui.UnitIssuesView", Opening.of(IssueRoutes.UNIT, "本单位诉求")),
                Map.entry("issues.ui.IssueDetailsView", new Opening(this::issue, ListRows.SAID)),
                Map.entry("issues.ui.IssueListView", Opening.of(IssueRoutes.LIST, "诉求")),
                Map.entry("issues.ui.LadderView", Opening.of(IssueRoutes.LADDER, "督办阶梯")),
                Map.entry("issues.ui.SupervisionListView", Opening.of(IssueRoutes.SUPERVISION, "督办单")),
                Map.entry("issues.ui.TopicListView", Opening.of(IssueRoutes.TOPICS, "联席会议议题")),
                Map.entry("issues.ui.UnitSigningView", Opening.of(IssueRoutes.SIGNING, "本单位签发")),
                Map.entry("notification.ui.InboxView", Opening.of("messages", "消息")),
                Map.entry("notification.ui.MailListView", Opening.of("mails", "邮件发送")),
                Map.entry("notification.ui.NoticeSettingsView", Opening.of("messages/settings", "消息设置")),
                Map.entry("oversight.ui.FindingListView", Opening.of("oversight/rows", "监督明细")),
                Map.entry("oversight.ui.MyTipsView", Opening.of("tips", "线索移送")),
                Map.entry("oversight.ui.OversightDeskView", Opening.of("oversight", "监督台")),
                Map.entry("oversight.ui.ProtectedReadListView", Opening.of("oversight/reads", "查看受保护信息")),
                Map.entry("oversight.ui.RatingListView", Opening.of("oversight/ratings", "评价监督")),
                Map.entry("oversight.ui.SampleListView", Opening.of("oversight/samples", "监督抽查")),
                Map.entry("oversight.ui.SampleView", new Opening(() -> "oversight/samples/" + made.sample(1), "抽样")),
                Map.entry("oversight.ui.TipListView", Opening.of("oversight/tips", "移送登记")),
                Map.entry("oversight.ui.UnitRatingsView", Opening.of("unit-ratings", "本单位评价")),
                Map.entry("people.ui.PeopleListView", Opening.of(PeopleRoutes.LIST, "领导、联络员")),
                Map.entry("people.ui.PersonChangeView", Opening.of(PeopleRoutes.CHANGE, "谁要变动")),
                Map.entry("people.ui.PersonDetailsView", new Opening(this::person, made.key)),
                Map.entry("people.ui.UnitDetailsView", Opening.of(PeopleRoutes.unit(made.unit), made.key)),
                Map.entry("people.ui.UnitListView", Opening.of(PeopleRoutes.UNITS, "单位")),
                Map.entry("portal.ui.CallListView", Opening.of("calls", "回访名单")),
                Map.entry("register.ui.EditionDetailsView", new Opening(this::edition, "第 ")),
                Map.entry("register.ui.EditionListView", Opening.of("register", "公示")),
                Map.entry("shell.HomeView", Opening.of("", "今日")),
                Map.entry("shell.LoginView", Opening.of("login", "亲清联络")),
                Map.entry("shell.SearchView", Opening.of("search?q=" + made.key, "检索结果")),
                Map.entry("visits.ui.GroupDetailsView", new Opening(this::group, made.key)),
                Map.entry("paperwork.ui.BulletinView", Opening.of("bulletin", "月度通报")),
                Map.entry("paperwork.ui.BulletinRowsView", Opening.of("bulletin-rows", "通报明细")),
                Map.entry("paperwork.ui.IssueImportListView", Opening.of("issue-ledgers", "问题台账导入")),
                Map.entry("paperwork.ui.IssueImportRunView", new Opening(this::issueLedgerRun, "问题台账核对")),
                Map.entry("visits.ui.LedgerListView", Opening.of("visit-ledgers", "走访台账导入")),
                Map.entry("visits.ui.LedgerRunView", new Opening(this::ledgerRun, "走访台账")),
                Map.entry("visits.ui.RecordGroupView", Opening.of(VisitRoutes.NEW_GROUP, "记座谈会")),
                Map.entry("visits.ui.RecordTripView", Opening.of(VisitRoutes.NEW_TRIP, "记行程")),
                Map.entry("visits.ui.TripDetailsView", new Opening(this::trip, "行程")),
                Map.entry("visits.ui.BookVisitView", Opening.of(BookingRoutes.NEW, "预约走访")),
                Map.entry("visits.ui.BookingDetailsView", new Opening(this::booking, made.key)),
                Map.entry("visits.ui.BookingListView", Opening.of(BookingRoutes.LIST, "走访预约")),
                Map.entry("visits.ui.DutyListView", Opening.of(BookingRoutes.PLAN, "走访安排")),
                Map.entry("visits.ui.VisitBriefView", new Opening(this::brief, "走访简报")),
                Map.entry("visits.ui.VisitCalendarView", Opening.of(BookingRoutes.CALENDAR, "走访日历")),
                Map.entry("workbench.ui.WorkCalendarView", Opening.of("work-calendar", "工作日历")),
                Map.entry("visits.ui.RecordVisitView", new Opening(this::recordVisit, "记走访")),
                Map.entry("visits.ui.VisitDetailsView", new Opening(this::visit, made.key)),
                Map.entry("visits.ui.VisitListView", Opening.of(VisitRoutes.LIST, "走访")),
                Map.entry("workbench.ui.JobListView", Opening.of("jobs", "我的任务")),
                Map.entry("workbench.ui.SettingsView", Opening.of("settings", "系统设置")),
                Map.entry("workbench.ui.TemplatesView", Opening.of("templates", "文书模板"))));
    }

    @Test
    void no_view_is_left_out() {
        made = new ListRows(context);
        assertThat(openings().keySet())
                .as("every view opens in this test: a new one needs a line")
                .containsExactlyElementsOf(StaffViews.all().stream()
                        .map(EveryViewTest::name)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cn.qinqing.StaffViews#all")
    void a_view_opens_to_each_role_that_may(Class<? extends Component> view) {
        made = new ListRows(context);
        if (name(view).equals("register.ui.EditionDetailsView")) {
            // one edition is worked on at a time: this one never was
            transaction.executeWithoutResult(givenUp -> {
                givenUp.setRollbackOnly();
                open(view);
            });
        } else {
            open(view);
        }
    }

    private void open(Class<? extends Component> view) {
        var opening = openings().get(name(view));
        var place = new Location(opening.path().get());
        everybody(view, role -> {
            UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
            assertOpen(view, role + " at " + place.getPath());
            assertThat(_get(H1.class).getText()).as(role).contains(opening.heading());
        });
    }

    @ParameterizedTest
    @MethodSource("ofRecords")
    void a_link_to_a_record_that_is_not_there_is_answered(Class<? extends Component> view) {
        made = new ListRows(context);
        for (String unknown : List.of(Ids.next().toString(), "nonsense")) {
            everybody(view, role -> {
                UI.getCurrent().navigate(view.getAnnotation(Route.class).value() + "/" + unknown);
                assertOpen(view, role + " at " + unknown);
            });
        }
    }

    static List<Class<? extends Component>> ofRecords() {
        return StaffViews.all().stream()
                .filter(HasUrlParameter.class::isAssignableFrom)
                .toList();
    }

    /** A fresh window for each role that the matrix lets in, or for somebody not signed in. */
    private void everybody(Class<?> view, Consumer<String> open) {
        var rule = WHO.get(name(view));
        if (rule.everybody()) {
            open.accept("nobody");
            return;
        }
        Arrays.stream(Role.values()).filter(rule::allows).forEach(role -> {
            closeBrowser();
            openBrowser();
            Actors.signIn(made.me.account(), null, role == Role.SUPERVISOR ? made.discipline : made.unit, role);
            open.accept(role.name());
        });
    }

    private static void assertOpen(Class<? extends Component> view, String where) {
        var shown = UI.getCurrent().getCurrentView();
        assertThat(shown).as(where).isInstanceOf(view);
        assertThat(_get(H1.class).getText()).as(where).isNotBlank();
        assertThat(UI.getCurrent().getInternals().getTitle()).as(where).isNotBlank();
        assertThat(shown.getChildren()).as(where).hasSizeGreaterThan(1);
        assertThat(UI.getCurrent().getElement().getTextRecursively()).as(where).doesNotContain("!{");
    }

    private static String name(Class<?> view) {
        return view.getName().substring("cn.qinqing.".length());
    }

    private String enterprise() {
        return EnterpriseRoutes.details(made.enterprise());
    }

    private String person() {
        return PeopleRoutes.details(made.person());
    }

    private String visit() {
        return VisitRoutes.details(made.visit(made.enterprise()));
    }

    private String trip() {
        return VisitRoutes.details(made.trip(made.enterprise()));
    }

    private String group() {
        return VisitRoutes.details(made.group(made.enterprise()));
    }

    private String issue() {
        return IssueRoutes.details(made.issue(made.enterprise()));
    }

    private String booking() {
        return BookingRoutes.details(made.booking(made.enterprise()));
    }

    private String brief() {
        return BookingRoutes.brief(made.enterprise());
    }

    private String recordVisit() {
        return VisitRoutes.recordFor(made.enterprise());
    }

    private String edition() {
        return "register/" + made.editions(1);
    }

    private String declaration() {
        return "conduct/" + made.declaration();
    }

    private String handover() {
        return "handovers/" + new HandedOver(context).sheet(made.key, made.person());
    }

    private String registryRun() {
        return "registry-files/" + made.registryRun(1);
    }

    private String issueLedgerRun() {
        return "issue-ledgers/" + made.issueLedgerRun();
    }

    private String ledgerRun() {
        return "visit-ledgers/" + made.ledgerRun();
    }

    private String batch() {
        return "batches/" + made.batch(1);
    }

    private String proposal() {
        return "proposals/" + made.proposal(1);
    }

    private String importRun() {
        return "imports/" + reader.open(made.me, LIST, "名单.xlsx");
    }
}
