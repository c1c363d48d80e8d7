package cn.qinqing.enterprises;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a relation to an enterprise when that is merged into another (合并规则). Every column of the database
 * that names an enterprise has one; a test fails for a column without.
 *
 * @param table with a key {@code id}
 * @param column that names the enterprise
 * @param stays a condition on a row {@code r} under which it stays behind; {@code :kept} is the kept enterprise
 * @param labelKey message key of what the rows are
 */
public record MergeRelation(
        String table, String column, Way way, @Nullable String stays, String labelKey) {

    /** What a rule does with its rows. */
    public enum Way {
        /** The rows name the kept enterprise from now on. */
        MOVE,
        /** As {@link #MOVE}, but rows whose equal the kept enterprise has stay behind, unseen. */
        MOVE_UNLESS_KNOWN,
        /** Rows that are never rewritten stay; whoever reads the kept enterprise reads them too. */
        READ_THROUGH,
        /** Rows that speak of the merged record itself stay with it. */
        STAY
    }

    public static MergeRelation move(String table, String column) {
        return new MergeRelation(table, column, Way.MOVE, null, label(table, column));
    }

    public static MergeRelation readThrough(String table, String column) {
        return new MergeRelation(table, column, Way.READ_THROUGH, null, label(table, column));
    }

    public static MergeRelation stay(String table, String column) {
        return new MergeRelation(table, column, Way.STAY, null, label(table, column));
    }

    /**
     * Rows move unless the kept enterprise has such a row already.
     *
     * @param equal what a row {@code k} of the kept enterprise and the row {@code r} have in common
     */
    public static MergeRelation moveUnlessKnown(String table, String column, String equal) {
        return new MergeRelation(
                table,
                column,
                Way.MOVE_UNLESS_KNOWN,
                "exists (select 1 from %s k where k.%s = :kept and %s)".formatted(table, column, equal),
                label(table, column));
    }

    public boolean moves() {
        return way == Way.MOVE || way == Way.MOVE_UNLESS_KNOWN;
    }

    /** The same with a further condition under which a row stays behind. */
    public MergeRelation staysAlso(String condition) {
        return new MergeRelation(
                table, column, way, stays == null ? condition : "(" + stays + " or " + condition + ")", labelKey);
    }

    private static String label(String table, String column) {
        return "enterprises.merge.relation." + table + "." + column;
    }
}
