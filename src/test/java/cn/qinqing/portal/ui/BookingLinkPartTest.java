package cn.qinqing.portal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.BookingLinks;
import cn.qinqing.shared.Actor;
import cn.qinqing.visits.BookingFixture;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.Bookings;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On the page of a booking: asking the enterprise, and what was heard of it. */
class BookingLinkPartTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private Asked asked;
    private BookingFixture made;
    private Actor.Person officer;
    private LocalDate day;

    @BeforeEach
    void somebody_who_books() {
        asked = new Asked(beans);
        made = new BookingFixture(beans);
        officer = made.officer("约访员");
        day = made.today.plusDays(10).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    }

    @Test
    void who_goes_asks_and_sees_only_that_it_was_sent() {
        BookingId id = made.book(officer, asked.reachable(), day);
        open(officer, Role.LIAISON_OFFICER, id);
        assertThat(page()).contains("尚未请企业通过链接答复");
        assertThat(_find(Button.class, spec -> spec.withText("给企业的答复链接"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("请企业答复")));
        NotificationsKt.expectNotifications("已由系统用短信发给企业登记的联系人。");
        assertThat(page()).contains("已请企业答复，尚未收到。", "短信　由系统发给企业登记的联系人").doesNotContain("/t/", Asked.PHONE);
    }

    @Test
    void a_clerk_who_takes_no_part_hands_it_over_and_one_who_does_is_told_why_not() {
        BookingId id = made.book(officer, asked.reachable(), day);
        open(asked.desk, Role.COMMERCE_CLERK, id);
        assertThat(_get(Button.class, spec -> spec.withText("给企业的答复链接"))
                        .getElement()
                        .getAttribute("aria-disabled"))
                .isNull();
        open(Asked.somebodyOf(officer.unit(), Role.COMMERCE_CLERK), Role.COMMERCE_CLERK, id);
        assertThat(_get(Button.class, spec -> spec.withText("给企业的答复链接"))
                        .getElement()
                        .getAttribute("aria-disabled"))
                .isEqualTo("true");
    }

    @Test
    void what_is_over_and_was_never_asked_has_no_such_part() {
        BookingId id = made.book(officer, asked.reachable(), day);
        beans.getBean(Bookings.class)
                .cancel(officer, id, made.details(officer, id).version(), "会议冲突");
        open(officer, Role.LIAISON_OFFICER, id);
        assertThat(page()).doesNotContain("请企业答复");
    }

    @Test
    void who_rings_notes_another_day() {
        var enterprise = asked.enterprise();
        BookingId id = made.book(officer, enterprise, day);
        beans.getBean(Links.class).send(officer, BookingLinks.PURPOSE, id.value());
        Actors.signIn(asked.desk.account(), null, asked.desk.unit(), Role.COMMERCE_CLERK);
        UI.getCurrent()
                .navigate(
                        "calls",
                        QueryParameters.of("q", made.details(officer, id).row().enterpriseName()));
        _click((Button) GridKt._getCellComponent(_get(Grid.class), 0, "portal.calls.outcome"));
        RadioButtonGroup<?> result = _get(RadioButtonGroup.class, spec -> spec.withLabel("这次通话"));
        choose(result, 0);
        choose(_get(RadioButtonGroup.class, spec -> spec.withLabel("企业怎么说")), 1);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        DatePicker other = _get(DatePicker.class, spec -> spec.withLabel("您方便的日期"));
        assertThat(other.getErrorMessage()).isEqualTo("请填写企业另约的日期。");
        other.setValue(day.plusDays(6));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(made.details(officer, id).row().on()).isEqualTo(day.plusDays(6));
    }

    @SuppressWarnings("unchecked")
    private static void choose(RadioButtonGroup<?> group, int item) {
        ((RadioButtonGroup<Object>) group)
                .setValue(group.getListDataView().getItems().toList().get(item));
    }

    private void open(Actor.Person who, Role role, BookingId id) {
        Actors.signIn(who.account(), who.person(), who.unit(), role);
        UI.getCurrent().navigate(BookingRoutes.details(id));
    }

    private static String page() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
