package cn.qinqing.serviceplans;

import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.policies.PolicyBrief;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is handed to an enterprise at a visit (服务包): who it is, which policies fit, what was promised, what is being
 * handled, whom to ring. Without confidential issues. A commitment is owed to
 * the enterprise: it may know of it, whatever others may be told.
 *
 * @param projects that are not over
 * @param commitments that are or were in force
 * @param issues that are open
 */
public record ServicePackage(
        EnterpriseDetails enterprise,
        String division,
        List<Projects.Project> projects,
        List<PlanRow> plans,
        List<PolicyBrief> policies,
        List<CommitmentRow> commitments,
        List<IssueRow> issues,
        List<Contact> contacts,
        String madeBy,
        LocalDate madeOn) {

    /**
     * Somebody to ring.
     *
     * @param roleKey message key of the part
     * @param title post or unit
     * @param phone office number that was released to the public; null without one
     */
    public record Contact(
            String roleKey,
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone) {}
}
