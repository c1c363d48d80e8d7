package cn.qinqing.assignments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.exchange.Problem;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.ColumnsDialog;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportRunViewTest extends UiTest {

    @Autowired
    LeaderListImport imports;

    @Autowired
    LeaderListReader reader;

    @Autowired
    ImportRuns runs;

    @TempDir
    Path folder;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private Actor.Person me;
    private UnitId unit;

    @BeforeEach
    void prefectureClerk() {
        me = TestAccounts.stored(jdbc);
        unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '导入测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "导入测试单位" + unit).update();
    }

    @Test
    void giving_up_and_taking_back_ask_first_and_say_what_goes() throws IOException {
        ImportRunId kept = open("确认甲", "确认领导,确认副州长（甲）,确认企业一,和硕");
        show(kept);
        click("放弃这次导入");
        assertThat(_get(_get(Dialog.class), Paragraph.class).getText()).contains("这 1 行");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("取消")));
        assertThat(runs.run(clerk, kept).state()).isEqualTo(ImportRun.State.CHECKING);

        click("导入 1 行");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> runs.run(clerk, kept).state() == ImportRun.State.APPLIED);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        click("撤销整次导入");
        assertThat(_get(_get(Dialog.class), Paragraph.class).getText()).contains("联系安排 1 条", "企业 1 家");
        assertThat(runs.run(clerk, kept).state()).isEqualTo(ImportRun.State.APPLIED);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤销整次导入")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> runs.run(clerk, kept).state() == ImportRun.State.UNDONE);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        assertThat(view().getElement().getTextRecursively()).contains("已撤销整次导入");
    }

    @Test
    void a_workbook_shows_its_sheets_and_columns_and_a_sheet_can_be_left_out() {
        ImportRunId run = reader.open(clerk, Path.of("src/test/resources/data/ledger-counties.xlsx"), "台账.xlsx");
        show(run);
        assertThat(view().getElement().getTextRecursively())
                .contains(
                        "读取工作表：库尔勒市（4 行）、轮台（3 行）、3.博湖县（4 行）。",
                        "没有读取：2025年旧表（1 行，隐藏）、汇总（3 行）。",
                        "没有名单的工作表：封面。",
                        "联系领导 B列“挂点县级领导”",
                        "共 11 行");
        Checkbox luntai = _get(view(), Checkbox.class, spec -> spec.withLabel("轮台（3 行）"));
        _setValue(luntai, false);
        assertThat(view().getElement().getTextRecursively()).contains("共 8 行");
        click("列对应");
        assertThat(_find(ColumnsDialog.class)).hasSize(1);
    }

    @Test
    void a_row_says_what_it_changes_before_and_after() throws IOException {
        ImportRunId first = open("变化甲", "变化领导甲,变化副州长（甲）,变化企业一,和硕");
        apply(first);
        ImportRunId second = open("变化乙", "变化领导乙,变化副州长（乙）,变化企业一,和硕");
        show(second);
        ImportRowCard card = card(second);
        assertThat(card.getElement().getTextRecursively()).contains("联系领导：变化领导甲 变化副州长（甲） → 变化领导乙 变化副州长（乙）");
        assertThat(view().getElement().getTextRecursively()).contains("已有企业有变化 1 户");
        ImportRunId same = open("变化丙", "变化领导甲,变化副州长（甲）,变化企业一,和硕");
        show(same);
        assertThat(card(same).getElement().getTextRecursively()).contains("与现有安排相同，没有变化");
    }

    private void apply(ImportRunId run) {
        show(run);
        click("导入 1 行");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> runs.run(clerk, run).state() == ImportRun.State.APPLIED);
    }

    private ImportRowCard card(ImportRunId run) {
        return new ImportRowCard(imports.rows(clerk, run).getFirst(), true, false, new ImportRowCard.Commands() {
            @Override
            public void mend(Map<String, String> values) {}

            @Override
            public void take(Problem problem) {}

            @Override
            public void leaveOut(boolean out) {}
        });
    }

    @Test
    void a_file_that_is_too_large_is_told_the_limit() {
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(ImportRunView.PATH);
        assertThat(_get(Upload.class).getI18n().getError().getFileIsTooBig()).contains("20 MB");
    }

    private void show(ImportRunId run) {
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(ImportRunView.PATH + "/" + run);
    }

    private static void click(String button) {
        _click(_find(view(), Button.class, spec -> spec.withText(button)).getFirst());
    }

    private static Component view() {
        return _get(ImportRunView.class);
    }

    private ImportRunId open(String title, String line) throws IOException {
        Path list = Files.writeString(folder.resolve(title + ".csv"), title + "\n联系领导,职务,企业名称,所在县市\n" + line + "\n");
        return reader.open(clerk, list, title + ".csv");
    }
}
