package cn.qinqing.uikit;

import java.util.List;
import java.util.UUID;

/** The rows that somebody marked in an open list (选中的行). */
public interface MarkedRows {

    /** Name of the list, such as {@code assignments.list}. */
    String list();

    /** How many rows are marked. */
    long count();

    /**
     * The marked rows, in the order of the list when all are marked, read at this moment.
     *
     * @throws cn.qinqing.shared.RuleViolation {@code uikit.marks.none}, {@code uikit.marks.many} for more rows than a
     *     step takes at a time
     */
    List<UUID> ids();

    /** Shows the list anew without any mark. */
    void done();
}
