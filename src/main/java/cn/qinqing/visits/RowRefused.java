package cn.qinqing.visits;

import cn.qinqing.shared.RuleViolation;

/** A refusal that concerns one of several rows of a form, such as a stop of a trip. */
public class RowRefused extends RuleViolation {

    private final int row;

    /** @param row counted from nought */
    public RowRefused(RuleViolation refused, int row) {
        super(refused.key(), refused.arguments().toArray());
        this.row = row;
    }

    public int row() {
        return row;
    }
}
