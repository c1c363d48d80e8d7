package cn.qinqing.portal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.Role;
import cn.qinqing.links.CallResult;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.CallRow;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.visits.VisitAnswerKind;
import cn.qinqing.visits.VisitAnswers;
import cn.qinqing.visits.VisitId;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The desk rings an enterprise that no link could be sent to, and notes what it says. */
class CallListViewTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    VisitAnswers answers;

    private Asked asked;
    private VisitId visit;
    private EnterpriseId enterprise;

    @BeforeEach
    void asked() {
        asked = new Asked(beans);
        enterprise = asked.enterprise();
        asked.contact(enterprise, "0996-2012345", false);
        visit = asked.visit(enterprise);
        beans.getBean(Links.class).send(asked.recorder, VisitConfirmations.PURPOSE, visit.value());
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_what_was_said_is_kept() {
        open(asked.desk, Role.COMMERCE_CLERK);
        _click(button("回访"));
        assertThat(dialog())
                .contains("联系人未同意接收消息", "0996-2012345", "未同意接收消息，可以通话", asked.unitName, "按要求保密的诉求")
                .doesNotContain(Asked.SECRET, Asked.CONFIDENTIAL);
        _click(button("保存"));
        assertThat(result().getErrorMessage()).isEqualTo("请选择这次通话的结果。");
        result().setValue(CallResult.ANSWERED);
        _click(button("保存"));
        assertThat(choice().getErrorMessage()).isEqualTo("请选择一项。");
        choice().setValue(choice().getListDataView().getItems().toList().get(1));
        _click(button("保存"));
        TextArea words = _get(TextArea.class, spec -> spec.withLabel("企业原话"));
        assertThat(words.getErrorMessage()).contains("请写明哪里不对");
        words.setValue("日期应为前一天");
        _click(button("保存"));
        NotificationsKt.expectNotifications("已保存回访结果。");
        assertThat(answers.of(asked.recorder, visit)).singleElement().satisfies(answer -> {
            assertThat(answer.kind()).isEqualTo(VisitAnswerKind.CORRECTED);
            assertThat(answer.words()).isEqualTo("日期应为前一天");
        });
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void who_was_there_is_told() {
        open(Asked.somebodyOf(asked.unit, Role.COMMERCE_CLERK), Role.COMMERCE_CLERK);
        _click(button("回访"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
        NotificationsKt.clearNotifications();
    }

    @Test
    void a_supervisor_only_reads() {
        open(Asked.somebodyOf(asked.desk.unit(), Role.SUPERVISOR), Role.SUPERVISOR);
        assertThat(GridKt._getCellComponent(grid(), 0, "portal.calls.outcome")).isInstanceOf(Span.class);
    }

    @Test
    void the_first_page_of_the_desk_says_how_many_wait() {
        Actors.signIn(asked.desk.account(), null, asked.desk.unit(), Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("");
        assertThat(((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively())
                .contains("户企业待电话回访");
    }

    @Test
    void a_closed_entry_says_how_it_ended() {
        open(asked.desk, Role.COMMERCE_CLERK);
        _click(button("回访"));
        result().setValue(CallResult.DECLINED);
        _click(button("保存"));
        NotificationsKt.clearNotifications();
        navigate(Map.of("q", name(), "state", "closed"));
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(((Span) GridKt._getCellComponent(grid(), 0, "portal.calls.outcome")).getText())
                .isEqualTo("企业不愿答复");
    }

    private void open(Actor.Person who, Role role) {
        Actors.signIn(who.account(), null, who.unit(), role);
        navigate(Map.of("q", name()));
    }

    private static void navigate(Map<String, String> query) {
        UI.getCurrent().navigate("calls", QueryParameters.simple(query));
    }

    private String name() {
        return beans.getBean(EnterpriseQueries.class).nameOf(enterprise);
    }

    @SuppressWarnings("unchecked")
    private static Grid<CallRow> grid() {
        return _get(Grid.class);
    }

    /** In the first row of the list, or in the dialog. */
    private static Button button(String text) {
        return _find(Dialog.class).isEmpty()
                ? (Button) GridKt._getCellComponent(grid(), 0, "portal.calls.outcome")
                : _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<CallResult> result() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("这次通话"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<LinkPage.Choice> choice() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("企业怎么说"));
    }
}
