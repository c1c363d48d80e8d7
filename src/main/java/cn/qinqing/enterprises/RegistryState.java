package cn.qinqing.enterprises;

import cn.qinqing.workbench.ImportRun;
import java.util.Map;

/**
 * Where the import of a registry file stands.
 *
 * @param counts rows by outcome, as far as they are compared
 * @param ready rows that would be applied now
 */
public record RegistryState(ImportRun run, Map<RegistryOutcome, Long> counts, long ready) {

    public long count(RegistryOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** Rows that are compared. */
    public long compared() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
