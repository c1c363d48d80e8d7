package cn.qinqing.serviceplans.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyRows;
import cn.qinqing.serviceplans.PlanForm;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanQueries;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanService;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.ServicePackages;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import cn.qinqing.workbench.StoredClerk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A hit becomes a measure in one click; the service package is offered on both pages and says what it should. */
class ServicePackageTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private final String key = "包" + Ids.next();
    private Actor.Person clerk;
    private EnterpriseId enterprise;
    private PlanId plan;

    @BeforeEach
    void there() {
        clerk = StoredClerk.in(beans);
        Actors.signIn(clerk.account(), clerk.person(), clerk.unit(), Role.COMMERCE_CLERK);
        enterprise = beans.getBean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named(key + "企业", "652801", ListingConsent.REFUSED));
        plan = beans.getBean(PlanService.class)
                .open(
                        clerk,
                        new PlanForm(
                                enterprise, null, "纺纱", PlanStage.PRODUCTION, clerk.unit(), null, null, Ids.next()));
        new PolicyRows(beans, key).create("贴息", PolicyCondition.of(PolicyConditionKind.PLACE, "652801"));
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }

    private void showAll() {
        _find(Button.class).stream()
                .filter(button -> button.getText().startsWith("再显示"))
                .forEach(Button::click);
    }

    @Test
    void a_hit_becomes_a_measure_in_one_click_and_then_leads_to_the_plan() {
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        showAll();
        String mine = "转为服务措施：" + key + "贴息";
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> mine.equals(button.getAriaLabel().orElse("")))));
        assertThat(beans.getBean(PlanQueries.class).details(clerk, plan).measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.basis()).contains(key + "贴息"));
        showAll();
        assertThat(_find(Anchor.class, spec -> spec.withText("已列入服务方案")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo(PlanRoutes.details(plan)));
    }

    @Test
    void the_package_is_made_as_word_and_pdf_from_both_pages() throws IOException {
        UI.getCurrent().navigate(PlanRoutes.details(plan));
        _click(_get(Button.class, spec -> spec.withText("生成服务包（Word、PDF）")));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("文书已生成");
        assertThat(_find(_get(Dialog.class), Anchor.class)).isNotEmpty();
        _get(Dialog.class).close();
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        assertThat(page()).contains("服务包", "企业画像、适用政策、承诺事项清单");
        ServicePackageDocument kind = beans.getBean(ServicePackageDocument.class);
        MadeDocument made = beans.getBean(Documents.class)
                .make(
                        clerk,
                        kind,
                        "服务包",
                        enterprise.toString(),
                        kind.data(beans.getBean(ServicePackages.class).of(clerk, enterprise)));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(made.word()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("企业服务包", key + "企业", key + "贴息", "贷款贴息，最高五十万元", "五、联系人卡", "无")
                    .doesNotContain("{{", "[");
        }
    }

    @Test
    void who_may_not_read_everything_in_it_is_not_offered_it() {
        Actors.signIn(clerk.account(), clerk.person(), clerk.unit(), Role.REGISTER_PUBLISHER);
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        assertThat(page()).doesNotContain("生成服务包", "适用政策");
    }
}
