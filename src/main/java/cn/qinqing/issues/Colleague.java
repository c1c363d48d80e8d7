package cn.qinqing.issues;

import cn.qinqing.shared.PersonId;

/** Somebody of a unit who works on issues (本单位人员). */
public record Colleague(PersonId person, String name) {}
