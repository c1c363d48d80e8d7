package cn.qinqing.visits;

/** One of the visits of a trip or of a group visit. */
public record TogetherRow(VisitRow visit, boolean withdrawn) {}
