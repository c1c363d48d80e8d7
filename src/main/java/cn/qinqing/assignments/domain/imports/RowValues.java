package cn.qinqing.assignments.domain.imports;

import java.util.List;
import java.util.Map;

/**
 * Values of one row, by field, as they stand in the file or as the clerk mended them.
 *
 * @param number in the run
 * @param sheet that it stands on
 * @param place row of the sheet as the clerk sees it, from 1
 * @param formulaFields fields that are formulas in the file
 */
public record RowValues(int number, String sheet, int place, Map<String, String> values, List<String> formulaFields) {

    /** A row of a file with one sheet. */
    public RowValues(int number, Map<String, String> values, List<String> formulaFields) {
        this(number, "", number, values, formulaFields);
    }

    String get(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** How a row is named beside another: by its number, on another sheet as in a formula (轮台县!6). */
    String seenFrom(RowValues other) {
        return sheet.equals(other.sheet()) ? Integer.toString(place) : sheet + "!" + place;
    }
}
