package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.HandedOver;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.MemberRole;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.TestCodes;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.register.EditionId;
import cn.qinqing.register.RegisterFixture;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.BookVisit;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.Occasion;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.DocumentKind;
import cn.qinqing.workbench.DocumentTemplates;
import cn.qinqing.workbench.ImportRunId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every view, every dialog and every kind of public page, at a desk and on a telephone, with rows in them: Chinese to
 * the last label, accessible, no wider than the window. Views and dialogs are found on the class path: a new one without
 * a way to it here fails the test.
 */
class AllViewsIT extends BrowserTest {

    private static final Actor JOB = new Actor.Job("测试准备", EnumSet.allOf(Right.class));
    /** The details of an edition, as its preparer gets it back. */
    private static final String RETURNED_EDITION = "ReturnedEdition";

    /** Leaves the accounts that are not the server's own in a list. */
    private static final String SOMEBODY = "姓名、登录名=测试";

    private static final PermissionMatrix MATRIX = PermissionMatrix.read();

    @Autowired
    ApplicationContext context;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    VisitService visits;

    @Autowired
    LeaderListReader reader;

    @Autowired
    LeaderListImport imports;

    @Autowired
    AccountService accounts;

    @Autowired
    AssignmentService assignments;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private final List<String> faults = new ArrayList<>();
    private EditionId edition = new EditionId(Ids.next());

