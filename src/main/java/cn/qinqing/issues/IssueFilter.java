package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What the list of issues is narrowed to.
 *
 * @param text part of the number, the title or the enterprise's name
 * @param origin issues that one record raised
 */
public record IssueFilter(
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable IssueStatus status,
        @Nullable EnterpriseId enterprise,
        @Nullable Origin origin) {

    public static IssueFilter ofEnterprise(EnterpriseId enterprise) {
        return new IssueFilter(null, null, null, enterprise, null);
    }

    public static IssueFilter ofOrigin(Origin origin) {
        return new IssueFilter(null, null, null, null, origin);
    }
}
