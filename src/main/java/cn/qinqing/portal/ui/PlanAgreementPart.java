package cn.qinqing.portal.ui;

import cn.qinqing.links.Links;
import cn.qinqing.serviceplans.PlanAgreed;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanLinkPart;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** On the page of a plan's versions: that the enterprise is asked through a link, and how it was. */
@org.springframework.stereotype.Component
class PlanAgreementPart implements PlanLinkPart {

    private final PortalTools tools;

    PlanAgreementPart(PortalTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return -5;
    }

    @Override
    public Optional<Component> content(Actor actor, PlanDetails plan, Runnable changed) {
        CaseLinks links = new CaseLinks(tools, PlanAgreement.PURPOSE, plan.id().value(), "plan");
        Links.Status status = links.status();
        boolean open = tools.planAgreement().hindrance(plan.id()).isEmpty();
        if (!open && status.deliveries().isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        Div heading = new Div(new H3(part.getTranslation("portal.plan.part")));
        heading.addClassName("qq-heading");
        part.add(heading);
        if (open) {
            boolean asks = actor.may(Right.PLAN_EDIT) && actor.may(Right.LINK_SEND);
            boolean again = answeredSince(tools.planAgreement().status(actor, plan.id()), status);
            heading.add(
                    links.actions(actor, asks && !again, tools.planAgreement().involves(actor, plan.id()), changed));
            if (asks && again) {
                heading.add(new Button(
                        part.getTranslation("portal.send.plan.again"),
                        click -> Notices.orRefused(() -> {
                            tools.links()
                                    .askAnew(
                                            tools.actor(),
                                            PlanAgreement.PURPOSE,
                                            plan.id().value());
                            changed.run();
                        })));
            }
            part.add(new Paragraph(part.getTranslation(
                    status.onCallList()
                            ? "portal.plan.part.calling"
                            : status.open() > 0 ? "portal.plan.part.open" : "portal.plan.part.notAsked")));
        }
        Optional.ofNullable(links.deliveries(actor, status.deliveries())).ifPresent(part::add);
        return Optional.of(part);
    }

    /** It answered what went out before: what is asked now is another question, and may go out at once. */
    private static boolean answeredSince(PlanAgreed agreed, Links.Status status) {
        return !agreed.opinions().isEmpty()
                && !status.deliveries().isEmpty()
                && status.deliveries()
                        .getFirst()
                        .at()
                        .isBefore(agreed.opinions().getFirst().at());
    }
}
