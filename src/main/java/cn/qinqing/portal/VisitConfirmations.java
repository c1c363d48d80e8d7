package cn.qinqing.portal;

/** The links by which enterprises confirm records of visits (企业确认走访). */
public final class VisitConfirmations {

    /** Name of the purpose. */
    public static final String PURPOSE = "visit-confirm";

    private VisitConfirmations() {}
}
