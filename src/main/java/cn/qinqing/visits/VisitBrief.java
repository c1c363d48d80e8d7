package cn.qinqing.visits;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.serviceplans.DueRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reads before a visit (走访简报): one page, from what is known already. What the state has it does not ask the
 * enterprise for again (政务数据共享条例).
 *
 * @param holders who answers for it today
 * @param planSteps what its service plans have late or due in the next thirty days
 * @param projects those that are not ended
 */
public record VisitBrief(
        LocalDate madeOn,
        EnterpriseDetails enterprise,
        String division,
        @Nullable TierRule tier,
        List<AssignmentRow> holders,
        List<VisitRow> visits,
        List<IssueRow> openIssues,
        List<DueRow> planSteps,
        List<QuietDays.Quiet> quiet,
        List<CalendarSlot> upcoming,
        List<Projects.Project> projects,
        List<Memberships.Membership> memberships) {}
