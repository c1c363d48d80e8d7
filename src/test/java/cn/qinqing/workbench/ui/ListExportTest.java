package cn.qinqing.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.ListExports;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists as files: exactly what is shown, and never what was told in confidence. */
class ListExportTest extends UiTest {

    private static final String SECRET = "绝密配方外流";
    private static final String MOBILE = "13677776666";

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    VisitService visits;

    @Autowired
    ListExports exports;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void no_list_hands_out_a_confidential_issue_or_a_mobile_number() throws IOException {
        String name = "导出测试企业" + Ids.next();
        visit(name);
        signIn(Role.COMMERCE_CLERK);
        for (String path : List.of("enterprises", "people", "assignments", "visits", "issues")) {
            String file = written(path, Map.of());
            assertThat(file).as(path).doesNotContain(SECRET, MOBILE);
        }
        assertThat(written("issues", Map.of("q", name)))
                .contains("（保密诉求）", "普通问题，请拨136****6666", name)
                .containsPattern("巴企诉");
        assertThat(written("visits", Map.of("q", name))).contains("厂长136****6666", "实地");
    }

    @Test
    void a_file_holds_the_filtered_rows_in_the_chosen_columns_and_order() throws IOException {
        String name = "导出顺序企业" + Ids.next();
        visit(name);
        signIn(Role.COMMERCE_CLERK);
        String file = written("issues", Map.of("q", name, "sort", "-NUMBER", "columns", "issue,status"));
        List<String> lines = file.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFF\"编号\",\"诉求\",\"状态\"");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isGreaterThan(lines.get(2));
    }

    @Test
    void a_row_outside_the_scope_is_in_no_file() throws IOException {
        String name = "导出范围企业" + Ids.next();
        visit(name);
        Actors.signIn(Role.COMMERCE_CLERK);
        assertThat(written("visits", Map.of("q", name)).lines()).hasSize(1);
    }

    @Test
    void the_button_is_there_for_whom_may_export_and_on_lists_that_are_handed_out() {
        signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("visits");
        _click(_get(Button.class, spec -> spec.withText("导出")));
        assertThat(_find(_get(ExportDialog.class), Anchor.class))
                .extracting(Anchor::getText)
                .containsExactly("下载 Excel 表格（.xlsx）", "下载 CSV 文本（.csv）");
        // one's own jobs are no list to hand out
        UI.getCurrent().navigate("jobs");
        assertThat(_find(Button.class, spec -> spec.withText("导出"))).isEmpty();
        Actors.signIn(Role.LIAISON_OFFICER);
        UI.getCurrent().navigate("visits");
        assertThat(_find(Button.class, spec -> spec.withText("导出"))).isEmpty();
    }

    private String written(String path, Map<String, String> query) throws IOException {
        UI.getCurrent().navigate(path, QueryParameters.simple(query));
        ListFile list = ((ShownList) UI.getCurrent().getCurrentView()).file().orElseThrow();
        Path file = exports.write(current.get(), list, ListExports.Format.CSV);
        try {
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    private void visit(String enterpriseName) {
        Actor clerk = Actors.with(Role.COMMERCE_CLERK);
        EnterpriseId enterprise =
                enterprises.create(clerk, EnterpriseForms.named(enterpriseName, "652801", ListingConsent.NOT_ASKED));
        visits.record(
                clerk,
                new RecordVisit(
                        enterprise,
                        OfficeTime.today(clock),
                        VisitMode.ON_SITE,
                        List.of(),
                        List.of(),
                        "厂长" + MOBILE,
                        List.of(
                                new RecordVisit.Said(SECRET, IssuePrivacy.CONFIDENTIAL),
                                new RecordVisit.Said("普通问题，请拨" + MOBILE, IssuePrivacy.NORMAL)),
                        null,
                        Ids.next()));
    }

    /** Somebody of a unit of the prefecture, who sees all of it. */
    private void signIn(Role role) {
        UnitId unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '导出测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "导出测试单位" + unit).update();
        Actors.signIn(AccountId.create(), null, unit, role);
    }
}
