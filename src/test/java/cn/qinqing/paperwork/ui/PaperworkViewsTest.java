package cn.qinqing.paperwork.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.exchange.WordTemplate;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.paperwork.BulletinFilter;
import cn.qinqing.paperwork.BulletinRoutes;
import cn.qinqing.paperwork.Bulletins;
import cn.qinqing.paperwork.IssueLedgerImports;
import cn.qinqing.paperwork.IssuePapers;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ListView;
import cn.qinqing.workbench.DocumentKind;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ListExports;
import cn.qinqing.workbench.StoredClerk;
import cn.qinqing.workbench.StoredFiles;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers, the ledger, the bulletin and the import of ledgers on their pages. */
class PaperworkViewsTest extends UiTest {

    @Autowired
    IssuePapers papers;

    @Autowired
    DispatchDocument dispatch;

    @Autowired
    ReplyDocument reply;

    @Autowired
    BulletinDocument bulletinDocument;

    @Autowired
    PapersJob papersJob;

    @Autowired
    LedgerFile ledger;

    @Autowired
    ListExports exports;

    @Autowired
    Bulletins bulletins;

    @Autowired
    IssueLedgerImports imports;

    @Autowired
    IssueQueries queries;

    @Autowired
    Jobs jobs;

    @Autowired
    StoredFiles files;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    @TempDir
    Path folder;

    private IssueCycle cycle;
    private Actor.Person clerk;

    @BeforeEach
    void people() {
        cycle = new IssueCycle(beans);
        clerk = StoredClerk.in(beans);
        Actors.signIn(
                clerk.account(), clerk.personId().orElseThrow(), clerk.unitId().orElseThrow(), Role.COMMERCE_CLERK);
    }

    @Test
    void the_dispatch_sheet_says_what_is_demanded_and_leaves_no_place_empty() throws IOException {
        IssueId id = cycle.dispatched();
        String text = text(dispatch, dispatch.data(papers.dispatch(cycle.desk, id)));
        assertThat(text)
                .contains("涉企诉求交办单", IssueCycle.SAID, "主办局", "分办局", "提出解决意见", "每月反馈一次进展，直到销号清零", "签收人")
                .doesNotContain("{{", "!{");
    }

    @Test
    void the_letter_says_the_reply_its_basis_and_how_to_rate() throws IOException {
        String text = text(reply, reply.data(papers.reply(cycle.desk, cycle.replied())));
        assertThat(text)
                .contains("已增加日供气量", "巴政办发〔2026〕12号第五条", "已解决", "评价", "签发人：测试人员", "诉求企业")
                .doesNotContain("{{", "!{");
    }

    @Test
    void no_paper_of_an_anonymous_issue_names_its_enterprise_or_its_words() throws IOException {
        IssueId id = cycle.raised(IssuePrivacy.ANONYMOUS);
        cycle.bean(IssueTriage.class)
                .dispatch(
                        cycle.desk,
                        new DispatchIssue(id, "UTILITIES", "COMPLEX", cycle.lead, List.of(), List.of(), "某企业用气不足", ""));
        String text = text(dispatch, dispatch.data(papers.dispatch(cycle.desk, id)));
        assertThat(text).contains("（匿名）", "某企业用气不足").doesNotContain("诉求企业", IssueCycle.SAID);
    }

