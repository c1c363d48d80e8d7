package cn.qinqing.assignments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AssignmentSectionTest extends UiTest {

    @Autowired
    AssignmentSection section;

    @Autowired
    AssignmentService assignments;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    PeopleService people;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void each_button_names_whose_assignment_it_ends_or_takes_back() {
        EnterpriseId enterprise =
                enterprises.create(clerk, EnterpriseForms.named("按钮企业", "652801", ListingConsent.NOT_ASKED));
        LocalDate today = OfficeTime.today(clock);
        begin(enterprise, "按钮甲", Period.openFrom(today));
        begin(enterprise, "按钮乙", Period.openFrom(today));
        begin(enterprise, "按钮丙", Period.openFrom(today.plusDays(9)));
        Actors.signIn(Role.COMMERCE_CLERK);
        Component shown = section.content(clerk, enterprise).orElseThrow();
        assertThat(_find(shown, Button.class).stream()
                        .map(button -> button.getAriaLabel().orElse("")))
                .contains("结束：联络员　按钮甲", "结束：联络员　按钮乙", "取消安排：联络员　按钮丙");
    }

    private void begin(EnterpriseId enterprise, String name, Period period) {
        assignments.begin(
                clerk,
                BeginAssignment.of(
                        enterprise,
                        AssignmentRole.LIAISON_OFFICER,
                        new Holder.OfPerson(people.registerPerson(clerk, new PersonName(name))),
                        period,
                        null));
    }
}