    @Test
    void every_view_and_dialog_is_chinese_accessible_and_fits() {
        Map<String, List<String>> dialogs = dialogs();
        assertThat(names(dialogClasses())).as("a way to each dialog").isEqualTo(dialogs.keySet());
        for (int width : List.of(1440, 390)) {
            Map<String, String> places = places(width);
            for (Login login : logins()) {
                Page page = open(width, 900);
                signIn(page, login.name());
                login.views().forEach(view -> {
                    if (view.equals(RETURNED_EDITION)) {
                        new RegisterFixture(context).sentBack(edition);
                    }
                    show(page, places.get(view));
                    look(page, view, width);
                    dialogs.forEach((dialog, way) -> {
                        if (way.getFirst().equals(view)) {
                            show(page, places.get(view));
                            try {
                                way.subList(1, way.size()).forEach(step -> press(page, step));
                                page.locator("vaadin-dialog[opened] > *:visible")
                                        .first()
                                        .waitFor();
                                page.waitForTimeout(400);
                                look(page, dialog, width);
                            } catch (TimeoutError late) {
                                picture(page, dialog + "-missed-" + width);
                                faults.add(dialog + " (" + width + ") did not open: " + late.getMessage());
                            }
                        }
                    });
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_kind_of_public_page_is_chinese_accessible_and_fits() {
        RegisterFixture office = new RegisterFixture(context);
        office.finishOpen();
        EnterpriseId changed = office.listed("漫步一号有限公司", "漫步领导甲");
        office.published();
        jdbc.sql("update enterprise set name = '漫步一号更名有限公司' where id = ?")
                .param(changed.value())
                .update();
        office.published();
        for (int width : List.of(1440, 390)) {
            Page page = open(width, 900);
            Map<String, String> kinds =
                    new TreeMap<>(Map.of("/", "/", "/zh/?q=*", "/zh/?q=漫步", "/zh/e/?q=*", "/zh/?q=没有这家"));
            Set<String> seen = new java.util.HashSet<>();
            while (!seen.containsAll(kinds.keySet())) {
                for (var kind : Map.copyOf(kinds).entrySet()) {
                    if (seen.add(kind.getKey())) {
                        page.navigate(address(kind.getValue()));
                        look(page, "public" + kind.getKey().replaceAll("[^a-z]+", "-"), width);
                        page.locator("a[href^='/']").all().stream()
                                .map(link -> link.getAttribute("href"))
                                .filter(href -> !href.startsWith("/app") && !href.matches(".*\\.[a-z]+$"))
                                .forEach(href -> kinds.putIfAbsent(kind(href), href));
                    }
                }
            }
            assertThat(kinds.keySet()).hasSizeGreaterThan(6);
        }
        assertThat(faults).isEmpty();
    }

    /** An address without what differs from page to page of one kind. */
    private static String kind(String href) {
        return href.replaceAll("#.*", "")
                .replaceAll("=[^&]*", "=*")
                .replaceAll("/v/\\d+", "/v/*")
                .replaceAll("/(e|p|c|u|on|editions?)/[^/]+", "/$1/*")
                .replaceAll("\\d+", "*");
    }

    private void look(Page page, String name, int width) {
        picture(page, name + "-" + width);
        String at = name + " (" + width + "): ";
        English.leftOn(page).forEach(left -> faults.add(at + left));
        if (page.locator("body").innerText().contains("!{")) {
            faults.add(at + "a text without translation");
        }
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            faults.add(at + "is " + needed + " wide");
        }
        try {
            accessible(page);
        } catch (AssertionError error) {
            faults.add(at + error.getMessage());
        }
    }

    /** A button or an item of an open menu by its words, or a field to fill: 名称=内容. */
    private void press(Page page, String words) {
        int value = words.indexOf('=');
        if (value > 0) {
            Locator dialog = page.locator("vaadin-dialog[opened]");
            Locator place = dialog.count() > 0 ? dialog.last() : page.locator("main");
            place.getByLabel(words.substring(0, value)).fill(words.substring(value + 1));
            page.waitForTimeout(900);
            return;
        }
        Locator item = page.locator(
                        "vaadin-menu-bar-button:visible, vaadin-menu-bar-item[role=menuitem]:visible, vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        item.click();
        page.waitForTimeout(300);
    }

    /** A registry file with a row for each thing that comparing may say. */
    private ImportRunId registryRun() {
        RegistryImports registry = context.getBean(RegistryImports.class);
        Path file = Path.of("target/walked-registry.csv");
        String code = TestCodes.next("652801");
        enterprises.create(
                clerk,
                EnterpriseForms.named("登记漫步" + code + "有限公司", "652801", ListingConsent.GIVEN)
                        .withUscc(code));
        try {
            Files.writeString(
                    file,
                    "统一社会信用代码,企业名称,行政区划,住所,登记状态,法定代表人\n" + code + ",登记漫步更名有限公司,库尔勒市,人民东路1号,存续,某某\n"
                            + TestCodes.next("652822") + ",登记漫步新户有限公司,,团结路2号,存续,某某\n"
                            + TestCodes.next("652801") + ",登记漫步错行有限公司,不知何处,团结路3号,不明,某某\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        ImportRunId run = registry.open(clerk, file, "登记信息.csv");
        org.awaitility.Awaitility.await().until(() -> !registry.run(clerk, run).running());
        return run;
    }

    private static byte[] template(DocumentPlaces places) {
        WordLayout layout = new WordLayout(false).title("模板");
        places.fields().forEach(place -> layout.text("{{" + place.name() + "}}"));
        places.tables()
                .forEach(table -> layout.table(
                        table.name(),
                        table.columns().stream()
                                .map(column -> new WordLayout.Column(column.name(), "[" + column.name() + "]", 30))
                                .toList()));
        return layout.docx();
    }

    /** Where each view is; one with a parameter needs a record to show. */
    private Map<String, String> places(int width) {
        String place = width > 700 ? "桌面" : "手机";
        enterprises.create(clerk, EnterpriseForms.named("且末昆仑𬭎达矿业有限公司", "652825", ListingConsent.GIVEN));
        ImportRunId run = reader.open(clerk, Path.of("src/test/resources/data/leaders.xlsx"), "联系企业名单.xlsx");
        RegisterFixture office = new RegisterFixture(context);
        office.finishOpen();
        EnterpriseId listed = office.listed(place + "漫步有限公司", place + "漫步领导");
        assignments.begin(
                clerk,
                BeginAssignment.of(
                        listed,
                        AssignmentRole.LEAD_UNIT,
                        new Holder.OfUnit(people.createUnit(
                                clerk,
                                new UnitForm(
                                        place + "牵头局",
                                        null,
                                        Organ.GOVERNMENT,
                                        UnitLevel.PREFECTURE,
                                        "652800",
                                        null,
                                        null))),
                        Period.openFrom(OfficeTime.today(clock).plusDays(30)),
                        null));
        office.published();
        jdbc.sql("update enterprise set name = concat(name, '分公司') where id = ?")
                .param(listed.value())
                .update();
        edition = office.submitted();
        var visit = visits.record(
                clerk,
                new RecordVisit(
                        listed,
                        OfficeTime.today(clock),
                        VisitMode.ON_SITE,
                        List.of(),
                        List.of(),
                        "选矿二期已封顶，计划明年试车。",
                        List.of(new RecordVisit.Said("探矿权延续手续卡在窗口", IssuePrivacy.NORMAL)),
                        null,
                        Ids.next()));
        UUID issue = jdbc.sql("select id from issue where origin_id = ?")
                .param(visit.id().value())
                .query(UUID.class)
                .single();
        UUID person = jdbc.sql("select id from person where name = ?")
                .param(place + "漫步领导")
                .query(UUID.class)
                .single();
        context.getBean(Declarations.class)
                .declare(
                        clerk,
                        new Declarations.Declare(
                                context.getBean(PeopleService.class).registerPerson(clerk, new PersonName("须回避者")),
                                listed,
                                InterestKind.FAMILY,
                                Period.openFrom(OfficeTime.today(clock)),
                                "回避申报表〔2026〕1号"));
        HandedOver handed = new HandedOver(context);
        DocumentTemplates templates = context.getBean(DocumentTemplates.class);
        DocumentKind kind = templates.kinds().getFirst();
        if (templates.versions(clerk, kind).isEmpty()) {
            // other tests make documents of the template of today
            templates.put(
                    clerk,
                    kind,
                    "新版.docx",
                    template(kind.places()),
                    OfficeTime.today(clock).plusYears(1),
                    "落款改为两行");
        }
        context.getBean(Memberships.class)
                .join(
                        clerk,
                        new Memberships.Join(
                                listed,
                                enterprises.create(clerk, EnterpriseForms.chamber(place + "漫步商会", "652801")),
                                MemberRole.DIRECTOR,
                                Period.openFrom(OfficeTime.today(clock))));
        context.getBean(Projects.class)
                .create(
                        clerk,
                        listed,
                        new ProjectForm(
                                "日处理五百吨番茄酱生产线扩建",
                                ProjectKind.EXTENSION,
                                ProjectStage.BUILDING,
                                new BigDecimal("12000"),
                                "焉耆县七个星镇",
                                OfficeTime.today(clock),
                                null,
                                0,
                                Ids.next()));
        context.getBean(QuietDays.class)
                .add(clerk, listed, DayOfWeek.MONDAY, Period.openFrom(OfficeTime.today(clock)), "设备检修");
        enterprises.addContact(clerk, listed, new ContactForm("漫步联系人", "办公室主任", "0996-2012345", true));
        EnterpriseId twice =
                enterprises.create(clerk, EnterpriseForms.named(place + "漫步公司", "652801", ListingConsent.GIVEN));
        context.getBean(Merges.class).merge(clerk, listed, twice, "重复建档");
        Map<String, String> samples = new TreeMap<>(Map.of(
                "EnterpriseDetailsView", EnterpriseRoutes.details(listed),
                "HandoverView", "handovers/" + handed.sheet(place + "移交领导", handed.person(place + "接任领导")),
                "ImportRunView", "imports/" + run,
                "BatchView", "batches/" + new ListRows(context).batch(3),
                "ProposalView",
                        "proposals/"
                                + context.getBean(cn.qinqing.assignments.Proposals.class)
                                        .propose(
                                                clerk,
                                                context.getBean(cn.qinqing.enterprises.EnterpriseQueries.class)
                                                        .ids(clerk, cn.qinqing.enterprises.EnterpriseFilter.none(), 2),
                                                OfficeTime.today(clock)),
                "EditionDetailsView", "register/" + edition.value(),
                "VisitDetailsView", VisitRoutes.details(visit.id()),
                "IssueDetailsView", "issues/" + issue,
                "PersonDetailsView", "people/" + person,
                "UnitDetailsView", PeopleRoutes.unit(staffed(new PersonId(person)))));
        samples.put("RegistryRunView", "registry-files/" + registryRun());
        samples.put("BookingDetailsView", BookingRoutes.details(booking(listed)));
        samples.put("VisitBriefView", BookingRoutes.brief(listed));
        Map<String, String> places = new TreeMap<>();
        places.put(RETURNED_EDITION, "register/" + edition.value());
        for (Class<? extends Component> view : StaffViews.all()) {
            String sample = samples.get(view.getSimpleName());
            assertThat(HasUrlParameter.class.isAssignableFrom(view))
                    .as("a record for " + view.getSimpleName())
                    .isEqualTo(sample != null);
            places.put(
                    view.getSimpleName(),
                    sample == null ? view.getAnnotation(Route.class).value() : sample);
        }
        places.put("BookVisitView", BookingRoutes.bookFor(listed));
        places.put("VisitCalendarView", BookingRoutes.calendarOf(listed, OfficeTime.today(clock)));
        places.put("PersonChangeView", PeopleRoutes.CHANGE + "?person=" + person);
        return places;
    }

    private BookingId booking(EnterpriseId enterprise) {
        return context.getBean(Bookings.class)
                .book(
                        clerk,
                        new BookVisit(
                                enterprise,
                                OfficeTime.today(clock)
                                        .with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.THURSDAY)),
                                LocalTime.of(10, 30),
                                VisitMode.ON_SITE,
                                Occasion.ROUTINE,
                                null,
                                "了解二期投产准备",
                                List.of(people.registerPerson(clerk, new PersonName("漫步走访员"))),
                                true,
                                true,
                                "年底集中走访",
                                Ids.next()));
    }

    /** A unit with a number and posts, one of which somebody holds who has a protected number too. */
    private UnitId staffed(PersonId person) {
        UnitId unit = people.createUnit(
                clerk,
                new UnitForm("漫步局" + Ids.next(), "漫步局", Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        people.notePhone(clerk, person, unit, PhoneNumber.parse("19912340000"), null);
        people.notePhone(clerk, person, unit, PhoneNumber.parse("0996-2021234"), null);
        people.noteUnitPhone(clerk, unit, PhoneNumber.parse("0996-2025678"));
        PostId post = people.createPost(clerk, new PostForm("漫步局局长", unit, Organ.GOVERNMENT, true, "652800"));
        people.createPost(clerk, new PostForm("漫步局副局长", unit, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, post, person, Period.openFrom(OfficeTime.today(clock)), "州党干〔2026〕1号");
        return unit;
    }

    /** The view of each dialog and what to press there. */
    private Map<String, List<String>> dialogs() {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("CreateAccountDialog", List.of("AccountListView", "开户"));
        ways.put("ConfirmDialog", List.of("AccountListView", SOMEBODY, "操作", "重置密码"));
        ways.put("EndAccountDialog", List.of("AccountListView", SOMEBODY, "操作", "停用"));
        ways.put("PasswordSlip", List.of("AccountListView", SOMEBODY, "操作", "重置密码", "重置密码"));
        ways.put("GrantDialog", List.of("RoleGrantView", SOMEBODY, "授权"));
        ways.put("VerifyDialog", List.of("AuditLogView", "校验日志"));
        ways.put("ChangeSettingDialog", List.of("SettingsView", "修改"));
        ways.put("SaveViewDialog", List.of("EnterpriseListView", "视图", "保存当前视图"));
        ways.put("ManageViewsDialog", List.of("IssueListView", "视图", "保存当前视图", "名称=我的", "保存", "视图", "管理视图"));
        ways.put("RenameViewDialog", List.of("IssueListView", "视图", "管理视图", "改名"));
        ways.put("ExportDialog", List.of("EnterpriseListView", "导出"));
        ways.put("EnterpriseDialog", List.of("EnterpriseListView", "新建"));
        ways.put("EndEnterpriseDialog", List.of("EnterpriseDetailsView", "注销"));
        ways.put("SizeDialog", List.of("EnterpriseDetailsView", "按数据划型"));
        ways.put("ContactDialog", List.of("EnterpriseDetailsView", "添加联系人"));
        ways.put("ParentDialog", List.of("EnterpriseDetailsView", "登记母公司"));
        ways.put("JoinChamberDialog", List.of("EnterpriseDetailsView", "登记入会"));
        ways.put("LeaveChamberDialog", List.of("EnterpriseDetailsView", "退会"));
        ways.put("MergeDialog", List.of("EnterpriseDetailsView", "合并重复企业"));
        ways.put("ReverseMergeDialog", List.of("EnterpriseDetailsView", "撤销合并"));
        ways.put("ConsentDialog", List.of("EnterpriseDetailsView", "登记同意"));
        ways.put("RenameDialog", List.of("EnterpriseDetailsView", "更名"));
        ways.put("ChangeStateDialog", List.of("EnterpriseDetailsView", "变更状态"));
        ways.put("ProjectDialog", List.of("EnterpriseDetailsView", "登记项目"));
        ways.put("EndProjectDialog", List.of("EnterpriseDetailsView", "完结"));
        ways.put("QuietDialog", List.of("EnterpriseDetailsView", "登记安静日"));
        ways.put("BeginAssignmentDialog", List.of("EnterpriseDetailsView", "安排"));
        ways.put("EndAssignmentDialog", List.of("EnterpriseDetailsView", "结束"));
        ways.put("CancelAssignmentDialog", List.of("EnterpriseDetailsView", "取消安排"));
        ways.put("GrantAuthorityDialog", List.of("PersonDetailsView", "授权代录"));
        ways.put("GiveUpQuestion", List.of("VisitDetailsView", "更正", "原因=听错了", "取消"));
        ways.put("ChangeTierDialog", List.of("EnterpriseDetailsView", "调整层级"));
        ways.put("ChangeTierRuleDialog", List.of("TierView", "修改"));
        ways.put("ClearDeclarationDialog", List.of("EnterpriseDetailsView", "登记无利益关系"));
        ways.put("PutTemplateDialog", List.of("TemplatesView", "更换模板"));
        ways.put("RestoreTemplateDialog", List.of("TemplatesView", "恢复自带模板"));
        ways.put("AnnexDialog", List.of("AssignmentListView", "名单附件"));
        ways.put("FilesDialog", List.of("HandoverView", "生成文书"));
        ways.put("ClearDeclarationsDialog", List.of("AssignmentListView", "整表登记无利益关系"));
        ways.put("DeclareInterestDialog", List.of("EnterpriseDetailsView", "登记利益关系"));
        ways.put("EndInterestDialog", List.of("EnterpriseDetailsView", "解除"));
        ways.put("PersonDialog", List.of("PeopleListView", "登记人员"));
        ways.put("AbsenceDialog", List.of("PersonDetailsView", "登记外出代理"));
        ways.put("ReadProtectedDialog", List.of("PersonDetailsView", "查看"));
        ways.put("UnitDialog", List.of("UnitListView", "新建单位"));
        ways.put("PhoneDialog", List.of("UnitDetailsView", "添加电话"));
        ways.put("PostDialog", List.of("UnitDetailsView", "设置岗位"));
        ways.put("PaperAcknowledgementDialog", List.of("HandoverView", "登记线下签批"));
        ways.put("JoinUnitDialog", List.of("PersonDetailsView", "归入单位"));
        ways.put("AppointDialog", List.of("UnitDetailsView", "任职"));
        ways.put("StartBatchDialog", List.of("AssignmentListView", "全选当前筛选", "批量移交领导"));
        ways.put("ProposeDialog", List.of("EnterpriseListView", "全选当前筛选", "提出安排建议"));
        ways.put("ChangeProposedDialog", List.of("ProposalView", "更改"));
        ways.put("TakePartDialog", List.of("ProposalView", "参加的领导"));
        ways.put("ApplyProposalDialog", List.of("ProposalView", "执行建议"));
        ways.put("RaiseIssueDialog", List.of("IssueListView", "登记诉求"));
        ways.put("CorrectVisitDialog", List.of("VisitDetailsView", "更正"));
        ways.put("WithdrawVisitDialog", List.of("VisitDetailsView", "撤回"));
        ways.put("AnswerBookingDialog", List.of("BookingDetailsView", "登记企业答复"));
        ways.put("MoveBookingDialog", List.of("BookingDetailsView", "改期"));
        ways.put("JoinBookingDialog", List.of("BookingDetailsView", "一同前往"));
        ways.put("BookingReasonDialog", List.of("BookingDetailsView", "取消预约"));
        ways.put("CalendarFileDialog", List.of("VisitCalendarView", "日历文件"));
        ways.put("LoadCalendarDialog", List.of("WorkCalendarView", "载入放假通知"));
        ways.put("ReturnEditionDialog", List.of("EditionDetailsView", "退回修改"));
        ways.put("NoteDialog", List.of(RETURNED_EDITION, "改说明"));
        ways.put("MendRegistryDialog", List.of("RegistryRunView", "修改"));
        ways.put("ColumnsDialog", List.of("ImportRunView", "工作表与列对应"));
        ways.put("MendRowDialog", List.of("ImportRunView", "修改"));
        return ways;
    }

    /** Somebody to sign in, and the views that only they are asked to open. */
    private record Login(String name, List<String> views) {}

    private List<Login> logins() {
        Map<String, Set<Role>> people = new LinkedHashMap<>();
        Set<Role> business = EnumSet.of(
                Role.COMMERCE_CLERK,
                Role.COMMERCE_REVIEWER,
                Role.REGISTER_PUBLISHER,
                Role.LIAISON_OFFICER,
                Role.HANDLER);
        people.put(account(business.toArray(Role[]::new)), business);
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            String login = "j" + Ids.next().toString().replace("-", "");
            accounts.provision(JOB, new NewAccount(login, "管理员", null, null), role.side(), Set.of(role), PASSWORD);
            people.put(login, Set.of(role));
        }
        List<String> left = new ArrayList<>(names(StaffViews.all()));
        left.remove("LoginView");
        List<Login> logins = new ArrayList<>();
        people.forEach((login, roles) -> {
            List<String> opens = left.stream()
                    .filter(view -> roles.stream().anyMatch(role -> allows(view, role)))
                    .toList();
            left.removeAll(opens);
            logins.add(new Login(login, opens));
        });
        // before the system administrator, whose walk gives somebody in the list a new password
        logins.add(1, new Login(account(Role.COMMERCE_CLERK), List.of(RETURNED_EDITION)));
        assertThat(left).as("views that nobody here may open").isEmpty();
        return logins;
    }

    private static boolean allows(String view, Role role) {
        return MATRIX.section("views").entrySet().stream()
                .filter(rule ->
                        rule.getKey().endsWith("." + view) || rule.getKey().equals(view))
                .anyMatch(rule -> rule.getValue().allows(role));
    }

    private static Set<String> names(List<? extends Class<?>> classes) {
        return classes.stream()
                .map(Class::getSimpleName)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    private static List<? extends Class<?>> dialogClasses() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Dialog.class));
        return scanner.findCandidateComponents("cn.qinqing").stream()
                .map(found -> org.springframework.util.ClassUtils.resolveClassName(
                        java.util.Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
    }
}
