package cn.qinqing.uikit;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.VaadinService;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The columns of a list: which of them are chosen, the card that they are on a telephone, and what a file says. */
final class ListColumns<R> implements Serializable {

    private static final int NARROW = 700;
    private static final String BETWEEN = ",";

    private final Grid<R> grid;
    private final List<Shown<R>> all = new ArrayList<>();
    private Grid.@Nullable Column<R> card;
    private List<Shown<R>> order = List.of();
    private boolean narrow;
    private String header = "";

    ListColumns(Grid<R> grid) {
        this.grid = grid;
    }

    /** A column, its part of the card, and the texts that a file says for it. */
    private static final class Shown<R> implements Serializable {
        private final String name;
        private final Grid.Column<R> column;
        private final @Nullable SerializableFunction<R, Cell> cell;
        private final @Nullable SerializableFunction<R, Component> component;
        private final List<Text<R>> texts = new ArrayList<>();
        private boolean chosen = true;

        Shown(
                String name,
                Grid.Column<R> column,
                @Nullable SerializableFunction<R, Cell> cell,
                @Nullable SerializableFunction<R, Component> component) {
            this.name = name;
            this.column = column;
            this.cell = cell;
            this.component = component;
        }

        String heading() {
            return column.getHeaderText();
        }

        /** What a file says: where nothing else is said, what stands in the cell. */
        List<Text<R>> texts() {
            return texts.isEmpty() && cell != null
                    ? List.of(new Text<>(heading(), row -> cell.apply(row).words()))
                    : texts;
        }

        Component part(R row) {
            return cell == null ? Objects.requireNonNull(component).apply(row) : line(cell.apply(row));
        }
    }

    /** One column of a file. */
    record Text<R>(String heading, SerializableFunction<R, String> text) implements Serializable {}

    void add(String headerKey, Grid.Column<R> column, SerializableFunction<R, Cell> cell) {
        all.add(new Shown<>(name(headerKey), column, cell, null));
    }

    void addComponent(String headerKey, Grid.Column<R> column, SerializableFunction<R, Component> component) {
        all.add(new Shown<>(name(headerKey), column, null, component));
    }

    private static String name(String headerKey) {
        return headerKey.substring(headerKey.lastIndexOf('.') + 1);
    }

    void text(Grid.Column<R> column, Text<R> text) {
        all.stream().filter(one -> one.column == column).forEach(one -> one.texts.add(text));
    }

    /** Makes the choice and the card, when all columns are there. */
    Component finish(String label, String cardHeader, Runnable changed) {
        header = cardHeader;
        draw();
        Button choice = new Button(
                label,
                click -> new ListColumnsDialog(
                                Stream.concat(chosen().stream(), all.stream().filter(one -> !one.chosen))
                                        .map(Shown::heading)
                                        .toList(),
                                chosen().stream().map(Shown::heading).collect(Collectors.toSet()),
                                headings -> {
                                    arrange(headings, Shown::heading);
                                    changed.run();
                                })
                        .open());
        choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        choice.getElement().setAttribute("aria-haspopup", "dialog");
        return choice;
    }

    /** Shows the columns of these names in this order. */
    private void arrange(List<String> names, Function<Shown<R>, String> naming) {
        all.forEach(one -> one.chosen = names.contains(naming.apply(one)));
        order = names.stream()
                .distinct()
                .flatMap(name -> all.stream().filter(one -> naming.apply(one).equals(name)))
                .toList();
        if (order.equals(all.stream().filter(one -> one.chosen).toList())) {
            order = List.of();
        }
        grid.setColumnOrder(gridOrder());
        draw();
    }

    /** Every column of the grid: what is no column of the list, such as the boxes, first; what is hidden last. */
    private List<Grid.Column<R>> gridOrder() {
        List<Grid.Column<R>> own = all.stream().map(one -> one.column).toList();
        List<Grid.Column<R>> arranged = new ArrayList<>(grid.getColumns());
        arranged.removeAll(own);
        chosen().forEach(one -> arranged.add(one.column));
        all.stream().filter(one -> !one.chosen).forEach(one -> arranged.add(one.column));
        return arranged;
    }

    /** The card is made only where it is shown: as data, or of components where there is something to do in it. */
    private Grid.Column<R> newCard() {
        boolean data = all.stream().allMatch(one -> one.component == null);
        return grid.addColumn(data ? lines() : new ComponentRenderer<>(this::card))
                .setHeader(header);
    }

    private LitRenderer<R> lines() {
        return LitRenderer.<R>of("<div class=\"qq-card\">${item.cells.map(cell => html`<div>" + Cell.TEMPLATE
                        + "</div>`)}</div>")
                .withProperty("cells", row -> {
                    ArrayNode cells = JsonNodeFactory.instance.arrayNode();
                    chosen().forEach(one -> cells.add(
                            Objects.requireNonNull(one.cell).apply(row).data()));
                    return cells;
                });
    }

    private Div card(R row) {
        Div card = new Div();
        card.addClassName("qq-card");
        chosen().forEach(one -> card.add(one.part(row)));
        return card;
    }

    private static Div line(Cell cell) {
        Div line = new Div(cell.href() == null ? new Span(cell.text()) : new Anchor(cell.href(), cell.text()));
        if (cell.tag() != null) {
            line.add(new Tag(cell.tag(), cell.tone()));
        }
        if (cell.below() != null) {
            Span below = new Span(cell.below());
            below.addClassName("qq-time");
            line.add(below);
        }
        return line;
    }

    /** On a telephone each row is a card instead of a line. */
    void fit(int width) {
        boolean now = width > 0 && width < NARROW;
        if (now != narrow) {
            narrow = now;
            draw();
        }
    }

    private void draw() {
        all.forEach(one -> one.column.setVisible(one.chosen && !narrow));
        if (narrow && card == null) {
            card = newCard();
        }
        if (card != null) {
            card.setVisible(narrow);
            if (narrow) {
                grid.getDataProvider().refreshAll();
            }
        }
    }

    /** Names of the chosen columns in their order; empty when all stand as the list has them. */
    String choice() {
        return order.isEmpty() && all.stream().allMatch(one -> one.chosen)
                ? ""
                : String.join(BETWEEN, chosen().stream().map(one -> one.name).toList());
    }

    /** Chooses and orders columns by name; none that is known means all. */
    void choose(String names) {
        List<String> wanted = Arrays.asList(names.split(BETWEEN));
        boolean any = all.stream().anyMatch(one -> wanted.contains(one.name));
        if (!choice().equals(any ? names : "")) {
            arrange(any ? wanted : all.stream().map(one -> one.name).toList(), one -> one.name);
        }
    }

    /** Rows of a list as they are in one moment, without its columns. */
    @FunctionalInterface
    interface Rows<R> extends Serializable {
        List<R> page(Actor actor, int offset, int limit);
    }

    /** The chosen columns as a file. */
    ListFile file(String list, String title, String filter, long total, Rows<R> rows) {
        VaadinService texter = VaadinService.getCurrent();
        List<Text<R>> texts =
                chosen().stream().flatMap(one -> one.texts().stream()).toList();
        return new ListFile(
                list, title, texts.stream().map(Text::heading).toList(), filter, total, (actor, offset, limit) -> {
                    // a job in the background finds its words through it
                    VaadinService.setCurrent(texter);
                    return rows.page(actor, offset, limit).stream()
                            .map(row -> texts.stream()
                                    .map(text -> text.text().apply(row))
                                    .toList())
                            .toList();
                });
    }

    private List<Shown<R>> chosen() {
        return order.isEmpty() ? all.stream().filter(one -> one.chosen).toList() : order;
    }
}
