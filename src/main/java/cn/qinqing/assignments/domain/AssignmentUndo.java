package cn.qinqing.assignments.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back assignments that one command began, and ends that it set, where nobody changed them since. */
@Component
public class AssignmentUndo {

    /** Why something stays as it is. */
    public enum Kept {
        CHANGED,
        PLACE_TAKEN
    }

    private final AssignmentRepository assignments;

    AssignmentUndo(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** Removes what began, unless it is in another version by now; what is gone already is not missed. */
    public Optional<Kept> remove(UUID id, int versionThen) {
        Optional<Assignment> found = assignments.findById(id);
        if (found.isPresent() && found.get().version() != versionThen) {
            return Optional.of(Kept.CHANGED);
        }
        found.ifPresent(assignments::delete);
        assignments.flush();
        return Optional.empty();
    }

    /** Lets what was ended hold again as long as it did before. */
    public Optional<Kept> reopen(UUID id, LocalDate to, @Nullable String reason, int versionThen) {
        Optional<Assignment> found = assignments.findById(id);
        if (found.isEmpty() || found.get().version() != versionThen) {
            return Optional.of(Kept.CHANGED);
        }
        if (placeTaken(found.get(), to)) {
            return Optional.of(Kept.PLACE_TAKEN);
        }
        found.get().reopen(to, reason);
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
