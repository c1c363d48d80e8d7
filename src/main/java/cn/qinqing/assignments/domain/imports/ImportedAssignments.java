package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.Assignment;
import cn.qinqing.assignments.domain.AssignmentRepository;
import cn.qinqing.workbench.ImportUndo;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes back assignments that an import began, and ends that it set, where nobody changed them since. */
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

    @Override
    public Optional<String> restore(UUID id, Map<String, String> before, int versionThen) {
        Assignment ended = assignments.findById(id).orElseThrow();
        if (ended.version() != versionThen) {
            return Optional.of("workbench.import.changed");
        }
        ended.reopen(LocalDate.parse(before.get("to")), before.get("reason"));
        try {
            assignments.flush();
        } catch (DataIntegrityViolationException placeTaken) {
            return Optional.of("workbench.import.used");
        }
        return Optional.empty();
    }
}
