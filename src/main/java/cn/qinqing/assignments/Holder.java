package cn.qinqing.assignments;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;

/** Who answers: a post (leaders), a person or post (liaison officers), a unit. */
public sealed interface Holder {

    record OfPost(PostId post) implements Holder {}

    record OfPerson(PersonId person) implements Holder {}

    record OfUnit(UnitId unit) implements Holder {}
}
