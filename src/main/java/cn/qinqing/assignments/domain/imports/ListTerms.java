package cn.qinqing.assignments.domain.imports;

import cn.qinqing.workbench.ImportRun;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How a list is applied: in which way, and from which day on what it changes holds.
 *
 * @param day of a list that updates or replaces; of one that adds each row has its own
 */
public record ListTerms(ListMode mode, LocalDate day) {

    static final String MODE = "mode";
    static final String FROM = "from";

    /** Before a list could update, one that replaced named its day and one that added named nothing. */
    private static final String REPLACED_FROM = "replaceFrom";

    /** The terms of a run; today where no day was chosen. */
    static ListTerms of(ImportRun run, LocalDate today) {
        return new ListTerms(modeOf(run), dayOf(run).orElse(today));
    }

    public static ListMode modeOf(ImportRun run) {
        String mode = run.options().get(MODE);
        return mode != null
                ? ListMode.valueOf(mode)
                : run.options().containsKey(REPLACED_FROM) ? ListMode.REPLACE : ListMode.ADD;
    }

    private static Optional<LocalDate> dayOf(ImportRun run) {
        return Optional.ofNullable(
                        run.options().getOrDefault(FROM, run.options().get(REPLACED_FROM)))
                .map(LocalDate::parse);
    }

    Map<String, String> written() {
        return Map.of(MODE, mode.name(), FROM, day.toString());
    }
}
