package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every staff view at a desk and on a telephone: Chinese, accessible, and pictures to look at. */
class StaffViewsIT extends BrowserTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    AssignmentService assignments;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void every_view_is_chinese_and_accessible() {
        EnterpriseId enterprise = enterprise("库尔勒金胡杨香梨股份有限公司", EnterpriseKind.ENTERPRISE);
        enterprise("且末昆仑𬭎达矿业有限公司", EnterpriseKind.ENTERPRISE);
        enterprise("轮台县河南商会", EnterpriseKind.CHAMBER);
        PostId post = people.createPost(clerk, new PostForm("自治州副州长", null, Organ.GOVERNMENT, true, "652800"));
        people.appoint(
                clerk,
                post,
                people.registerPerson(clerk, new PersonName("古丽娜尔·吾斯曼")),
                Period.openFrom(LocalDate.of(2025, 1, 1)),
                null);
        assignments.begin(
                clerk,
                BeginAssignment.of(
                        enterprise,
                        AssignmentRole.LEADER,
                        new Holder.OfPost(post),
                        Period.inclusive(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        "州党办〔2026〕3号"));
        String login = account(
                Role.COMMERCE_CLERK,
                Role.COMMERCE_REVIEWER,
                Role.REGISTER_PUBLISHER,
                Role.LIAISON_OFFICER,
                Role.HANDLER);
        Map<String, String> views = new TreeMap<>(Map.of(
                "enterprises",
                EnterpriseRoutes.LIST,
                "enterprise",
                EnterpriseRoutes.details(enterprise),
                "assignments",
                "assignments",
                "people",
                "people"));
        for (int width : List.of(1440, 390)) {
            Page page = open(width, 900);
            signIn(page, login);
            views.forEach((name, path) -> {
                show(page, path);
                picture(page, name + "-" + width);
                assertThat(page.locator("body").innerText())
                        .as(name)
                        .doesNotContain("Whitelabel")
                        .doesNotContainPattern(
                                "\\b(enterprises|people|assignments|uikit|shell|visits|issues|register)\\.[a-z]")
                        .doesNotContain("!{");
                accessible(page);
            });
        }
    }

    private EnterpriseId enterprise(String name, EnterpriseKind kind) {
        return enterprises.create(
                clerk,
                new EnterpriseForm(
                        kind,
                        name,
                        null,
                        null,
                        "652801",
                        null,
                        null,
                        null,
                        null,
                        EnterpriseState.OPERATING,
                        ListingConsent.GIVEN,
                        true,
                        null,
                        null,
                        null));
    }
}
