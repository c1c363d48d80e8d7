package cn.qinqing.assignments.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** On the first page of a leader or officer: one sentence and one button for all enterprises not declared for yet. */
@org.springframework.stereotype.Component
class OwnDeclarationHome implements HomeSection {

    private final AssignmentTools tools;

    OwnDeclarationHome(AssignmentTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "assignments.own.title";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        int open = tools.declarations().ownOpen(actor);
        if (open == 0) {
            return Optional.empty();
        }
        Div place = new Div();
        place.add(new Paragraph(place.getTranslation("assignments.own.sentence", Formats.number(open))));
        place.add(new Button(place.getTranslation("assignments.own.declare"), click -> {
            try {
                int noted = tools.declarations()
                        .declareOwn(tools.actor(), place.getTranslation("assignments.own.document"));
                place.removeAll();
                place.add(new Paragraph(place.getTranslation("assignments.own.done", Formats.number(noted))));
            } catch (RuleViolation refused) {
                Notices.refused(refused);
            }
        }));
        return Optional.of(place);
    }
}
