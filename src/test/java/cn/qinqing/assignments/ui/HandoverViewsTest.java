package cn.qinqing.assignments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.HandedOver;
import cn.qinqing.assignments.HandoverId;
import cn.qinqing.assignments.Handovers;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handover sheet as the successor, the clerk and a colleague see it. */
class HandoverViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private Actor.Person me;
    private UnitId unit;
    private PersonId next;

    @BeforeEach
    void data() {
        made = new Liaisons(beans);
        me = TestAccounts.stored(jdbc);
        unit = made.office();
        next = made.person("接任空岗者");
    }

    @Test
    void whoever_is_appointed_to_a_vacant_post_reads_what_passes_and_takes_it_over() {
        HandoverId id = appointed();
        Actors.signIn(me.account(), next, unit, Role.LEADER);
        UI.getCurrent().navigate("");
        assertThat(text()).contains("您接任的空缺岗位有 2 项工作");
        UI.getCurrent().navigate("handovers/" + id);
        assertThat(text()).contains("接任空岗者 接任空缺岗位", "接任岗位", "事由", "任职", "随岗位接替");
        _click(button("生成文书"));
        assertThat(_find(_get(FilesDialog.class), Anchor.class))
                .as("Word and PDF")
                .hasSize(2);
        _get(FilesDialog.class).close();
        _click(button("确认接收"));
        assertThat(text()).contains("已于", "确认");
        assertThat(_find(Button.class, spec -> spec.withText("确认接收"))).isEmpty();
    }

    @Test
    void a_colleague_records_the_signature_on_paper_and_is_told_what_is_missing_at_its_field() {
        HandoverId id = appointed();
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("handovers/" + id);
        _click(button("登记线下签批"));
        DatePicker day = _get(_get(Dialog.class), DatePicker.class);
        TextArea words = _get(_get(Dialog.class), TextArea.class);
        words.setValue("已接收，情况属实");
        _setValue(day, null);
        save();
        assertThat(day.getErrorMessage()).isEqualTo("请填写签字日期。");
        _setValue(day, made.today.plusDays(1));
        save();
        assertThat(day.getErrorMessage()).startsWith("签字日期应在交接单生成日");
        assertThat(words.getValue()).isEqualTo("已接收，情况属实");
        words.setValue(" ");
        _setValue(day, made.today);
        save();
        assertThat(words.getErrorMessage()).isEqualTo("请照抄纸面上的签批意见。");
        words.setValue("已接收，情况属实");
        save();
        assertThat(text()).contains("已接收，情况属实", "登记人");
        assertThat(beans.getBean(Handovers.class).details(made.clerk, id).row().acknowledgedOn())
                .isEqualTo(made.today);
    }

    @Test
    void a_sheet_of_somebody_who_left_is_read_by_the_clerk_who_cannot_take_it_over() {
        HandoverId id = new HandedOver(beans).sheet("离任的人", next);
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("handovers/" + id);
        assertThat(text()).contains("离任的人 交 接任空岗者", "调任", "州党干〔2026〕9号");
        assertThat(_find(Button.class, spec -> spec.withText("确认接收"))).isEmpty();
    }

    /** A post on which an enterprise hangs is vacant, and the successor is appointed today. */
    private HandoverId appointed() {
        PostId post = made.post();
        EnterpriseId led = made.enterprise();
        made.begin(led, AssignmentRole.LEADER, new Holder.OfPost(post));
        made.appoint(post, next, made.today);
        return new HandoverId(jdbc.sql("select id from handover where to_person_id = ?")
                .param(next.value())
                .query(UUID.class)
                .single());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static void save() {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
    }

    private static String text() {
        return ((HasElement) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
