package cn.qinqing.commitments;

/** Paths of this feature's views, for links from others. */
public final class CommitmentRoutes {

    public static final String LIST = "commitments";

    /** 接续确认. */
    public static final String TAKINGS = "commitments/takings";

    /** 承诺履行情况. */
    public static final String FIGURES = "commitments/figures";

    /** 历史台账导入. */
    public static final String IMPORTS = "commitment-ledgers";

    private CommitmentRoutes() {}

    public static String details(CommitmentId id) {
        return LIST + "/" + id;
    }
}
