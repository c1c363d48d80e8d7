package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductOffer;
import cn.qinqing.conduct.ConductRoutes;
import cn.qinqing.conduct.Occasion;
import cn.qinqing.conduct.Receipt;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** 亲清申报（可选） on the page of a record: the button, or the receipt in its place. */
@org.springframework.stereotype.Component
class DeclareOffer implements ConductOffer {

    private final ConductTools tools;

    DeclareOffer(ConductTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> of(Actor actor, Origin origin) {
        if (!actor.may(Right.CONDUCT_DECLARE)) {
            return Optional.empty();
        }
        Optional<Receipt> receipt = tools.queries().receipt(actor, origin);
        if (receipt.isPresent()) {
            Div part = part();
            show(part, receipt.get());
            return Optional.of(part);
        }
        return tools.queries().offered(actor, origin).map(occasion -> offered(origin, occasion));
    }

    private Component offered(Origin origin, Occasion occasion) {
        Div part = part();
        Paragraph what = new Paragraph(part.getTranslation("conduct.offer.what"));
        what.addClassName("qq-sub");
        Button declare = new Button(part.getTranslation("conduct.offer.open"));
        declare.addClickListener(click -> new DeclareDialog(tools, origin, occasion, receipt -> {
                    part.remove(what, declare);
                    show(part, receipt);
                })
                .open());
        part.add(what, declare);
        return part;
    }

    private static Div part() {
        Div part = new Div();
        part.add(new H2(part.getTranslation("conduct.offer.title")));
        return part;
    }

    private static void show(Div part, Receipt receipt) {
        part.add(new Paragraph(
                new Span(part.getTranslation("conduct.offer.done", Formats.minute(receipt.at()))),
                new Anchor(ConductRoutes.details(receipt.id()), receipt.number())));
    }
}
