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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
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
                rows.isEmpty() ? new Paragraph(place.getTranslation("assignments.section.none")) : table(place, rows));
        List<AssignmentRow> ofParent = tools.queries().leadersOfParent(actor, enterprise);
        if (!ofParent.isEmpty()) {
            place.add(new Paragraph(place.getTranslation(
                    "assignments.section.ofParent",
                    ofParent.stream().map(AssignmentActions::holder).collect(Collectors.joining("、")),
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

    private Div table(Div place, List<AssignmentRow> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("qq-table");
        NativeTableRow head = new NativeTableRow();
        List.of("role", "holder", "period", "document", "state").forEach(name -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(place.getTranslation("assignments.field." + name));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(line(place, row)));
        Div scroll = new Div(table);
        scroll.addClassName("qq-scroll");
        return scroll;
    }

    private NativeTableRow line(Div place, AssignmentRow row) {
        boolean holds = row.period().contains(tools.today());
        NativeTableCell state = new NativeTableCell();
        if (holds) {
            state.add(state(place, row));
        } else {
            boolean later = row.period().from().isAfter(tools.today());
            state.add(new Tag(
                    place.getTranslation(later ? "assignments.state.later" : "assignments.state.over"),
                    Tag.Tone.PARKED));
        }
        AssignmentActions.of(tools, row, () -> fill(place, tools.actor(), row.enterprise()))
                .forEach(button -> {
                    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    state.add(button);
                });
        return new NativeTableRow(
                new NativeTableCell(place.getTranslation(
                        "assignments.AssignmentRole." + row.role().name())),
                new NativeTableCell(AssignmentActions.holder(row)
                        + (row.deputy() == null ? "" : place.getTranslation("assignments.deputy", row.deputy()))),
                new NativeTableCell(Formats.period(row.period())),
                new NativeTableCell(row.documentNo() == null ? "—" : row.documentNo()),
                state);
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
