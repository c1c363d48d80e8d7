package cn.qinqing.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkCalendarViewTest extends UiTest {

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @AfterEach
    void as_it_came() {
        jdbc.sql(
                        "delete d from calendar_day d join calendar_notice n on n.id = d.notice_id where n.loaded_by is not null")
                .update();
        jdbc.sql("delete from calendar_notice where loaded_by is not null").update();
    }

    @Test
    void a_year_shows_its_days_its_notices_and_what_is_not_known() {
        Actors.signIn(Role.LIAISON_OFFICER);
        open("2026");
        assertThat(page()).contains("国办发明电〔2025〕7号", "系统自带", "全国通知已载入", "自治区通知未载入", "12 月");
        assertThat(_find(Button.class, spec -> spec.withText("载入放假通知"))).isEmpty();
        open("2034");
        assertThat(page()).contains("全国通知未载入", "只按周末计算");
    }

    @Test
    void the_clerk_loads_a_year_after_mending_what_is_wrong() throws IOException {
        Actors.signIn(Role.COMMERCE_CLERK);
        open("2034");
        _click(_get(Button.class, spec -> spec.withText("载入放假通知")));
        LoadCalendarDialog dialog = _get(LoadCalendarDialog.class);
        _click(send());
        assertThat(page()).contains("请先选择表格。");
        dialog.read(file("日期,类型,名称\n2034-01-02,放假,元旦\n2034-13-01,放假,元旦\n"));
        assertThat(page()).contains("有 1 行有误", "“2034-13-01”不是日期。");
        _click(send());
        assertThat(page()).contains("有误的行要先改好");
        dialog.read(file("日期,类型,名称\n2034-01-02,放假,元旦\n2034-01-07,上班,元旦\n"));
        assertThat(page()).contains("2034 年，共 2 天，可以载入");
        _click(send());
        TextField document = _get(TextField.class, spec -> spec.withLabel("通知名称和文号"));
        assertThat(document.getErrorMessage()).isEqualTo("请写明通知名称和文号。");
        document.setValue("国办发明电〔2033〕6号");
        _click(send());
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("国办发明电〔2033〕6号", "全国通知已载入");
    }

    private static Button send() {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText("载入"));
    }

    private Path file(String text) throws IOException {
        Path file = folder.resolve(Math.abs(text.hashCode()) + ".csv");
        Files.writeString(file, text);
        return file;
    }

    private static void open(String year) {
        UI.getCurrent().navigate("work-calendar", QueryParameters.of("year", year));
    }

    private static String page() {
        String dialogs = _find(Dialog.class).stream()
                .map(one -> one.getElement().getTextRecursively())
                .collect(Collectors.joining());
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively() + dialogs;
    }
}
