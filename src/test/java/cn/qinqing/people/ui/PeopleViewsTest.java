package cn.qinqing.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeopleViewsTest extends UiTest {

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private Actor.Person me;
    private UnitId own;
    private UnitId other;
    private PersonId officer;

    @BeforeEach
    void data() {
        me = TestAccounts.stored(jdbc);
        own = unit("电话测试本单位");
        other = unit("电话测试外单位");
        officer = people.registerPerson(clerk, new PersonName("电话测试员"));
        people.notePhone(clerk, officer, own, PhoneNumber.parse("0996-2021234"), null);
    }

    private UnitId unit(String name) {
        return people.createUnit(
                clerk,
                new UnitForm(name + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
    }

    @Test
    void the_unit_of_a_number_makes_it_public_and_takes_it_back() {
        Actors.signIn(me.account(), null, own, Role.HANDLER);
        UI.getCurrent().navigate("people/" + officer);
        _click(_get(Button.class, spec -> spec.withText("设为公开")));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("已公开");
        expectNotifications("已设为公开，下一版公示起显示。");
        _click(_get(Button.class, spec -> spec.withText("取消公开")));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("仅内部");
        expectNotifications("已取消公开，下一版公示起不再显示。");
    }

    @Test
    void another_unit_is_offered_nothing() {
        Actors.signIn(me.account(), null, other, Role.UNIT_ADMIN);
        UI.getCurrent().navigate("people/" + officer);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("仅内部");
        assertThat(_find(Button.class, spec -> spec.withText("设为公开"))).isEmpty();
    }
}
