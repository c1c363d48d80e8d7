package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.Assignment;
import cn.qinqing.assignments.domain.AssignmentRepository;
import cn.qinqing.workbench.ImportUndo;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        LocalDate to = LocalDate.parse(before.get("to"));
        if (placeTaken(ended, to)) {
            return Optional.of("assignments.import.placeTaken");
        }
        ended.reopen(to, before.get("reason"));
        assignments.flush();
        return Optional.empty();
    }

    /** Asked before it is stored: a refusal by the database would spoil the whole transaction. */
    private boolean placeTaken(Assignment ended, LocalDate to) {
        return assignments.within(ended.enterprise().value(), ended.period().to(), to).stream()
                .filter(other -> !other.id().equals(ended.id()))
                .anyMatch(ended::excludes);
    }
}
