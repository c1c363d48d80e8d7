package cn.qinqing.exchange;

import cn.qinqing.exchange.DocumentPlaces.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The frame of one kind of document (文书框架): each place said once, with its sample for previews and where its text comes
 * from. The template, its check and its content follow from it.
 *
 * @param <T> what a document is made of
 */
public final class DocumentFrame<T> {

    /** The text of a cell; rows are counted from 1. */
    @FunctionalInterface
    public interface RowText<R> {
        String of(R row, int number);
    }

    /**
     * A column of a table.
     *
     * @param heading of the standard template
     * @param width there, in millimetres
     */
    public record Column<R>(Place place, String heading, int width, RowText<R> text) {

        /** A column under a heading that differs from the name of its place. */
        public Column<R> headed(String words) {
            return new Column<>(place, words, width, text);
        }

        /** A template without it is refused. */
        public Column<R> required() {
            return new Column<>(Place.required(place.name(), place.sample()), heading, width, text);
        }
    }

    private record Field<T>(Place place, Function<? super T, String> text) {}

    private record Rows<T, R>(String name, Function<? super T, List<R>> rows, List<Column<R>> columns) {

        List<Map<String, String>> of(T source) {
            List<R> all = rows.apply(source);
            return IntStream.range(0, all.size())
                    .mapToObj(row -> cells(all.get(row), row + 1))
                    .toList();
        }

        private Map<String, String> cells(R row, int number) {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach(
                    column -> cells.put(column.place().name(), column.text().of(row, number)));
            return cells;
        }
    }

    private final List<Field<T>> fields;
    private final List<Rows<T, ?>> tables;

    private DocumentFrame(List<Field<T>> fields, List<Rows<T, ?>> tables) {
        this.fields = List.copyOf(fields);
        this.tables = List.copyOf(tables);
    }

    public static <T> Builder<T> of(Class<T> source) {
        return new Builder<>();
    }

    public static <R> Column<R> column(String name, String sample, int width, RowText<R> text) {
        return new Column<>(Place.of(name, sample), name, width, text);
    }

    /** Counts the rows. */
    public static <R> Column<R> counting(int width) {
        return column("序号", "1", width, (row, number) -> Integer.toString(number));
    }

    /** Collects the places in their order. */
    public static final class Builder<T> {

        private final List<Field<T>> fields = new ArrayList<>();
        private final List<Rows<T, ?>> tables = new ArrayList<>();

        private Builder() {}

        public Builder<T> field(String name, String sample, Function<? super T, String> text) {
            fields.add(new Field<>(Place.of(name, sample), text));
            return this;
        }

        /** A place without which a template is refused. */
        public Builder<T> required(String name, String sample, Function<? super T, String> text) {
            fields.add(new Field<>(Place.required(name, sample), text));
            return this;
        }

        public <R> Builder<T> table(String name, Function<? super T, List<R>> rows, List<Column<R>> columns) {
            tables.add(new Rows<>(name, rows, List.copyOf(columns)));
            return this;
        }

        public DocumentFrame<T> done() {
            return new DocumentFrame<>(fields, tables);
        }
    }

    /** What a template may name. */
    public DocumentPlaces places() {
        return new DocumentPlaces(
                fields.stream().map(Field::place).toList(),
                tables.stream()
                        .map(table -> new DocumentPlaces.Table(
                                table.name(),
                                table.columns().stream().map(Column::place).toList()))
                        .toList());
    }

    /** The columns of a table of the standard template. */
    public List<WordLayout.Column> columns(String table) {
        return tables.stream()
                .filter(one -> one.name().equals(table))
                .flatMap(one -> one.columns().stream())
                .map(column -> new WordLayout.Column(
                        column.heading(), "[" + column.place().name() + "]", column.width()))
                .toList();
    }

    /** What a document says. */
    public DocumentData data(T source) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field.place().name(), field.text().apply(source)));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        tables.forEach(table -> rows.put(table.name(), table.of(source)));
        return new DocumentData(texts, rows);
    }
}
