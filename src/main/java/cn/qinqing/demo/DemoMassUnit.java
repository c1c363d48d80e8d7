package cn.qinqing.demo;

import java.util.List;
import java.util.UUID;

/** A unit that handles issues, with the people who work there; the last is the head, the one before handles. */
record DemoMassUnit(UUID id, String name, List<Member> people) {

    /** @param account whether the person has one already */
    record Member(UUID id, String name, boolean account) {}

    Member member(int fromTheEnd) {
        return people.get(people.size() - 1 - fromTheEnd);
    }
}
