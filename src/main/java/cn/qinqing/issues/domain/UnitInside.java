package cn.qinqing.issues.domain;

import cn.qinqing.issues.InUnit;
import cn.qinqing.issues.SignLevel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How an issue stands within its lead unit. */
@Component
public class UnitInside {

    private final AssignmentStore assignments;
    private final SigningStore signing;

    UnitInside(AssignmentStore assignments, SigningStore signing) {
        this.assignments = assignments;
        this.signing = signing;
    }

    public InUnit of(Issue issue) {
        Optional<AssignmentStore.Assigned> assigned = assignments.of(issue.id());
        return new InUnit(
                assigned.map(AssignmentStore.Assigned::section).orElse(""),
                assigned.map(AssignmentStore.Assigned::name).orElse(null),
                signing.checks(issue),
                signing.next(issue).map(SignLevel::title).orElse(null));
    }
}
