package cn.qinqing.workbench;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes back one record that an import made; implemented by the feature that owns its kind. */
public interface ImportUndo {

    /** Kind of record as in the journal, such as {@code assignment}. */
    String kind();

    /**
     * Takes it back.
     *
     * @param versionThen version right after the import
     * @return message key of the reason when the record was changed or used since and must stay
     */
    Optional<String> undo(UUID id, int versionThen);

    /**
     * Gives back what an import changed; by default nothing can be given back.
     *
     * @param before what {@link ImportRuns#changed} journalled
     * @param versionThen version right after the import
     * @return message key of the reason when the record was changed since and must stay
     */
    default Optional<String> restore(UUID id, Map<String, String> before, int versionThen) {
        return Optional.of("workbench.import.changed");
    }
}
