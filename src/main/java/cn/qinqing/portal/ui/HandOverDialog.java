package cn.qinqing.portal.ui;

import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkWay;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A link to be handed over by somebody who had no hand in the case: as a code on the screen, on a printed slip, as text.
 * Each choice makes a link of its own, shown this once and written down with the name of who did it.
 */
class HandOverDialog extends Dialog {

    private final transient PortalTools tools;
    private final String purpose;
    private final UUID subject;
    private final Div ways = new Div();
    private final Div shown = new Div();

    HandOverDialog(PortalTools tools, String purpose, UUID subject, Runnable changed) {
        this.tools = tools;
        this.purpose = purpose;
        this.subject = subject;
        setHeaderTitle(getTranslation("portal.handOver.title"));
        addClassName("qq-dialog");
        setCloseOnOutsideClick(false);
        ways.addClassName("qq-actions");
        ways.add(
                way(LinkWay.SCREEN, "portal.handOver.screen"),
                way(LinkWay.SLIP, "portal.handOver.slip"),
                way(LinkWay.COPY, "portal.handOver.copy"));
        Paragraph what = new Paragraph(getTranslation("portal.handOver.what"));
        what.addClassName("qq-no-print");
        ways.addClassName("qq-no-print");
        add(what, ways, shown);
        Button revoke = new Button(getTranslation("portal.revoke"), click -> revoke());
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button close = new Button(getTranslation("uikit.close"), click -> close());
        getFooter().add(revoke, close);
        addOpenedChangeListener(opened -> {
            if (!opened.isOpened()) {
                changed.run();
            }
        });
    }

    private Button way(LinkWay way, String labelKey) {
        Button button = new Button(getTranslation(labelKey), click -> make(way));
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }

    private void make(LinkWay way) {
        try {
            HandedOver link = tools.links().handOver(tools.actor(), purpose, subject, way);
            shown.removeAll();
            shown.add(
                    switch (way) {
                        case SCREEN -> screen(link);
                        case SLIP -> slip(link);
                        default -> text(link);
                    });
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    private void revoke() {
        Notices.orRefused(() -> {
            int ended = tools.links().revoke(tools.actor(), purpose, subject);
            shown.removeAll();
            Notices.done(getTranslation("portal.revoked", Formats.number(ended)));
        });
    }

    private Component screen(HandedOver link) {
        Div place = new Div(qr(link), new Paragraph(getTranslation("portal.handOver.scan")));
        place.addClassName("qq-link");
        return place;
    }

    private Component slip(HandedOver link) {
        KeyValues values = new KeyValues()
                .line(getTranslation("portal.slip.enterprise"), link.about().enterpriseName())
                .line(getTranslation("portal.slip.case"), link.about().title());
        if (link.code() != null) {
            Span code = new Span(link.code());
            code.addClassName("qq-password");
            values.line(getTranslation("portal.slip.enter"), link.enter())
                    .line(getTranslation("portal.slip.code"), code)
                    .line(getTranslation("portal.slip.digits"), getTranslation("portal.slip.digits.which"));
        }
        values.line(getTranslation("portal.slip.until"), Formats.day(link.lastDay()));
        Div paper = new Div(
                new H2(link.about().ask()),
                qr(link),
                values,
                new Paragraph(getTranslation("portal.slip.office", link.office())),
                new Paragraph(getTranslation("portal.slip.free")));
        paper.addClassNames("qq-slip", "qq-link");
        Button print = new Button(
                getTranslation("portal.slip.print"), click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        print.addClassName("qq-no-print");
        return new Div(paper, print);
    }

    private Component text(HandedOver link) {
        TextArea area = new TextArea(getTranslation("portal.handOver.text"));
        area.setValue(link.text());
        area.setReadOnly(true);
        area.setWidthFull();
        Button copy = new Button(
                getTranslation("portal.handOver.copyNow"),
                click -> getElement()
                        .executeJs(
                                "return navigator.clipboard.writeText($0).then(() => true, () => false)", link.text())
                        .then(
                                Boolean.class,
                                copied -> Notices.done(getTranslation(
                                        copied ? "portal.handOver.copied" : "portal.handOver.notCopied"))));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(area, copy);
    }

    private Image qr(HandedOver link) {
        String data = Base64.getEncoder().encodeToString(link.qr().getBytes(StandardCharsets.UTF_8));
        Image picture = new Image("data:image/svg+xml;base64," + data, getTranslation("portal.handOver.qr"));
        picture.addClassName("qq-qr");
        return picture;
    }
}
