package cn.qinqing.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.UiTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A time line is a table whose last column is drawn; rows are opened and moved. */
class GanttTest extends UiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String TYPED = "<img src=x onerror=alert(1)>环评";

    private final List<String> said = new ArrayList<>();

    private Gantt gantt() {
        Gantt gantt = new Gantt(
                List.of(
                        row("a", "2026-08-03", "2026-10-30", "2026-08-05", "2026-10-28", GanttRow.Light.DONE, null),
                        row("b", "2026-11-02", "2026-11-20", "2026-11-09", null, GanttRow.Light.RED, "a"),
                        row("c", "2026-12-01", "2027-03-01", null, null, GanttRow.Light.NONE, "b")),
                TODAY,
                said::add,
                (row, days) -> said.add(row + " " + days));
        UI.getCurrent().add(gantt);
        return gantt;
    }

    @Test
    void everything_stands_in_the_table_and_nothing_typed_in_the_drawing() {
        Gantt gantt = gantt();
        assertThat(_find(NativeTable.class)).hasSize(1);
        assertThat(gantt.getElement().getTextRecursively())
                .contains(TYPED, "2026-11-02", "至 2026-11-20", "进行中", "严重滞后", "接第 1 项", "接第 2 项", "组一");
        assertThat(drawings(gantt.getElement()))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(svg -> assertThat(svg).doesNotContain("img", "环评").startsWith("<svg"))
                .anySatisfy(svg -> assertThat(svg).contains(">红</text>", "qq-gantt-running"))
                .anySatisfy(svg -> assertThat(svg).contains("11月", "2026年"));
    }

    @Test
    void rows_are_opened_and_moved_and_one_is_the_stop_of_the_tabulator() {
        Gantt gantt = gantt();
        List<NativeButton> rows = _find(NativeButton.class, spec -> spec.withClasses("qq-gantt-open"));
        assertThat(rows)
                .extracting(one -> one.getElement().getAttribute("tabindex"))
                .containsExactly("0", "-1", "-1");
        _click(rows.get(1));
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("event.detail.row", "c");
        data.put("event.detail.days", -1);
        gantt.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(gantt.getElement(), "gantt-move", data));
        assertThat(said).containsExactly("b", "c -1");
    }

    @Test
    void weeks_take_the_place_of_months() {
        Gantt gantt = gantt();
        _click(_get(NativeButton.class, spec -> spec.withText("按周")));
        assertThat(_get(NativeButton.class, spec -> spec.withText("按周"))
                        .getElement()
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(drawings(gantt.getElement()))
                .anySatisfy(svg -> assertThat(svg).contains("2026年11月"));
    }

    @Test
    void without_rows_it_says_so() {
        Gantt empty = new Gantt(List.of(), TODAY, null, null);
        UI.getCurrent().add(empty);
        assertThat(empty.getElement().getTextRecursively()).contains("还没有安排日期的节点。");
    }

    private static List<String> drawings(Element element) {
        List<String> found = new ArrayList<>();
        collect(element, found);
        return found;
    }

    private static void collect(Element element, List<String> found) {
        if (!element.isTextNode()) {
            Stream.of(element.getProperty("innerHTML", ""))
                    .filter(svg -> !svg.isEmpty())
                    .forEach(found::add);
            element.getChildren().forEach(child -> collect(child, found));
        }
    }

    private static GanttRow row(
            String id, String from, String to, String began, String ended, GanttRow.Light light, String before) {
        return new GanttRow(
                id,
                TYPED,
                "",
                "组一",
                LocalDate.parse(from),
                LocalDate.parse(to),
                began == null ? null : LocalDate.parse(began),
                ended == null ? null : LocalDate.parse(ended),
                light,
                before,
                true);
    }
}
