package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentQueries;
import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.LeaderLists;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.Documents;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of this feature work with. */
@Component
record AssignmentTools(
        CurrentActor current,
        AssignmentService service,
        AssignmentQueries queries,
        Tiers tiers,
        Declarations declarations,
        EnterpriseQueries enterprises,
        Groups groups,
        LeaderLists lists,
        Documents documents,
        AnnexDocument annex,
        AnnexJob annexJob,
        PeopleQueries people,
        Divisions divisions,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    /**
     * An assignment as it stands now.
     *
     * @throws RuleViolation {@code assignments.unknown} when it is gone
     */
    AssignmentRow newest(AssignmentRow seen) {
        return queries.ofEnterprise(actor(), seen.enterprise()).stream()
                .filter(one -> one.id().equals(seen.id()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("assignments.unknown"));
    }

    /** What somebody who ends it wants to know. */
    KeyValues stands(AssignmentRow row) {
        return new KeyValues()
                .line(
                        Sentences.of("assignments.field.role"),
                        Sentences.of("assignments.AssignmentRole." + row.role().name()))
                .line(
                        Sentences.of("assignments.field.holder"),
                        row.holder() == null ? Sentences.of("assignments.vacant") : row.holder())
                .line(Sentences.of("assignments.field.period"), Formats.period(row.period()))
                .line(Sentences.of("assignments.field.endReason"), row.endReason());
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
