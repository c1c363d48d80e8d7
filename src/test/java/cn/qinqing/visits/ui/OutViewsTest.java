package cn.qinqing.visits.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.exchange.WordTemplate;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitAttachments;
import cn.qinqing.visits.VisitExtras;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitReports;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves the house of a visit: the form, the ledger, the paragraph; and its files. */
class OutViewsTest extends UiTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries enterpriseQueries;

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitReports reports;

    @Autowired
    VisitAttachments attachments;

    @Autowired
    VisitForm form;

    @Autowired
    ReportTool tool;

    @Autowired
    Divisions divisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private String name;
    private VisitId visit;

    @BeforeEach
    void data() {
        Actor.Person me = TestAccounts.stored(jdbc);
        UnitId unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '输出测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "输出测试单位" + unit).update();
        name = "输出测试企业" + Ids.next();
        EnterpriseId enterprise =
                enterprises.create(clerk, EnterpriseForms.named(name, "652801", ListingConsent.NOT_ASKED));
        visit = visits.record(
                        clerk,
                        new RecordVisit(
                                enterprise,
                                OfficeTime.today(clock),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of("李四（总经理）"),
                                "看了二期工地。",
                                List.of(
                                        new RecordVisit.Said("冬季供气不足", IssuePrivacy.NORMAL),
                                        new RecordVisit.Said("不能说的事", IssuePrivacy.CONFIDENTIAL)),
                                null,
                                Ids.next(),
                                new VisitExtras("当场答复了", "政策汇编", "回复结果", null)))
                .id();
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
    }

    @Test
    void the_standard_form_has_a_place_for_all_that_it_may_name_and_is_filled() throws IOException {
        var details = queries.details(clerk, visit);
        byte[] word = WordTemplate.fill(
                form.standard(),
                form.places(),
                form.data(
                        details,
                        enterpriseQueries
                                .details(clerk, details.row().enterprise())
                                .form(),
                        List.of()));
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains(name, "看了二期工地。", "李四（总经理）", "当场答复了", "政策汇编", "回复结果", "企业没有提出问题")
                    .doesNotContain("{{", "[序号]");
        }
    }

    @Test
    void the_button_makes_the_form_as_word_and_pdf() {
        UI.getCurrent().navigate(VisitRoutes.details(visit));
        _click(button("走访登记表（Word、PDF）"));
        assertThat(_find(_get(Dialog.class), Anchor.class)).isNotEmpty();
    }

    @Test
    void the_paragraph_names_what_may_be_told_and_nobody_who_visited() {
        String paragraph = BulletinText.of(reports.figures(clerk, List.of(visit.value())), divisions);
        assertThat(paragraph)
                .contains("走访联系企业、商会1家1次（实地1次）", "库尔勒市1家", "企业提出问题1个", name + "反映：冬季供气不足", "正在办理1个")
                .doesNotContain("不能说的事", clerk.name());
    }

    @Test
    void the_paragraph_of_marked_visits_stands_in_a_field_to_be_copied() {
        UI.getCurrent().navigate(VisitRoutes.LIST, QueryParameters.of("q", name));
        _click(button("全选当前筛选的 1 行"));
        _click(button("简报段落"));
        assertThat(_get(_get(Dialog.class), TextArea.class).getValue()).contains("冬季供气不足");
    }

    @Test
    void the_ledger_has_a_line_for_each_issue_and_hides_what_the_reader_may_not_see() {
        UI.getCurrent().navigate(VisitRoutes.LIST, QueryParameters.of("q", name));
        _click(button("全选当前筛选的 1 行"));
        _click(button("走访问题台账"));
        assertThat(_find(_get(Dialog.class), Anchor.class)).hasSize(1);
        List<List<String>> rows =
                tool.file(List.of(visit.value())).pages().page(Actors.with(Role.LIAISON_OFFICER), 0, 10);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("1").contains(name, "实地", "冬季供气不足", "已登记");
        assertThat(rows.get(1)).startsWith("2").contains("保密").doesNotContain("不能说的事");
    }

    @Test
    void files_are_listed_with_who_added_them_and_taken_back_with_a_reason() {
        attachments.add(clerk, visit, "现场材料.pdf", "%PDF-1.7 paper".getBytes(StandardCharsets.US_ASCII));
        UI.getCurrent().navigate(VisitRoutes.details(visit));
        assertThat(_find(FileUpload.class)).hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withText("现场材料.pdf"))).hasSize(1);
        _click(button("撤下"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("确认撤回")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("原因")).getErrorMessage())
                .isEqualTo("请填写原因。");
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("传错了");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("确认撤回")));
        assertThat(_find(Anchor.class, spec -> spec.withText("现场材料.pdf"))).isEmpty();
        assertThat(((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively())
                .contains("现场材料.pdf", "传错了");
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
