package cn.qinqing.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentQueries;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.people.UnitQueries;
import cn.qinqing.people.UnitService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people edit the same record: who was faster is named, what they changed too, and nothing typed is lost. */
class EditedFieldsTest extends UiTest {

    /** The name under which the tests' actors act. */
    private static final String OTHER = "测试人员（";

    @Autowired
    ApplicationContext beans;

    @Autowired
    PeopleService people;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private Liaisons made;
    private UnitId bureau;

    @BeforeEach
    void signIn() {
        made = new Liaisons(beans);
        bureau = people.createUnit(
                clerk,
                new UnitForm(
                        "冲突测试局" + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", "甲路1号", null));
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, bureau, Role.COMMERCE_CLERK);
    }

    @Test
    void an_enterprise_keeps_what_was_typed_and_takes_what_was_left_alone() {
        EnterpriseId enterprise = made.enterprise();
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        press("修改资料");
        _setValue(field("地址"), "我填的地址");
        EnterpriseForm theirs = queries.details(clerk, enterprise).form();
        enterprises.edit(
                clerk,
                enterprise,
                new EnterpriseForm(
                        theirs.kind(),
                        theirs.name(),
                        "别人填的简称",
                        null,
                        theirs.divisionCode(),
                        "别人填的地址",
                        null,
                        null,
                        null,
                        theirs.state(),
                        theirs.consent(),
                        true,
                        null,
                        theirs.version(),
                        null));
        press("保存");
        assertThat(said())
                .contains(theirs.name(), OTHER)
                .contains("简称：（空） → 别人填的简称（您没有改这一栏，已换成新内容）")
                .contains("重点企业：否 → 是（您没有改")
                .contains("地址：（空） → 别人填的地址（您填的是“我填的地址”，已保留");
        assertThat(field("地址").getValue()).isEqualTo("我填的地址");
        assertThat(field("简称").getValue()).isEqualTo("别人填的简称");

        press("保存");
        assertThat(_find(Dialog.class)).isEmpty();
        EnterpriseForm now = queries.details(clerk, enterprise).form();
        assertThat(now.address()).isEqualTo("我填的地址");
        assertThat(now.shortName()).isEqualTo("别人填的简称");
        assertThat(now.keyEnterprise()).isTrue();
    }

    @Test
    void a_new_name_of_an_enterprise_is_not_lost_either() {
        EnterpriseId enterprise = made.enterprise();
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        press("更名");
        String wanted = "更名测试企业" + Ids.next();
        _setValue(field("新名称"), wanted);
        _setValue(field("原因"), "迁址");
        EnterpriseForm theirs = queries.details(clerk, enterprise).form();
        enterprises.edit(clerk, enterprise, theirs.withName(theirs.name() + "（改）", theirs.version()));
        press("更名");
        assertThat(said()).contains(OTHER, "最新内容", theirs.name() + "（改）");
        assertThat(field("新名称").getValue()).isEqualTo(wanted);
        press("更名");
        assertThat(queries.details(clerk, enterprise).form().name()).isEqualTo(wanted);
    }

    @Test
    void the_end_of_an_assignment_names_who_ended_it_before() {
        EnterpriseId enterprise = made.enterprise();
        AssignmentId id = made.leader(enterprise, made.led(made.person("冲突领导")));
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        press("结束");
        _setValue(field("原因"), "我写的原因");
        beans.getBean(AssignmentService.class)
                .end(clerk, id, 0, OfficeTime.today(clock).plusDays(30), "别人写的原因");
        press("结束");
        assertThat(said()).contains(OTHER, "别人写的原因");
        assertThat(field("原因").getValue()).isEqualTo("我写的原因");
        press("结束");
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(beans.getBean(AssignmentQueries.class)
                        .get(clerk, id, OfficeTime.today(clock))
                        .endReason())
                .isEqualTo("我写的原因");
    }

    @Test
    void a_name_that_somebody_else_corrected_is_not_written_over_unseen() {
        PersonId person = made.person("改名甲");
        UI.getCurrent().navigate(PeopleRoutes.details(person));
        press("更正姓名");
        _setValue(field("姓名"), "改名乙");
        people.renamePerson(clerk, person, 0, new PersonName("改名丙"));
        press("保存");
        assertThat(said()).contains(OTHER, "姓名：改名甲 → 改名丙（您填的是“改名乙”，已保留");
        assertThat(name(person)).isEqualTo("改名丙");
        press("保存");
        assertThat(name(person)).isEqualTo("改名乙");
    }

    @Test
    void a_unit_takes_what_was_left_alone() {
        UI.getCurrent().navigate(PeopleRoutes.unit(bureau));
        press("修改单位");
        _setValue(field("办公时间"), "我填的时间");
        UnitQueries.UnitDetails theirs = beans.getBean(UnitQueries.class).details(clerk, bureau);
        beans.getBean(UnitService.class)
                .change(
                        clerk,
                        bureau,
                        theirs.version(),
                        new UnitForm(
                                theirs.form().name(),
                                "冲突局",
                                Organ.GOVERNMENT,
                                UnitLevel.PREFECTURE,
                                "652800",
                                "乙路2号",
                                null));
        press("保存");
        assertThat(said()).contains(OTHER, "地址：甲路1号 → 乙路2号（您没有改");
        press("保存");
        UnitForm now = beans.getBean(UnitQueries.class).details(clerk, bureau).form();
        assertThat(now.officeAddress()).isEqualTo("乙路2号");
        assertThat(now.officeHours()).isEqualTo("我填的时间");
        assertThat(now.shortName()).isEqualTo("冲突局");
    }

    @Test
    void a_form_with_something_in_it_asks_before_it_closes() {
        EnterpriseId enterprise = made.enterprise();
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        press("修改资料");
        press("取消");
        assertThat(_find(Dialog.class)).as("nothing was typed").isEmpty();
        press("修改资料");
        _setValue(field("地址"), "还没有保存");
        press("取消");
        assertThat(_find(Dialog.class)).hasSize(2);
    }

    private String name(PersonId person) {
        return beans.getBean(PeopleQueries.class).details(clerk, person).name();
    }

    /** A button of the open dialog, else of the page. */
    private static void press(String text) {
        List<Dialog> dialogs = _find(Dialog.class);
        _click(
                dialogs.isEmpty()
                        ? _find(Button.class, spec -> spec.withText(text)).getFirst()
                        : _find(dialogs.getLast(), Button.class, spec -> spec.withText(text))
                                .getLast());
    }

    private static TextField field(String label) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
    }

    private static String said() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }
}
