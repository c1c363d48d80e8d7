package cn.qinqing.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time line (时间轴, Gantt): a table with what is planned and what was done, and in its last column the same drawn to scale.
 * The arrows go from row to row, Enter opens one, Alt with ← or → proposes to move it by a day; on a telephone each row has
 * a small bar below it; on paper it lies. It knows no feature.
 */
@StyleSheet("context://styles/gantt.css")
public final class Gantt extends Div {

    private static final String KEYS = "/components/gantt-keys.js";
    private static final int COLUMNS = 6;

    private final String sign = "gantt-" + Integer.toHexString(System.identityHashCode(this));
    private final LocalDate today;
    private final @Nullable SerializableConsumer<String> opened;
    private final @Nullable SerializableBiConsumer<String, Integer> moved;
    private final Map<GanttScale.Unit, NativeButton> units = new EnumMap<>(GanttScale.Unit.class);
    private final Div chart = new Div();
    private List<GanttRow> rows = List.of();
    private GanttScale.Unit unit = GanttScale.Unit.MONTHS;

    /**
     * @param opened told the id of a row that is to be opened; null where rows are only read
     * @param moved told the id of a row and by how many days it should move, earlier ones negative; null where nothing moves
     */
    public Gantt(
            List<GanttRow> rows,
            LocalDate today,
            @Nullable SerializableConsumer<String> opened,
            @Nullable SerializableBiConsumer<String, Integer> moved) {
        this.today = today;
        this.opened = opened;
        this.moved = moved;
        addClassName("qq-gantt");
        chart.addClassName("qq-gantt-scroll");
        chart.getElement().setAttribute("tabindex", "0");
        chart.getElement().setAttribute("role", "group");
        chart.getElement().setAttribute("aria-label", getTranslation("uikit.gantt.name"));
        add(tools(), chart);
        if (moved != null) {
            getElement()
                    .addEventListener(
                            "gantt-move",
                            event -> moved.accept(
                                    event.getEventData().get("event.detail.row").asString(),
                                    event.getEventData()
                                            .get("event.detail.days")
                                            .asInt()))
                    .addEventData("event.detail.row")
                    .addEventData("event.detail.days");
        }
        setRows(rows);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPage().addJsModule(KEYS);
    }

    /** Shows other rows, in their order; those of one group are put together. */
    public void setRows(List<GanttRow> rows) {
        this.rows = List.copyOf(rows);
        unit = GanttScale.fitting(rows);
        draw();
    }

    private Component tools() {
        Div legend = new Div();
        legend.addClassName("qq-gantt-legend");
        for (GanttRow.Light light : GanttRow.Light.values()) {
            legend.add(light(light));
        }
        legend.add(sample("qq-gantt-sample-plan", "uikit.gantt.planned"));
        legend.add(sample("qq-gantt-sample-actual", "uikit.gantt.actual"));
        legend.add(sample("qq-gantt-sample-today", "uikit.gantt.today"));
        Div scales = new Div();
        scales.addClassName("qq-gantt-scales");
        scales.getElement().setAttribute("role", "group");
        scales.getElement().setAttribute("aria-label", getTranslation("uikit.gantt.scale"));
        for (GanttScale.Unit one : GanttScale.Unit.values()) {
            NativeButton button = new NativeButton(getTranslation("uikit.gantt.scale." + one.name()), click -> {
                unit = one;
                draw();
            });
            button.getElement().setAttribute("type", "button");
            units.put(one, button);
            scales.add(button);
        }
        Div tools = new Div(legend, scales);
        tools.addClassName("qq-gantt-tools");
        if (opened == null) {
            return tools;
        }
        Paragraph keys = new Paragraph(getTranslation(moved == null ? "uikit.gantt.keys" : "uikit.gantt.keys.moving"));
        keys.addClassName("qq-gantt-keys");
        return new Div(tools, keys);
    }

    private Span sample(String look, String key) {
        Span swatch = new Span();
        swatch.addClassNames("qq-gantt-sample", look);
        Span whole = new Span(swatch, new Text(getTranslation(key)));
        whole.addClassName("qq-gantt-key");
        return whole;
    }

    private Span light(GanttRow.Light light) {
        Span letter = new Span(getTranslation("uikit.gantt.letter." + light.name()));
        letter.addClassNames("qq-gantt-mark", "qq-gantt-mark-" + light.name().toLowerCase(java.util.Locale.ROOT));
        // the words beside it say the same
        letter.getElement().setAttribute("aria-hidden", "true");
        Span whole = new Span(letter, new Text(getTranslation("uikit.gantt.light." + light.name())));
        whole.addClassName("qq-gantt-key");
        return whole;
    }

