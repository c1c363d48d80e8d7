package cn.qinqing.conduct;

import cn.qinqing.shared.UnitId;

/** A unit from which something was declared. */
public record DeclaringUnit(UnitId id, String name) {}
