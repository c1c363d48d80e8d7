package cn.qinqing.serviceplans;

/** A part that is about asking the enterprise: shown on the page of the plan and on that of its versions. */
public interface PlanLinkPart extends PlanPart {}
