package cn.qinqing.visits.ui;

import static cn.qinqing.Refusals.refused;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.conduct.ConductQueries;
import cn.qinqing.conduct.ConductService;
import cn.qinqing.conduct.Declarants;
import cn.qinqing.conduct.Declare;
import cn.qinqing.conduct.Receipt;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was at a visit is offered the declaration, after saving and on its page; two persons are a reminder alone. */
class VisitConductTest extends UiTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    VisitService visits;

    @Autowired
    ConductService service;

    @Autowired
    ConductQueries queries;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Declarants made;
    private Actor.Person me;
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        made = new Declarants(beans);
        me = TestAccounts.stored(jdbc);
        enterprise = enterprises.create(
                Actors.with(Role.COMMERCE_CLERK),
                EnterpriseForms.named("亲清" + Ids.next() + "企业", "652801", ListingConsent.NOT_ASKED));
        Actors.signIn(me.account(), null, made.unit, Role.LIAISON_OFFICER);
    }

    @Test
    void after_saving_the_declaration_is_offered_and_its_receipt_stands_on_the_page_of_the_visit() {
        UI.getCurrent().navigate(VisitRoutes.NEW, QueryParameters.of("enterprise", enterprise.toString()));
        _click(button("没有问题，直接保存"));
        _click(button("填写亲清申报"));
        _get(TextArea.class, spec -> spec.withLabel("说明（可不填）")).setValue("自带午餐");
        _click(button("提交申报"));
        assertThat(shown()).contains("您已于");
        assertThat(_find(Button.class, spec -> spec.withText("填写亲清申报"))).isEmpty();
        VisitId visit = new VisitId(jdbc.sql("select id from visit where enterprise_id = ?")
                .param(enterprise.value())
                .query(UUID.class)
                .single());
        UI.getCurrent().navigate(VisitRoutes.details(visit));
        assertThat(shown()).contains("亲清申报（可选）", "您已于").doesNotContain("自带午餐");
        Receipt receipt = queries.receipt(officer(), origin(visit)).orElseThrow();
        assertThat(queries.details(officer(), receipt.id()).occasion().with()).startsWith("亲清");
        refused(
                "conduct.declared",
                () -> service.declare(officer(), origin(visit), new Declare(null, Declarants.meal(), Ids.next())));
    }

    @Test
    void who_was_not_there_is_offered_nothing_and_refused() {
        VisitId visit = visit(made.officer(), List.of());
        UI.getCurrent().navigate(VisitRoutes.details(visit));
        assertThat(shown()).contains("看了车间").doesNotContain("亲清申报（可选）");
        refused(
                "conduct.origin.notThere",
                () -> service.declare(officer(), origin(visit), new Declare(null, Declarants.meal(), Ids.next())));
    }

    @Test
    void who_went_along_by_name_may_declare() {
        VisitId visit = visit(made.officer(), List.of(new RecordVisit.Participant("测试人员", null)));
        assertThat(queries.offered(officer(), origin(visit))).isPresent();
    }

    @Test
    void one_alone_on_site_is_reminded_of_two_and_saves_all_the_same() {
        UI.getCurrent().navigate(VisitRoutes.NEW, QueryParameters.of("enterprise", enterprise.toString()));
        assertThat(reminded()).isTrue();
        _get(TextField.class, spec -> spec.withLabel("同行")).setValue("李四");
        assertThat(reminded()).isFalse();
        _get(TextField.class, spec -> spec.withLabel("同行")).setValue("");
        mode().setValue(VisitMode.PHONE);
        assertThat(reminded()).isFalse();
        mode().setValue(VisitMode.ON_SITE);
        assertThat(reminded()).isTrue();
        _click(button("没有问题，直接保存"));
        assertThat(shown()).contains("已保存走访");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<VisitMode> mode() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("方式"));
    }

    private static boolean reminded() {
        return !_find(Paragraph.class, spec -> spec.withText("实地走访一般两人以上同行；人手不够时也可以一人，不影响保存。"))
                .isEmpty();
    }

    private Actor.Person officer() {
        Actor.Person officer = made.officer();
        return new Actor.Person(me.account(), null, made.unit, null, "测试人员", officer.rights(), officer.scope());
    }

    private static Origin origin(VisitId visit) {
        return new Origin(Origin.Kind.VISIT, visit.value());
    }

    private VisitId visit(Actor by, List<RecordVisit.Participant> companions) {
        return visits.record(
                        by,
                        new RecordVisit(
                                enterprise,
                                made.today,
                                VisitMode.ON_SITE,
                                companions,
                                List.of(),
                                "看了车间",
                                List.of(),
                                null,
                                Ids.next()))
                .id();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String shown() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
