package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.DeclarationState;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who answers for the enterprise, now and before. */
@org.springframework.stereotype.Component
class AssignmentSection implements EnterpriseSection {

    private final AssignmentTools tools;

    AssignmentSection(AssignmentTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "assignments.section.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.ASSIGNMENT_READ)) {
            return Optional.empty();
        }
        Div place = new Div();
        fill(place, actor, enterprise);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise) {
        place.removeAll();
        List<AssignmentRow> rows = tools.queries().ofEnterprise(actor, enterprise);
        place.add(
                rows.isEmpty()
                        ? new Paragraph(place.getTranslation("assignments.section.none"))
                        : table(place, actor, rows));
        List<AssignmentRow> ofParent = tools.queries().leadersOfParent(actor, enterprise);
        if (!ofParent.isEmpty()) {
            place.add(new Paragraph(place.getTranslation(
                    "assignments.section.ofParent",
                    ofParent.stream().map(row -> holder(place, row)).collect(Collectors.joining("、")),
                    ofParent.getFirst().enterpriseName())));
        }
        if (actor.may(Right.ASSIGNMENT_EDIT)) {
            Button begin = new Button(place.getTranslation("assignments.action.begin"), click -> {
                EnterpriseHit hit =
                        tools.enterprises().hit(tools.actor(), enterprise).orElseThrow();
                new BeginAssignmentDialog(
                                tools,
                                hit,
                                place.getTranslation("assignments.action.begin"),
                                () -> changed(place, enterprise, "assignments.done.begun"))
                        .open();
            });
            begin.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            place.add(begin);
        }
    }

    private Div table(Div place, Actor actor, List<AssignmentRow> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("qq-table");
        NativeTableRow head = new NativeTableRow();
        List.of("role", "holder", "period", "document", "state").forEach(name -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(place.getTranslation("assignments.field." + name));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(line(place, actor, row)));
        Div scroll = new Div(table);
        scroll.addClassName("qq-scroll");
        return scroll;
    }

    private NativeTableRow line(Div place, Actor actor, AssignmentRow row) {
        boolean holds = row.period().contains(tools.today());
        NativeTableCell state = new NativeTableCell();
        if (holds) {
            state.add(state(place, row));
            if (row.declaration() == DeclarationState.UNDECLARED && actor.may(Right.ASSIGNMENT_EDIT)) {
                Button clear = new Button(
                        place.getTranslation("assignments.action.clear"),
                        click -> new ClearDeclarationDialog(
                                        tools,
                                        row,
                                        place.getTranslation("assignments.action.clear"),
                                        () -> changed(place, row.enterprise(), "assignments.done.cleared"))
                                .open());
                clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                state.add(clear);
            }
            if (actor.may(Right.ASSIGNMENT_EDIT)) {
                state.add(action(
                        place,
                        row,
                        "assignments.action.end",
                        title -> new EndAssignmentDialog(
                                tools, row, title, () -> changed(place, row.enterprise(), "assignments.done.ended"))));
            }
        } else {
            boolean later = row.period().from().isAfter(tools.today());
            state.add(new Tag(
                    place.getTranslation(later ? "assignments.state.later" : "assignments.state.over"),
                    Tag.Tone.PARKED));
            if (later && actor.may(Right.ASSIGNMENT_EDIT)) {
                state.add(action(
                        place,
                        row,
                        "assignments.action.cancel",
                        title -> new CancelAssignmentDialog(
                                tools,
                                row,
                                title,
                                () -> changed(place, row.enterprise(), "assignments.done.cancelled"))));
            }
        }
        String holder = (row.holder() == null ? place.getTranslation("assignments.vacant") : row.holder())
                + (row.deputy() == null ? "" : place.getTranslation("assignments.deputy", row.deputy()))
                + (row.title() == null ? "" : "　" + row.title());
        return new NativeTableRow(
                new NativeTableCell(place.getTranslation(
                        "assignments.AssignmentRole." + row.role().name())),
                new NativeTableCell(holder(place, row)),
                new NativeTableCell(Formats.period(row.period())),
                new NativeTableCell(row.documentNo() == null ? "—" : row.documentNo()),
                state);
    }

    private static String holder(Div place, AssignmentRow row) {
        return (row.holder() == null ? place.getTranslation("assignments.vacant") : row.holder())
                + (row.title() == null ? "" : "　" + row.title());
    }

    private static Button action(Div place, AssignmentRow row, String key, Function<String, Dialog> dialog) {
        String title = place.getTranslation(key);
        Button button = new Button(title, click -> dialog.apply(title).open());
        button.setAriaLabel(place.getTranslation(
                "assignments.action.of",
                title,
                place.getTranslation("assignments.AssignmentRole." + row.role().name()),
                holder(place, row)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Tag state(Div place, AssignmentRow row) {
        return switch (row.declaration()) {
            case UNDECLARED, CONFLICT ->
                new Tag(
                        place.getTranslation("assignments.DeclarationState." + row.declaration()),
                        row.declaration() == DeclarationState.CONFLICT ? Tag.Tone.LATE : Tag.Tone.SOON);
            default -> new Tag(place.getTranslation("assignments.state.holds"), Tag.Tone.GOOD);
        };
    }

    private void changed(Div place, EnterpriseId enterprise, String key) {
        Notices.done(place.getTranslation(key));
        fill(place, tools.actor(), enterprise);
    }
}
