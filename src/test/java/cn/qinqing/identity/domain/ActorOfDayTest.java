package cn.qinqing.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.identity.Role;
import cn.qinqing.identity.ScopeSource.Placement;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorOfDayTest {

    private static final UnitId BUREAU = UnitId.create();
    private static final UnitId COUNTY_OFFICE = UnitId.create();
    private static final Placement PREFECTURE = new Placement(BUREAU, true, Set.of("652800", "652801", "652822"));
    private static final Placement COUNTY = new Placement(COUNTY_OFFICE, false, Set.of("652822"));

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COMMERCE_CLERK", "COMMERCE_REVIEWER", "REGISTER_PUBLISHER", "FEDERATION", "SUPERVISOR"})
    void these_roles_see_the_whole_prefecture_from_a_unit_of_it_and_only_from_there(Role role) {
        assertThat(ActorOfDay.scope(Set.of(role), List.of(PREFECTURE))).isEqualTo(Scope.all(role.name()));
        assertThat(ActorOfDay.scope(Set.of(role), List.of(COUNTY)))
                .isEqualTo(new Scope.Within(Set.of("652822"), Set.of(COUNTY_OFFICE)));
    }

    @Test
    void others_see_the_divisions_of_their_unit_and_the_unit() {
        assertThat(ActorOfDay.scope(Set.of(Role.LIAISON_OFFICER), List.of(PREFECTURE)))
                .isEqualTo(new Scope.Within(Set.of("652800", "652801", "652822"), Set.of(BUREAU)));
    }

    @Test
    void who_holds_posts_in_two_units_sees_what_both_see() {
        assertThat(ActorOfDay.scope(
                        Set.of(Role.LEADER), List.of(COUNTY, new Placement(BUREAU, false, Set.of("652801")))))
                .isEqualTo(new Scope.Within(Set.of("652822", "652801"), Set.of(COUNTY_OFFICE, BUREAU)));
    }

    @Test
    void who_works_nowhere_today_sees_nothing_whatever_the_role() {
        assertThat(ActorOfDay.scope(Set.of(Role.SUPERVISOR), List.of())).isEqualTo(new Scope.Nothing());
        assertThat(ActorOfDay.scope(Set.of(Role.SYSTEM_ADMIN), List.of())).isEqualTo(new Scope.Nothing());
    }
}
