package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Declarations;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who declared an interest in the enterprise and may not be assigned to it; for the clerk and for supervisors. */
@org.springframework.stereotype.Component
class InterestSection implements EnterpriseSection {

    private final AssignmentTools tools;

    InterestSection(AssignmentTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String titleKey() {
        return "assignments.interest.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.ASSIGNMENT_EDIT) && !actor.may(Right.AUDIT_READ)) {
            return Optional.empty();
        }
        Div place = new Div();
        fill(place, actor, enterprise);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise) {
        place.removeAll();
        List<Declarations.Interest> interests = tools.declarations().interests(actor, enterprise);
        if (interests.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("assignments.interest.none")));
        } else {
            PlainTable table = new PlainTable(Stream.of("person", "interestKind", "period", "document", "action")
                    .map(name -> place.getTranslation("assignments.field." + name))
                    .toList());
            interests.forEach(one -> table.line(List.of(
                    new Span(one.personName()),
                    new Span(place.getTranslation(
                            "assignments.InterestKind." + one.kind().name())),
                    new Span(Formats.period(one.period())),
                    new Span(one.documentNo()),
                    end(place, actor, enterprise, one))));
            place.add(table);
        }
        if (actor.may(Right.ASSIGNMENT_EDIT)) {
            String title = place.getTranslation("assignments.action.interest");
            Button declare = new Button(
                    title,
                    click -> new DeclareInterestDialog(
                                    tools,
                                    enterprise,
                                    title,
                                    () -> changed(place, enterprise, "assignments.done.interest"))
                            .open());
            declare.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            place.add(declare);
        }
    }

    private Component end(Div place, Actor actor, EnterpriseId enterprise, Declarations.Interest interest) {
        if (!actor.may(Right.ASSIGNMENT_EDIT) || !interest.period().to().isAfter(tools.today())) {
            return new Span("—");
        }
        String title = place.getTranslation("assignments.action.endInterest");
        Button end = new Button(
                title,
                click -> new EndInterestDialog(
                                tools,
                                interest,
                                title,
                                () -> changed(place, enterprise, "assignments.done.interestEnded"))
                        .open());
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return end;
    }

    private void changed(Div place, EnterpriseId enterprise, String key) {
        Notices.done(place.getTranslation(key));
        fill(place, tools.actor(), enterprise);
    }
}
