package cn.qinqing.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns that a feature wants from a workbook, each with the headings under which clerks write it. */
public record ColumnMap(List<Field> fields) {

    /**
     * @param name key of the value in a row
     * @param labelKey message key of the field's name
     * @param required without it the table cannot be read
     * @param headings headings as clerks write them; of a two-line heading {@code 上/下} or the lower line alone
     * @param foreign words in a heading that make it another's: 企业联系电话 is not the officer's telephone
     * @param owners words that name whom the column belongs to; where a field has any and the heading names none, the
     *     columns to its left tell: the 联系电话 beside 企业联系人 is not the officer's
     * @param like headings that mean it in other words: 挂点县级领导 for 联系领导
     * @param content what its cells look like; a column with a heading that nobody knows is known by them
     */
    public record Field(
            String name,
            String labelKey,
            boolean required,
            List<String> headings,
            List<String> foreign,
            List<String> owners,
            @Nullable Pattern like,
            @Nullable Pattern content) {

        public static Field of(String name, String labelKey, String... headings) {
            return new Field(name, labelKey, false, List.of(headings), List.of(), List.of(), null, null);
        }

        public Field mandatory() {
            return new Field(name, labelKey, true, headings, foreign, owners, like, content);
        }

        public Field without(String... words) {
            return new Field(name, labelKey, required, headings, List.of(words), owners, like, content);
        }

        public Field ownedBy(String... words) {
            return new Field(name, labelKey, required, headings, foreign, List.of(words), like, content);
        }

        /** @param regex of a whole heading, without blanks, brackets in half width */
        public Field like(String regex) {
            return new Field(name, labelKey, required, headings, foreign, owners, Pattern.compile(regex), content);
        }

        /** @param regex of a whole cell, without blanks around it */
        public Field holding(String regex) {
            return new Field(name, labelKey, required, headings, foreign, owners, like, Pattern.compile(regex));
        }
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether every mandatory field has a column. */
    public boolean isComplete(Map<String, Integer> mapping) {
        return fields.stream().filter(Field::required).allMatch(field -> mapping.containsKey(field.name()));
    }
}