    private void draw() {
        units.forEach((one, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(one == unit)));
        chart.removeAll();
        if (rows.isEmpty()) {
            chart.add(new EmptyState(getTranslation("uikit.gantt.empty")));
            return;
        }
        GanttScale scale = GanttScale.over(rows, today, unit);
        Map<String, List<GanttRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), none -> new ArrayList<>()).add(row));
        Map<String, GanttRow> known = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (!group.isEmpty()) {
                order.add("group " + group);
            }
            members.forEach(row -> {
                order.add(row.id());
                known.put(row.id(), row);
            });
        });
        GanttLanes lanes = new GanttLanes(sign, scale, today);
        lanes.connect(order, known);
        Div shared = new Div();
        shared.addClassName("qq-gantt-defs");
        shared.getElement().setProperty("innerHTML", lanes.shared());
        NativeTable table = new NativeTable();
        table.addClassName("qq-gantt-table");
        if (scale.leastWidth() > 0) {
            table.getStyle().set("--qq-gantt-width", scale.leastWidth() + "px");
        }
        table.getHead().add(heading(lanes));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        known.keySet().forEach(id -> numbers.put(id, numbers.size() + 1));
        groups.forEach((group, members) -> {
            NativeTableBody body = new NativeTableBody();
            if (!group.isEmpty()) {
                body.add(groupLine(group, lanes));
            }
            members.forEach(row -> body.add(line(row, numbers, lanes)));
            table.add(body);
        });
        chart.add(shared, table);
    }

    private NativeTableRow heading(GanttLanes lanes) {
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("number", "label", "planned", "actual", "state", "predecessor")) {
            head.add(header(getTranslation("uikit.gantt.column." + key), "qq-gantt-c-" + key));
        }
        NativeTableHeaderCell axis = header("", "qq-gantt-axis");
        Span heard = new Span(getTranslation("uikit.gantt.column.lane"));
        heard.addClassName("qq-heard");
        axis.add(heard, drawn(lanes.axis()));
        head.add(axis);
        return head;
    }

    private static NativeTableHeaderCell header(String words, String look) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName(look);
        return cell;
    }

    private static NativeTableRow groupLine(String group, GanttLanes lanes) {
        NativeTableRow line = new NativeTableRow();
        line.addClassName("qq-gantt-group");
        NativeTableHeaderCell name = new NativeTableHeaderCell(group);
        name.getElement().setAttribute("scope", "rowgroup");
        name.getElement().setAttribute("colspan", Integer.toString(COLUMNS));
        line.add(name, lane(lanes.passing("group " + group)));
        return line;
    }

    private NativeTableRow line(GanttRow row, Map<String, Integer> numbers, GanttLanes lanes) {
        NativeTableRow line = new NativeTableRow();
        line.addClassName("qq-gantt-row");
        int number = Objects.requireNonNull(numbers.get(row.id()));
        line.add(cell("number", new Text(Integer.toString(number))));
        NativeTableHeaderCell label = new NativeTableHeaderCell(name(row, number));
        label.getElement().setAttribute("scope", "row");
        label.addClassName("qq-gantt-c-label");
        if (!row.sub().isEmpty()) {
            Span sub = new Span(row.sub());
            sub.addClassName("qq-gantt-sub");
            label.add(sub);
        }
        line.add(label);
        line.add(cell("planned", days("planned", row.plannedFrom(), row.plannedTo(), false)));
        line.add(cell("actual", actual(row)));
        line.add(cell("state", light(row.light())));
        Integer before = row.predecessor() == null ? null : numbers.get(row.predecessor());
        line.add(cell("predecessor", new Text(before == null ? "" : getTranslation("uikit.gantt.after", before))));
        line.add(lane(lanes.lane(row)));
        return line;
    }

    private Component name(GanttRow row, int number) {
        if (opened == null) {
            return new Span(row.label());
        }
        NativeButton button = new NativeButton(row.label(), click -> opened.accept(row.id()));
        button.getElement().setAttribute("type", "button");
        button.addClassName("qq-gantt-open");
        button.getElement().setAttribute("data-row", row.id());
        // one stop for the tabulator; the arrows go on from there
        button.getElement().setAttribute("tabindex", number == 1 ? "0" : "-1");
        if (moved != null && row.movable()) {
            button.getElement().setAttribute("data-movable", "");
        }
        return button;
    }

    private static NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("qq-gantt-c-" + column);
        return cell;
    }

    private Component actual(GanttRow row) {
        if (row.actualFrom() == null && row.actualTo() == null) {
            return new Text("");
        }
        return days("actual", row.actualFrom(), row.actualTo(), true);
    }

    private Component days(String column, @Nullable LocalDate from, @Nullable LocalDate to, boolean open) {
        Div days = new Div();
        // on a telephone, where the heading is not shown
        days.getElement().setAttribute("data-name", getTranslation("uikit.gantt.column." + column));
        if (from != null) {
            days.add(new Span(Formats.day(from)));
        }
        if (to != null) {
            days.add(new Span(from == null ? Formats.day(to) : getTranslation("uikit.gantt.until", Formats.day(to))));
        } else if (open) {
            days.add(new Span(getTranslation("uikit.gantt.running")));
        }
        days.addClassName("qq-gantt-days");
        return days;
    }

    private static NativeTableCell lane(String svg) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("qq-gantt-c-lane");
        cell.add(drawn(svg));
        return cell;
    }

    private static Component drawn(String svg) {
        Div place = new Div();
        place.addClassName("qq-gantt-drawn");
        // drawn by GanttLanes of numbers and our own words
        place.getElement().setProperty("innerHTML", svg);
        return place;
    }
}
