package cn.qinqing.enterprises.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.TimelineList;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EnterpriseViewsTest extends UiTest {

    @Autowired
    EnterpriseService service;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        Actor.Person me = TestAccounts.stored(jdbc);
        enterprise =
                service.create(clerk, EnterpriseForms.named("划型测试企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        UnitId bureau = people.createUnit(
                clerk,
                new UnitForm("划型测试局" + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        Actors.signIn(me.account(), null, bureau, Role.COMMERCE_CLERK);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_timeline_is_narrowed_to_one_part_and_says_more_when_asked() {
        for (int day = 1; day <= 60; day++) {
            jdbc.sql("""
                            insert into timeline_entry (id, enterprise_id, happened_on, noted_at, kind, summary, visibility, actor_name)
                            values (?, ?, date_sub(current_date, interval ? day), utc_timestamp(), ?, '', 'STAFF', '甲')""")
                    .params(
                            Ids.next(),
                            enterprise.value(),
                            day,
                            day == 1 ? "visits.timeline.PHONE" : "enterprises.timeline.edited")
                    .update();
        }
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        assertThat(entries()).isEqualTo(50);
        _click(_get(Button.class, spec -> spec.withText("显示更早的")));
        assertThat(entries()).isGreaterThan(60);
        Select<String> part = _get(Select.class, spec -> spec.withLabel("只看"));
        part.setValue("visits");
        assertThat(entries()).isOne();
    }

    @Test
    void who_can_see_it_is_answered_with_the_reason() {
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        Details who = _get(WhoSeesSection.class);
        assertThat(who.getContent()).isEmpty();
        who.setOpened(true);
        assertThat(_find(who, UnorderedList.class)).hasSize(1);
    }

    private static long entries() {
        return _get(TimelineList.class).getChildren().count();
    }

    @Test
    void an_industry_is_picked_and_the_size_judged_from_it_with_its_reason() {
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        _click(_get(Button.class, spec -> spec.withText("修改资料")));
        industry().setValue(Industries.of("C13").orElseThrow());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(details().form().industryCode()).isEqualTo("C13");

        _click(_get(Button.class, spec -> spec.withText("按数据划型")));
        number("从业人员（人）", "300");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).as("revenue is missing").isNotEmpty();
        number("营业收入（万元）", "1999.99");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("按“工业”的标准：小型。依据：营业收入（万元）。");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(details().form().size()).isEqualTo(SizeClass.SMALL);
        assertThat(_find(ListItem.class))
                .extracting(item -> item.getText())
                .anyMatch(text -> text.contains("小型") && text.contains("国统字〔2017〕213号"));
    }

    @Test
    void without_an_industry_only_a_class_by_hand_with_its_reason_is_taken() {
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        _click(_get(Button.class, spec -> spec.withText("按数据划型")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).isNotEmpty();
        byHand().setValue(SizeClass.MICRO);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("人工认定的理由")).getErrorMessage())
                .isEqualTo("人工认定须写明理由。");
        _get(TextField.class, spec -> spec.withLabel("人工认定的理由")).setValue("新设，尚无年报");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(details().form().size()).isEqualTo(SizeClass.MICRO);
    }

    @Test
    void what_is_no_industry_code_is_refused_by_the_service_too() {
        EnterpriseForm form = details().form();
        EnterpriseForm wrong = new EnterpriseForm(
                form.kind(),
                form.name(),
                form.shortName(),
                form.uscc(),
                form.divisionCode(),
                form.address(),
                "D13",
                null,
                null,
                form.state(),
                form.consent(),
                form.keyEnterprise(),
                form.note(),
                form.version(),
                form.clientKey());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> service.edit(clerk, enterprise, wrong))
                .extracting("key")
                .isEqualTo("enterprises.industry.unknown");
    }

    private EnterpriseDetails details() {
        return queries.details(clerk, enterprise);
    }

    @SuppressWarnings("unchecked")
    private static EntityPicker<Industries.Industry> industry() {
        return _get(EntityPicker.class, spec -> spec.withLabel("行业"));
    }

    @SuppressWarnings("unchecked")
    private static Select<SizeClass> byHand() {
        return _get(Select.class, spec -> spec.withLabel("人工认定"));
    }

    private static void number(String label, String value) {
        _get(BigDecimalField.class, spec -> spec.withLabel(label)).setValue(new BigDecimal(value));
    }
}