    @Test
    void a_click_on_the_page_of_an_issue_makes_each_paper_and_logs_it() {
        IssueId id = cycle.replied();
        UI.getCurrent().navigate(IssueRoutes.details(id));
        for (String action : List.of("交办单（Word、PDF）", "答复函（Word、PDF）")) {
            _click(_get(Button.class, spec -> spec.withText(action)));
            assertThat(_find(_get(Dialog.class), Anchor.class)).isNotEmpty();
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("关闭")));
        }
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'document.made' and subject_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        UI.getCurrent().navigate(IssueRoutes.details(cycle.raised(IssuePrivacy.NORMAL)));
        assertThat(_find(Button.class, spec -> spec.withText("交办单（Word、PDF）"))).isEmpty();
    }

    @Test
    void papers_of_many_issues_come_in_one_archive_and_what_has_none_is_left_out() throws IOException {
        List<UUID> marked = List.of(
                cycle.dispatched().value(),
                cycle.raised(IssuePrivacy.NORMAL).value(),
                cycle.inProgress().value());
        JobId job = papersJob.start(clerk, PaperKind.DISPATCH, marked, "交办单_测试");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(clerk, job).orElseThrow().state() == JobState.DONE);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(files.open(jobs.result(clerk, job)), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).filteredOn(name -> name.endsWith(".docx")).hasSize(2);
        assertThat(names).allMatch(name -> name.startsWith("交办单_"));
    }

    @Test
    void marked_issues_offer_their_papers() {
        cycle.dispatched();
        UI.getCurrent().navigate(IssueRoutes.LIST);
        assertThat(_find(Button.class, spec -> spec.withText("问题台账"))).hasSize(1);
        _find(Button.class).stream()
                .filter(button -> button.getText().startsWith("全选当前筛选"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(_find(Button.class, spec -> spec.withText("交办单（压缩包）"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("答复函（压缩包）"))).hasSize(1);
    }

    @Test
    void the_ledger_is_a_sheet_that_prints_with_its_usual_columns() throws IOException {
        IssueId id = cycle.closed();
        String number = queries.details(cycle.desk, id).row().number();
        ListFile file = ledger.of(new IssueFilter(number, null, null, null, null, false, null), 1);
        Path written = exports.write(current.get(), file, ListExports.Format.XLSX);
        try (InputStream in = Files.newInputStream(written);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("序号");
            assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("交办单位（主办/协办）");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo(IssueCycle.SAID);
            assertThat(sheet.getRow(1).getCell(10).getStringCellValue()).isEqualTo("已解决");
            assertThat(sheet.getRow(1).getCell(11).getStringCellValue()).isEqualTo("满意");
            assertThat(sheet.getRow(1).getCell(13).getStringCellValue()).isEqualTo("已销号");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
        } finally {
            Files.delete(written);
        }
    }

    @Test
    void the_bulletin_shows_figures_that_open_their_rows() {
        cycle.closed();
        cycle.in(IssueStatus.DECLINED);
        YearMonth month = YearMonth.from(cycle.today);
        UI.getCurrent().navigate(BulletinRoutes.BULLETIN, QueryParameters.simple(Map.of("month", month.toString())));
        BulletinView view = _get(BulletinView.class);
        assertThat(view.getElement().getTextRecursively()).contains("总体情况", "按主办单位", "按诉求类别", "按县市", "口径", "不排名");
        long received = bulletins.of(current.get(), month, null).now().of(BulletinFigure.RECEIVED);
        Anchor tile = _find(view, Anchor.class).stream()
                .filter(one -> one.getHref().contains("figure=RECEIVED"))
                .findFirst()
                .orElseThrow();
        assertThat(tile.getElement().getTextRecursively()).contains(String.valueOf(received));
        assertThat(tile.getTitle())
                .hasValueSatisfying(title -> assertThat(title).contains("登记"));
        UI.getCurrent()
                .navigate(
                        BulletinRoutes.ROWS,
                        QueryParameters.fromString(
                                tile.getHref().substring(tile.getHref().indexOf('?') + 1)));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo((int) received);
    }

    @Test
    void the_bulletin_is_made_on_paper_and_as_a_sheet() throws IOException {
        cycle.closed();
        YearMonth month = YearMonth.from(cycle.today);
        UI.getCurrent().navigate(BulletinRoutes.BULLETIN, QueryParameters.simple(Map.of("month", month.toString())));
        BulletinView view = _get(BulletinView.class);
        ListFile sheet = view.file().orElseThrow();
        List<List<String>> rows = sheet.pages().page(current.get(), 0, 1_000);
        assertThat(rows)
                .hasSize((int) sheet.total())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(sheet.headings()));
        _click(_get(Button.class, spec -> spec.withText("通报（Word、PDF）")));
        assertThat(_find(_get(Dialog.class), Anchor.class)).isNotEmpty();
        String text = text(
                bulletinDocument,
                bulletinDocument.data(
                        new BulletinDocument.Source(bulletins.of(current.get(), month, null), "全州", cycle.today)));
        assertThat(text).contains("企业诉求办理情况通报", "登记", "按期答复率", "口径").doesNotContain("{{", "!{");
    }

    @Test
    void a_month_without_anything_says_what_to_do() {
        UI.getCurrent()
                .navigate(
                        BulletinRoutes.BULLETIN,
                        QueryParameters.simple(Map.of(
                                "month",
                                YearMonth.from(cycle.today).minusMonths(30).toString())));
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_get(BulletinView.class).file()).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("通报（Word、PDF）"))).isEmpty();
    }

    @Test
    void rows_of_ratings_that_are_closed_say_why() {
        Actors.signIn(clerk.account(), null, clerk.unitId().orElseThrow(), Role.LEADER);
        String query = BulletinRoutes.rows(BulletinFilter.of(YearMonth.from(cycle.today), BulletinFigure.DISSATISFIED));
        UI.getCurrent()
                .navigate(BulletinRoutes.ROWS, QueryParameters.fromString(query.substring(query.indexOf('?') + 1)));
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("评价明细不打开");
        assertThat(((ListView<?>) UI.getCurrent().getCurrentView())
                        .file()
                        .orElseThrow()
                        .total())
                .isZero();
    }

    @Test
    void a_row_of_a_ledger_is_mended_and_its_enterprise_chosen() throws IOException {
        String name = "台账界面企业" + Ids.next();
        beans.getBean(EnterpriseService.class)
                .create(
                        Actors.with(Role.COMMERCE_CLERK),
                        EnterpriseForms.named(name, "652801", ListingConsent.NOT_ASKED));
        Path file = Files.writeString(
                folder.resolve("issues.csv"), "企业名称,问题诉求,反映时间\n" + name + ",缺水,2025.3.5\n查无此企业,缺电,某天\n");
        ImportRunId run = imports.open(clerk, file, "问题台账.csv");
        UI.getCurrent().navigate(IssueImportRunView.PATH + "/" + run);
        assertThat(_find(Button.class, spec -> spec.withText("导入 1 行"))).hasSize(1);
        new MendIssueDialog(
                        imports.rows(clerk, run).get(1),
                        (text, limit) -> List.of(),
                        cells -> imports.mend(clerk, run, 2, cells))
                .open();
        TextField day = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("提出日期"));
        assertThat(day.getErrorMessage()).contains("读不出提出日期");
        _setValue(day, "2025.3.6");
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("企业名称")), name);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(IssueImportRunView.PATH + "/" + run);
        assertThat(_find(Button.class, spec -> spec.withText("导入 2 行"))).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("工作表与列对应")));
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    private static String text(DocumentKind kind, cn.qinqing.exchange.DocumentData data) throws IOException {
        byte[] word = WordTemplate.fill(kind.standard(), kind.places(), data);
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
