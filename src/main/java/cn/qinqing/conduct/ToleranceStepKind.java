package cn.qinqing.conduct;

import org.jspecify.annotations.Nullable;

/** What happens with an application for tolerance, each with its number and day; what was inquired has no place here. */
public enum ToleranceStepKind {
    /** 受理. */
    ACCEPTED(true, null),
    /** 不予受理, with a coded reason. */
    DECLINED(true, null),
    /** 认定办结, with an outcome code. */
    CLOSED(true, ACCEPTED),
    /** 反馈. */
    TOLD(false, CLOSED),
    /** 备案. */
    FILED(true, CLOSED),
    /** 澄清正名: when, where, by which document. */
    CLEARED(false, CLOSED),
    /** 补充材料, by the applicant. */
    SUPPLEMENT(false, null),
    /** 撤回, by the applicant, before it is accepted. */
    WITHDRAWN(true, null);

    private final boolean single;
    private final @Nullable ToleranceStepKind needs;

    ToleranceStepKind(boolean single, @Nullable ToleranceStepKind needs) {
        this.single = single;
        this.needs = needs;
    }

    /** Whether there is one of it at most. */
    public boolean single() {
        return single;
    }

    /** The step that comes before it; null when none must. */
    public @Nullable ToleranceStepKind needs() {
        return needs;
    }

    /** One of the three ways in which an application leaves the letterbox. */
    public boolean intake() {
        return this == ACCEPTED || this == DECLINED || this == WITHDRAWN;
    }

    /** Whether the applicant makes it; the others 纪委 notes. */
    public boolean byApplicant() {
        return this == SUPPLEMENT || this == WITHDRAWN;
    }

    /** Whether it names a place: where it was cleared or filed, or how it was told. */
    public boolean placed() {
        return this == CLEARED || this == FILED || this == TOLD;
    }
}
