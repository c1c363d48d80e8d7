package cn.qinqing.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.ExportJobs;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobRow;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ListExports;
import cn.qinqing.workbench.Settings;
import cn.qinqing.workbench.StoredFiles;
import cn.qinqing.workbench.TestAccounts;
import cn.qinqing.workbench.WorkbenchSettings;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobsAndSettingsTest extends UiTest {

    @Autowired
    Jobs jobs;

    @Autowired
    ExportJobs exports;

    @Autowired
    StoredFiles files;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor.Person me;

    @BeforeEach
    void account() {
        me = TestAccounts.stored(jdbc, Right.EXPORT, Right.PEOPLE_READ);
    }

    @Test
    void my_own_jobs_show_where_they_stand_and_can_be_ended() {
        CountDownLatch go = new CountDownLatch(1);
        JobId id = jobs.start(me, "test", "慢任务", "", progress -> {
            progress.total(10);
            progress.done(3);
            try {
                go.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            progress.done(10);
        });
        jobs.start(TestAccounts.stored(jdbc), "test", "别人的任务", "", progress -> {});
        await().atMost(Duration.ofSeconds(10)).until(() -> row(id).done() == 3 || row(id).total() == 10);
        Actors.signIn(me.account(), null, null, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("jobs");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0).toString()).contains("慢任务");
        ((Button) GridKt._getCellComponent(_get(Grid.class), 0, "workbench.jobs.field.result")).click();
        go.countDown();
        await().atMost(Duration.ofSeconds(10)).until(() -> row(id).state() == JobState.CANCELLED);
    }

    @Test
    void a_long_export_is_written_in_the_background_and_its_file_stays() throws IOException {
        UnitId unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '后台导出单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "后台导出单位" + unit).update();
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("people");
        ListFile list = ((ShownList) UI.getCurrent().getCurrentView()).file().orElseThrow();
        JobId id = exports.start(me, list, ListExports.Format.CSV, "领导、联络员.csv");
        await().atMost(Duration.ofSeconds(20)).until(() -> row(id).state().isOver());
        assertThat(row(id).state()).isEqualTo(JobState.DONE);
        try (var content = files.open(jobs.result(me, id))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF\"姓名\",\"职务\"");
        }
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'list.export' and account_id = ?")
                        .param(me.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_refused_job_says_why_in_words() {
        JobId id = jobs.start(me, "test", "不成的任务", "", progress -> {
            throw new RuleViolation("exchange.table.tooLong", 5);
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> row(id).state() == JobState.FAILED);
        Actors.signIn(me.account(), null, null, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("jobs");
        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0).toString()).contains("超过表格文件的上限（5 行）");
    }

    @Test
    void the_security_administrator_sets_a_value_from_a_day_on() {
        var admin = TestAccounts.stored(jdbc, Right.SETTING_EDIT);
        Actors.signIn(admin.account(), null, null, Role.SECURITY_ADMIN);
        UI.getCurrent().navigate("settings");
        _find(Button.class, spec -> spec.withText("修改")).stream()
                .filter(button -> button.getAriaLabel().orElse("").contains("导入文件的最大体积"))
                .findFirst()
                .orElseThrow()
                .click();
        TextField value = _get(TextField.class, spec -> spec.withLabel("新的值"));
        value.setValue("101");
        _click(_get(_get(ChangeSettingDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(value.getErrorMessage()).isEqualTo("请填写 1 至 100 之间的整数。");
        var day = OfficeTime.today(clock).plusYears(20);
        value.setValue("55");
        _get(DatePicker.class, spec -> spec.withLabel("起始日期")).setValue(day);
        _click(_get(_get(ChangeSettingDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_find(ChangeSettingDialog.class)).isEmpty();
        assertThat(settings.get(WorkbenchSettings.IMPORT_LARGEST_FILE, day)).isEqualTo(55);
        assertThat(settings.get(WorkbenchSettings.IMPORT_LARGEST_FILE, day.minusDays(1)))
                .isEqualTo(20);
    }

    private JobRow row(JobId id) {
        return jobs.find(me, id).orElseThrow();
    }
}
