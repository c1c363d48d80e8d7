package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.ListPlan;
import cn.qinqing.assignments.domain.imports.ListPlan.Entry;
import cn.qinqing.assignments.domain.imports.ListPlan.Kind;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Stream;

/** What a list changes when it replaces all assignments: kept, changed, new, ended, held back. */
class ReplacementPreview extends Div {

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Grid<Entry> grid = new Grid<>();

    ReplacementPreview(ListPlan plan) {
        addClassName("qq-preview");
        List<Kind> kinds = Stream.of(Kind.ENDED, Kind.CHANGED, Kind.NEW, Kind.HELD, Kind.KEPT)
                .toList();
        kind.setLabel(getTranslation("assignments.import.preview"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> getTranslation("assignments.import.preview." + one.name(), plan.count(one)));
        kind.addValueChangeListener(change -> grid.setItems(plan.entries().stream()
                .filter(entry -> entry.kind() == change.getValue())
                .toList()));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("assignments.import.preview"));
        grid.addColumn(new ComponentRenderer<>(this::card)).setHeader(getTranslation("assignments.import.preview"));
        grid.setHeight("18rem");
        kind.setValue(
                kinds.stream().filter(one -> plan.count(one) > 0).findFirst().orElse(Kind.KEPT));
        add(kind, grid);
    }

    private Div card(Entry entry) {
        Div box = new Div();
        box.addClassName("qq-card");
        Span name = new Span(entry.enterprise());
        name.addClassName("qq-strong");
        box.add(new Div(
                name,
                new Span("　"
                        + getTranslation(
                                "assignments.AssignmentRole." + entry.role().name()))));
        Span change = new Span(sentence(entry));
        change.addClassName("qq-time");
        box.add(change);
        return box;
    }

    private String sentence(Entry entry) {
        return switch (entry.kind()) {
            case KEPT, ENDED -> entry.before();
            case NEW -> entry.after();
            case CHANGED ->
                entry.before().equals(entry.after())
                        ? getTranslation("assignments.import.preview.otherEnd", entry.before())
                        : getTranslation(
                                "assignments.import.preview.change",
                                entry.before(),
                                entry.after(),
                                Formats.day(entry.on()));
            case HELD -> getTranslation("assignments.import.preview.held", entry.before());
        };
    }
}
