package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.AssignmentUndo;
import cn.qinqing.workbench.ImportUndo;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back assignments that an import began, and ends that it set, where nobody changed them since. */
@Component
class ImportedAssignments implements ImportUndo {

    private final AssignmentUndo assignments;

    ImportedAssignments(AssignmentUndo assignments) {
        this.assignments = assignments;
    }

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public Optional<String> undo(UUID id, int versionThen) {
        return assignments.remove(id, versionThen).map(ImportedAssignments::reason);
    }

    @Override
    public Optional<String> restore(UUID id, Map<String, String> before, int versionThen) {
        return assignments
                .reopen(id, LocalDate.parse(before.get("to")), before.get("reason"), versionThen)
                .map(ImportedAssignments::reason);
    }

    private static String reason(AssignmentUndo.Kept kept) {
        return switch (kept) {
            case CHANGED -> "workbench.import.changed";
            case PLACE_TAKEN -> "assignments.import.placeTaken";
        };
    }
}
