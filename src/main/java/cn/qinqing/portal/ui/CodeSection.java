package cn.qinqing.portal.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.portal.IntakeLinks;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/** On an enterprise's page: whether it has a lasting address to raise issues by, its poster, and how to change it. */
@org.springframework.stereotype.Component
class CodeSection implements EnterpriseSection {

    private final PortalTools tools;
    private final PosterTool posters;

    CodeSection(PortalTools tools, PosterTool posters) {
        this.tools = tools;
        this.posters = posters;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String titleKey() {
        return "portal.code.section";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.LINK_READ)) {
            return Optional.empty();
        }
        Div part = new Div();
        draw(part, actor, enterprise);
        return Optional.of(part);
    }

    private void draw(Div part, Actor actor, EnterpriseId enterprise) {
        part.removeAll();
        Optional<IntakeLinks.Status> status = tools.intakeLinks().status(actor, enterprise);
        part.add(new Paragraph(status.map(one -> one.open()
                        ? part.getTranslation("portal.code.open", Formats.minute(one.madeAt()), one.madeBy())
                        : part.getTranslation("portal.code.revoked", Formats.minute(one.revokedAt())))
                .orElseGet(() -> part.getTranslation("portal.code.none"))));
        if (!actor.may(Right.LINK_DELIVER)) {
            return;
        }
        Div actions = new Div();
        actions.addClassName("qq-actions");
        actions.add(new Button(
                part.getTranslation("portal.code.print"),
                click -> Notices.orRefused(() -> {
                    posters.hand(List.of(enterprise));
                    draw(part, actor, enterprise);
                })));
        if (status.filter(IntakeLinks.Status::open).isPresent()) {
            actions.add(
                    new Button(
                            part.getTranslation("portal.code.renew"),
                            click -> change(
                                    part,
                                    actor,
                                    enterprise,
                                    "portal.code.renew",
                                    "portal.code.renew.what",
                                    "portal.code.renewed",
                                    () -> tools.intakeLinks().renew(tools.actor(), enterprise))),
                    new Button(
                            part.getTranslation("portal.code.revoke"),
                            click -> change(
                                    part,
                                    actor,
                                    enterprise,
                                    "portal.code.revoke",
                                    "portal.code.revoke.what",
                                    "portal.code.stopped",
                                    () -> tools.intakeLinks().revoke(tools.actor(), enterprise))));
        }
        part.add(actions);
    }

    private void change(
            Div part,
            Actor actor,
            EnterpriseId enterprise,
            String action,
            String whatKey,
            String doneKey,
            Runnable command) {
        new ConfirmDialog(part.getTranslation(action), part.getTranslation(whatKey), () -> {
                    command.run();
                    Notices.done(part.getTranslation(doneKey));
                    draw(part, actor, enterprise);
                })
                .open();
    }
}
