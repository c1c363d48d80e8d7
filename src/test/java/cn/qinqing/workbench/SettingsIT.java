package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SettingsIT extends DatabaseTest {

    private static final BodyId KORLA = BodyId.of("0199b000-0000-7000-8000-000000000002");

    @Autowired
    private Settings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Actor admin = Actors.may(Right.SETTING_EDIT);

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    @Test
    void the_value_in_the_code_holds_until_another_is_set_and_each_day_keeps_its_own() {
        var days = SettingName.number("test.replyDays", 15, 1, 60);
        assertThat(settings.today(days)).isEqualTo(15);

        settings.change(admin, days, null, "10", today());
        settings.change(admin, days, null, "7", today().plusDays(30));
        settings.change(admin, days, null, "9", today().plusDays(10));
        assertThat(settings.get(days, today().minusDays(1))).isEqualTo(15);
        assertThat(settings.today(days)).isEqualTo(10);
        assertThat(settings.get(days, today().plusDays(9))).isEqualTo(10);
        assertThat(settings.get(days, today().plusDays(10))).isEqualTo(9);
        assertThat(settings.get(days, today().plusDays(29))).isEqualTo(9);
        assertThat(settings.get(days, today().plusYears(5))).isEqualTo(7);
        assertThat(settings.history(admin, days))
                .extracting(SettingValue::period)
                .containsExactly(
                        Period.openFrom(today().plusDays(30)),
                        new Period(today().plusDays(10), today().plusDays(30)),
                        new Period(today(), today().plusDays(10)));
    }

    @Test
    void a_body_may_have_its_own() {
        var days = SettingName.number("test.bodyDays", 15, 1, 60);
        settings.change(admin, days, null, "10", today());
        settings.change(admin, days, KORLA, "5", today());
        assertThat(settings.get(days, KORLA, today())).isEqualTo(5);
        assertThat(settings.get(days, BodyId.create(), today())).isEqualTo(10);
    }

    @Test
    void changed_twice_on_one_day_only_the_last_counts() {
        var text = SettingName.text("test.title", "走访登记表", 10);
        settings.change(admin, text, null, "登记表", today());
        settings.change(admin, text, null, "走访表", today());
        assertThat(settings.today(text)).isEqualTo("走访表");
        assertThat(settings.history(admin, text)).hasSize(1);
    }

    @Test
    void wrong_values_past_days_and_other_people_are_refused() {
        var days = SettingName.number("test.refused", 15, 1, 60);
        var choice = SettingName.choice("test.choice", Period4.WEEK);
        assertThatThrownBy(() -> settings.change(admin, days, null, "61", today()))
                .hasMessage("workbench.setting.number");
        assertThatThrownBy(() -> settings.change(admin, days, null, "许多", today()))
                .hasMessage("workbench.setting.number");
        assertThatThrownBy(() -> settings.change(admin, choice, null, "YEAR", today()))
                .hasMessage("workbench.setting.choice");
        assertThatThrownBy(() -> settings.change(admin, days, null, "5", today().minusDays(1)))
                .hasMessage("workbench.setting.past");
        assertThatThrownBy(() -> settings.change(Actors.may(Right.EXPORT), days, null, "5", today()))
                .isInstanceOf(RightMissing.class);
        settings.change(admin, choice, null, "MONTH", today());
        assertThat(settings.today(choice)).isEqualTo(Period4.MONTH);
    }

    @Test
    void a_change_stands_in_the_log() {
        var days = SettingName.number("test.logged", 15, 1, 60);
        settings.change(admin, days, null, "20", today());
        assertThat(jdbc.sql("select facts from audit_event where subject_kind = 'setting' and subject_id = ?")
                        .param("test.logged")
                        .query(String.class)
                        .single())
                .contains("20")
                .contains("15");
    }

    private enum Period4 {
        WEEK,
        MONTH
    }
}
