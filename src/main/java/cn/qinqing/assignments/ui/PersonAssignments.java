package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.PersonSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The enterprises for which somebody answers today, through a post or in person. */
@org.springframework.stereotype.Component
class PersonAssignments implements PersonSection {

    private final AssignmentTools tools;

    PersonAssignments(AssignmentTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "assignments.person.title";
    }

    @Override
    public Optional<Component> content(Actor actor, PersonId person) {
        if (!actor.may(Right.ASSIGNMENT_READ)) {
            return Optional.empty();
        }
        List<AssignmentRow> rows = tools.queries().ofPerson(actor, person);
        if (rows.isEmpty()) {
            return Optional.of(new Paragraph(Sentences.of("assignments.person.none")));
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(
                new Span(Sentences.of("assignments.AssignmentRole." + row.role().name()) + "　"),
                new Anchor(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName()),
                new Span("　" + Formats.period(row.period())))));
        return Optional.of(list);
    }
}
