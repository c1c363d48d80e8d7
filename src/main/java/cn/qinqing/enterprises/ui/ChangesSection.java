package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseChanges.FormerName;
import cn.qinqing.enterprises.EnterpriseChanges.StateChange;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which names and states the enterprise had, from when to when and why. */
@org.springframework.stereotype.Component
class ChangesSection implements EnterpriseSection {

    private final EnterpriseTools tools;

    ChangesSection(EnterpriseTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "enterprises.changes.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        Div place = new Div();
        List<FormerName> names = tools.changes().names(actor, enterprise);
        List<StateChange> states = tools.changes().states(actor, enterprise);
        if (names.isEmpty() && states.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("enterprises.changes.none")));
        } else {
            UnorderedList list = new UnorderedList();
            names.forEach(one -> list.add(new ListItem(place.getTranslation(
                    "enterprises.changes.name",
                    one.name(),
                    Formats.day(one.from()),
                    Formats.day(one.until()),
                    one.reason() == null ? "" : one.reason()))));
            states.forEach(one -> list.add(new ListItem(place.getTranslation(
                    "enterprises.changes.state",
                    Formats.day(one.since()),
                    place.getTranslation("enterprises.EnterpriseState." + one.state()),
                    one.reason(),
                    one.actor()))));
            place.add(list);
        }
        if (actor.may(Right.ENTERPRISE_EDIT)) {
            place.add(
                    button(
                            place,
                            "enterprises.changes.rename",
                            () -> new RenameDialog(tools, details(enterprise), () -> changed(place, enterprise))),
                    button(
                            place,
                            "enterprises.changes.changeState",
                            () -> new ChangeStateDialog(tools, details(enterprise), () -> changed(place, enterprise))));
        }
        return Optional.of(place);
    }

    private EnterpriseDetails details(EnterpriseId enterprise) {
        return tools.queries().details(tools.actor(), enterprise);
    }

    private static Button button(Div place, String key, Supplier<Dialog> dialog) {
        Button button =
                new Button(place.getTranslation(key), click -> dialog.get().open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** The heading shows name and state too. */
    private static void changed(Div place, EnterpriseId enterprise) {
        Notices.done(place.getTranslation("enterprises.done.edited"));
        if (UI.getCurrent().getCurrentView() instanceof EnterpriseDetailsView page) {
            page.show(enterprise);
        }
    }
}
