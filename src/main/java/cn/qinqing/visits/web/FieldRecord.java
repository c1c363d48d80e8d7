package cn.qinqing.visits.web;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the app sends it.
 *
 * @param account whose telephone wrote it: only that account may send it
 * @param key made by the app: sending it twice makes one record
 * @param booking the booking that is held with it
 * @param companions names between commas of any kind
 */
record FieldRecord(
        @Nullable UUID account,
        @Nullable UUID key,
        @Nullable UUID enterprise,
        @Nullable UUID booking,
        @Nullable LocalDate on,
        @Nullable VisitMode mode,
        @Nullable String companions,
        @Nullable String text,
        @Nullable List<Said> issues) {

    /** Most issues of a visit. */
    private static final int MOST_ISSUES = 50;

    /** One thing that the enterprise raised. */
    record Said(@Nullable String text, @Nullable IssuePrivacy privacy) {}

    /**
     * As the service takes it.
     *
     * @throws RuleViolation {@code visits.enterprise.missing}, {@code visits.day.missing}, {@code field.refused.incomplete}
     *     for what no form sends
     */
    RecordVisit visit(List<RecordVisit.Participant> companions) {
        if (enterprise == null) {
            throw new RuleViolation("visits.enterprise.missing");
        }
        if (on == null) {
            throw new RuleViolation("visits.day.missing");
        }
        if (key == null || mode == null || text == null || issues == null || issues.size() > MOST_ISSUES) {
            throw new RuleViolation("field.refused.incomplete");
        }
        return new RecordVisit(
                new EnterpriseId(enterprise),
                on,
                mode,
                companions,
                List.of(),
                text,
                issues.stream().map(FieldRecord::said).toList(),
                null,
                key);
    }

    private static RecordVisit.Said said(@Nullable Said one) {
        if (one == null || one.text() == null || one.privacy() == null) {
            throw new RuleViolation("field.refused.incomplete");
        }
        return new RecordVisit.Said(one.text(), one.privacy());
    }
}
