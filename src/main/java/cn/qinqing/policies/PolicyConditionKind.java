package cn.qinqing.policies;

/** What a condition of a policy asks about. Those of one kind are alternatives; those of different kinds must all hold. */
public enum PolicyConditionKind {
    /** 行业: a section or division of GB/T 4754. */
    INDUSTRY,
    /** 规模: a size class. */
    SIZE,
    /** 所在地: a division, the whole prefecture, or a park. */
    PLACE,
    /** 阶段: a {@link PolicyStage}. */
    STAGE,
    /** 主体类型: a kind of enterprise. */
    KIND,
    /** 成立日期: when it was set up. */
    ESTABLISHED,
    /** 申报期: when it can be applied for. */
    WINDOW;

    /** Whether it names days instead of a word. */
    public boolean dated() {
        return this == ESTABLISHED || this == WINDOW;
    }
}
