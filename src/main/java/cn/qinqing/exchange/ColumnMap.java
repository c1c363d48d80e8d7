package cn.qinqing.exchange;

import java.util.List;
import java.util.Optional;

/** The columns that a feature wants from a workbook, each with the headings under which clerks write it. */
public record ColumnMap(List<Field> fields) {

    /**
     * @param name key of the value in a row
     * @param labelKey message key of the field's name
     * @param required without it the table cannot be read
     * @param headings headings as clerks write them; of a two-line heading {@code 上/下} or the lower line alone
     */
    public record Field(String name, String labelKey, boolean required, List<String> headings) {

        public static Field of(String name, String labelKey, String... headings) {
            return new Field(name, labelKey, false, List.of(headings));
        }

        public Field mandatory() {
            return new Field(name, labelKey, true, headings);
        }
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
