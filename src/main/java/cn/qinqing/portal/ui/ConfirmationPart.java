package cn.qinqing.portal.ui;

import cn.qinqing.links.Links;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.VisitAnswer;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/**
 * Below the record of a visit: what the enterprise said of it, and how it was asked. Who took part asks, and sees that it
 * was asked; who did not may hand the link over.
 */
@org.springframework.stereotype.Component
class ConfirmationPart implements VisitPart {

    private final PortalTools tools;

    ConfirmationPart(PortalTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> content(Actor actor, VisitDetails visit, Runnable changed) {
        List<VisitAnswer> answers = tools.answers().of(actor, visit.row().id());
        CaseLinks links = new CaseLinks(
                tools, VisitConfirmations.PURPOSE, visit.row().id().value(), "visit");
        Links.Status status = links.status();
        Div part = new Div();
        Div heading = new Div(new H2(part.getTranslation("portal.part.title")));
        heading.addClassName("qq-heading");
        if (!visit.withdrawn()) {
            heading.add(links.actions(
                    actor, true, tools.answers().involves(actor, visit.row().id()), changed));
        }
        part.add(heading);
        if (answers.isEmpty()) {
            part.add(new Paragraph(part.getTranslation(open(status))));
        }
        answers.forEach(answer -> part.add(answer(answer)));
        Optional.ofNullable(links.deliveries(actor, status.deliveries())).ifPresent(part::add);
        return Optional.of(part);
    }

    private static String open(Links.Status status) {
        if (status.onCallList()) {
            return "portal.part.calling";
        }
        return status.open() > 0 ? "portal.part.open" : "portal.part.notAsked";
    }

    private Component answer(VisitAnswer answer) {
        Div block = new Div();
        block.add(new Paragraph(block.getTranslation(
                "portal.part.answer." + answer.kind().name(),
                Formats.minute(answer.at()),
                block.getTranslation(
                        answer.byLink() ? "portal.part.by.link" : "portal.part.by.call", answer.notedBy()))));
        if (!answer.words().isEmpty()) {
            Paragraph words = new Paragraph(answer.words());
            words.addClassName("qq-quote");
            block.add(words);
        }
        if (answer.changedSince()) {
            block.add(new Paragraph(block.getTranslation("portal.part.changedSince")));
        }
        return block;
    }
}
