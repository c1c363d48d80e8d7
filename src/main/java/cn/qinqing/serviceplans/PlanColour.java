package cn.qinqing.serviceplans;

/** The lights of a plan (红黄绿灯); grey for one that is not judged. */
public enum PlanColour {
    GREEN,
    YELLOW,
    RED,
    GREY
}
