package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What the list of issues is narrowed to.
 *
 * @param text part of the number, the title or the enterprise's name
 * @param origin issues that one record raised
 * @param mine those on which the reader has something to do now (待我办理)
 * @param light those whose light shows so today
 */
public record IssueFilter(
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable IssueStatus status,
        @Nullable EnterpriseId enterprise,
        @Nullable Origin origin,
        boolean mine,
        @Nullable IssueLight light) {

    public static IssueFilter ofEnterprise(EnterpriseId enterprise) {
        return new IssueFilter(null, null, null, enterprise, null, false, null);
    }

    public static IssueFilter ofOrigin(Origin origin) {
        return new IssueFilter(null, null, null, null, origin, false, null);
    }

    public static IssueFilter none() {
        return new IssueFilter(null, null, null, null, null, false, null);
    }

    /** What the reader has to do now. */
    public static IssueFilter ofMine() {
        return new IssueFilter(null, null, null, null, null, true, null);
    }
}
