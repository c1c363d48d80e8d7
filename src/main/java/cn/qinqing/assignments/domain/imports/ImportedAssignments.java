package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.Assignment;
import cn.qinqing.assignments.domain.AssignmentRepository;
import cn.qinqing.workbench.ImportUndo;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back assignments that an import began and nobody changed since. */
@Component
class ImportedAssignments implements ImportUndo {

    private final AssignmentRepository assignments;

    ImportedAssignments(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public Optional<String> undo(UUID id, int versionThen) {
        Optional<Assignment> found = assignments.findById(id);
        if (found.isPresent() && found.get().version() != versionThen) {
            return Optional.of("workbench.import.changed");
        }
        found.ifPresent(assignments::delete);
        assignments.flush();
        return Optional.empty();
    }
}
