package cn.qinqing.enterprises;

import cn.qinqing.audit.LastChange;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said to whoever edited an enterprise, or a project of it, while somebody else was faster (修改冲突). */
@Component
class EnterpriseClashes {

    private static final String SUBJECT = "enterprise";
    private static final List<String> OF_ENTERPRISE = List.of(
            "ENTERPRISE_EDITED",
            "ENTERPRISE_ENDED",
            "PARENT_SET",
            "PARENT_REMOVED",
            "ENTERPRISES_MERGED",
            "MERGE_REVERSED");
    private static final List<String> OF_PROJECT = List.of("PROJECT_EDITED", "PROJECT_ENDED");

    private final LastChange lastChange;

    EnterpriseClashes(LastChange lastChange) {
        this.lastChange = lastChange;
    }

    RuleViolation of(EnterpriseId id, String name) {
        return new RuleViolation("enterprises.clash", name, lastChange.by(SUBJECT, id.toString(), OF_ENTERPRISE));
    }

    RuleViolation ofProject(EnterpriseId id) {
        return new RuleViolation("enterprises.project.clash", lastChange.by(SUBJECT, id.toString(), OF_PROJECT));
    }
}
