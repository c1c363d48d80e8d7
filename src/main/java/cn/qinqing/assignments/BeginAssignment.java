package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What begins: who answers for whom, in which role, from when to when, by which document.
 *
 * @param clientKey made by the form: sending it twice makes one assignment
 */
public record BeginAssignment(
        EnterpriseId enterprise,
        AssignmentRole role,
        Holder holder,
        Period period,
        @Nullable String documentNo,
        Succession succession,
        @Nullable String serviceScope,
        @Nullable String note,
        @Nullable UUID clientKey) {

    public static BeginAssignment of(
            EnterpriseId enterprise, AssignmentRole role, Holder holder, Period period, @Nullable String documentNo) {
        return new BeginAssignment(
                enterprise, role, holder, period, documentNo, Succession.SUCCESSOR, null, null, null);
    }
}
