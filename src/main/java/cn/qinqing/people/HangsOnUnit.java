package cn.qinqing.people;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;

/**
 * What a feature keeps that hangs on a unit: while there is any, the unit cannot be deactivated. Collected as beans.
 */
public interface HangsOnUnit {

    /** Message key of the sentence that says what hangs on it and what to do; it takes the unit's name and the number. */
    String sentenceKey();

    /** How many there are on the day or later. */
    long count(UnitId unit, LocalDate day);
}
