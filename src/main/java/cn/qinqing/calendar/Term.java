package cn.qinqing.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * The end of a term of working days (期限).
 *
 * @param missing years within it whose holidays are not known yet: the day may still move
 */
public record Term(LocalDate last, Set<Integer> missing) {

    /** Whether every year within it is known. */
    public boolean certain() {
        return missing.isEmpty();
    }
}
