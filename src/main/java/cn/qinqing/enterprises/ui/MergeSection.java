package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.RefusedAction;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** What was merged into the enterprise, and the way back while there is one. */
@org.springframework.stereotype.Component
class MergeSection implements EnterpriseSection {

    private final EnterpriseTools tools;

    MergeSection(EnterpriseTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "enterprises.merge.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        List<Merges.Merge> merges = tools.merges().into(actor, enterprise);
        if (merges.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        merges.forEach(merge -> list.add(line(list, actor, merge)));
        return Optional.of(new Div(list));
    }

    private ListItem line(Component place, Actor actor, Merges.Merge merge) {
        ListItem line = new ListItem(new Span(place.getTranslation(
                "enterprises.merge.done", merge.mergedName(), Formats.minute(merge.at()), merge.by(), merge.reason())));
        if (actor.may(Right.ENTERPRISE_EDIT)) {
            line.add(back(place, merge));
        }
        return line;
    }

    private Component back(Component place, Merges.Merge merge) {
        String title = place.getTranslation("enterprises.merge.reverse");
        if (!merge.reversible(tools.today())) {
            return new RefusedAction(
                    title, place.getTranslation("enterprises.merge.over", Formats.day(merge.reversibleUntil())));
        }
        Button reverse = new Button(
                title,
                click -> new ReverseMergeDialog(
                                tools,
                                merge,
                                title,
                                () -> UI.getCurrent().navigate(EnterpriseRoutes.details(merge.merged())))
                        .open());
        reverse.setAriaLabel(place.getTranslation("enterprises.merge.reverseOf", merge.mergedName()));
        reverse.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new Span(
                reverse,
                new Span(place.getTranslation("enterprises.merge.until", Formats.day(merge.reversibleUntil()))));
    }
}
