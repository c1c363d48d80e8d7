package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;

/** Whose calendar it is (谁的日历). */
public sealed interface CalendarOf {

    record OfPerson(PersonId person) implements CalendarOf {}

    record OfUnit(UnitId unit) implements CalendarOf {}

    record OfEnterprise(EnterpriseId enterprise) implements CalendarOf {}
}
