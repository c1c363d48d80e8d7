package cn.qinqing.portal.ui;

import cn.qinqing.links.Delivery;
import cn.qinqing.links.Links;
import cn.qinqing.links.Sent;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case shows of its links: to have one sent, to hand one over, and how those before went out.
 *
 * @param kind end of the message keys: its own words for asking and handing over
 */
record CaseLinks(PortalTools tools, String purpose, UUID subject, String kind) {

    Links.Status status() {
        return tools.links().status(purpose, subject);
    }

    /**
     * @param asks whether asking the enterprise is the reader's business
     * @param involved whether who looks has a hand in the case
     */
    Div actions(Actor actor, boolean asks, boolean involved, Runnable changed) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (asks && actor.may(Right.LINK_SEND)) {
            Button send = new Button(actions.getTranslation("portal.send." + kind), click -> send(changed));
            send.setDisableOnClick(true);
            send.addClickListener(click -> send.setEnabled(true));
            actions.add(send);
        }
        if (actor.may(Right.LINK_DELIVER)) {
            String action = actions.getTranslation("portal.give." + kind);
            actions.add(
                    involved
                            ? new RefusedAction(action, actions.getTranslation("links.involved"))
                            : new Button(action, click -> new HandOverDialog(tools, purpose, subject, changed).open()));
        }
        return actions;
    }

    private void send(Runnable changed) {
        try {
            Sent sent = tools.links().send(tools.actor(), purpose, subject);
            Notices.done(Sentences.of(
                    sent.way() == null
                            ? "portal.sent.call." + sent.call().name()
                            : "portal.sent.way." + sent.way().name()));
            changed.run();
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    /** How links went out, the latest first; null where none did. */
    @Nullable
    Component deliveries(Actor actor, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return null;
        }
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
}
