package cn.qinqing.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The places that a template of one kind of document may have (占位符): {@code {{标题}}} for a text; for a table {@code
 * {{名单}}} in its heading line and, in the line below, {@code [企业]} in each cell.
 */
public record DocumentPlaces(List<Place> fields, List<Table> tables) {

    /** The place of this name is drawn as a QR code of its text. */
    public static final String CODE = "二维码";

    /**
     * @param required whether a template without it is refused
     * @param sample what a preview shows there
     */
    public record Place(String name, boolean required, String sample) {

        public static Place of(String name, String sample) {
            return new Place(name, false, sample);
        }

        public static Place required(String name, String sample) {
            return new Place(name, true, sample);
        }
    }

    /** A table that repeats its line for each row; without it a template is refused. */
    public record Table(String name, List<Place> columns) {}

    private static final int SAMPLE_ROWS = 3;

    /** Invented content that fills every place, for previews. */
    public DocumentData sample() {
        return new DocumentData(
                fields.stream().collect(Collectors.toMap(Place::name, Place::sample)),
                tables.stream().collect(Collectors.toMap(Table::name, DocumentPlaces::sampleRows)));
    }

    private static List<Map<String, String>> sampleRows(Table table) {
        return IntStream.rangeClosed(1, SAMPLE_ROWS)
                .mapToObj(row -> table.columns().stream()
                        .collect(Collectors.toMap(
                                Place::name,
                                // a first column that counts goes on counting
                                place -> place.sample().equals("1") ? Integer.toString(row) : place.sample())))
                .toList();
    }

    Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** All names outside of tables: of fields and of tables. */
    Stream<String> names() {
        return Stream.concat(fields.stream().map(Place::name), tables.stream().map(Table::name));
    }
}
