package cn.qinqing.portal.ui;

import cn.qinqing.links.Delivery;
import cn.qinqing.links.Links;
import cn.qinqing.links.Sent;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitAnswer;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
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
        Links.Status status = tools.links()
                .status(VisitConfirmations.PURPOSE, visit.row().id().value());
        Div part = new Div();
        Div heading = new Div(new H2(part.getTranslation("portal.part.title")));
        heading.addClassName("qq-heading");
        if (!visit.withdrawn()) {
            heading.add(actions(actor, visit, changed));
        }
        part.add(heading);
        if (answers.isEmpty()) {
            part.add(new Paragraph(part.getTranslation(open(status))));
        }
        answers.forEach(answer -> part.add(answer(answer)));
        if (!status.deliveries().isEmpty()) {
            part.add(deliveries(actor, status.deliveries()));
        }
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

    private Component deliveries(Actor actor, List<Delivery> deliveries) {
        UnorderedList list = new UnorderedList();
        deliveries.forEach(one -> list.add(new ListItem(delivery(list, actor, one))));
        return list;
    }

    /** Who asked is no secret; who handed a link over is for those who may read how links were delivered. */
    private static String delivery(Component texts, Actor actor, Delivery one) {
        String way = texts.getTranslation("links.LinkWay." + one.way().name());
        String at = Formats.minute(one.at());
        if (one.failure() != null) {
            return texts.getTranslation("portal.delivery.failed", at, way, Sentences.stored(one.failure()));
        }
        if (one.bySystem()) {
            return texts.getTranslation("portal.delivery.system", at, way);
        }
        return actor.may(Right.LINK_READ)
                ? texts.getTranslation("portal.delivery.byName", at, way, one.actorName())
                : texts.getTranslation("portal.delivery.by", at, way);
    }

    private Div actions(Actor actor, VisitDetails visit, Runnable changed) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (actor.may(Right.LINK_SEND)) {
            Button send = new Button(actions.getTranslation("portal.send"), click -> send(visit, changed));
            send.setDisableOnClick(true);
            send.addClickListener(click -> send.setEnabled(true));
            actions.add(send);
        }
        if (actor.may(Right.LINK_DELIVER)) {
            String action = actions.getTranslation("portal.handOver");
            actions.add(
                    tools.answers().involves(actor, visit.row().id())
                            ? new RefusedAction(action, actions.getTranslation("links.involved"))
                            : new Button(
                                    action,
                                    click -> new HandOverDialog(
                                                    tools,
                                                    VisitConfirmations.PURPOSE,
                                                    visit.row().id().value(),
                                                    changed)
                                            .open()));
        }
        return actions;
    }

    private void send(VisitDetails visit, Runnable changed) {
        try {
            Sent sent = tools.links()
                    .send(
                            tools.actor(),
                            VisitConfirmations.PURPOSE,
                            visit.row().id().value());
            Notices.done(Sentences.of(
                    sent.way() == null
                            ? "portal.sent.call." + sent.call().name()
                            : "portal.sent.way." + sent.way().name()));
            changed.run();
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }
}
