package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;

/** The parent and the subsidiaries of an enterprise, each with its page. */
@org.springframework.stereotype.Component
class GroupSection implements EnterpriseSection {

    private final EnterpriseTools tools;

    GroupSection(EnterpriseTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "enterprises.group.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (tools.queries().details(actor, enterprise).form().kind().isChamber()) {
            return Optional.empty();
        }
        Div place = new Div();
        fill(place, actor, enterprise);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise) {
        place.removeAll();
        Groups.Group group = tools.groups().of(actor, enterprise);
        if (group.parent() != null) {
            place.add(new Paragraph(
                    new Span(place.getTranslation("enterprises.group.parent")), link(place, group.parent())));
        }
        if (!group.subsidiaries().isEmpty()) {
            place.add(new Paragraph(place.getTranslation(
                    "enterprises.group.subsidiaries", group.subsidiaries().size())));
            UnorderedList list = new UnorderedList();
            group.subsidiaries().forEach(one -> list.add(new ListItem(link(place, one))));
            place.add(list);
        }
        if (group.parent() == null && group.subsidiaries().isEmpty()) {
            place.add(new Paragraph(place.getTranslation("enterprises.group.none")));
        }
        if (actor.may(Right.ENTERPRISE_EDIT) && group.subsidiaries().isEmpty()) {
            place.add(group.parent() == null ? join(place, enterprise, group) : leave(place, enterprise, group));
        }
    }

    private Button join(Div place, EnterpriseId enterprise, Groups.Group group) {
        String title = place.getTranslation("enterprises.group.join");
        return plain(
                title,
                () -> new ParentDialog(tools, enterprise, group.version(), title, () -> changed(place, enterprise))
                        .open());
    }

    private Button leave(Div place, EnterpriseId enterprise, Groups.Group group) {
        String title = place.getTranslation("enterprises.group.leave");
        return plain(
                title,
                () -> new ConfirmDialog(
                                title,
                                place.getTranslation(
                                        "enterprises.group.leaveQuestion",
                                        group.parent() == null
                                                ? ""
                                                : group.parent().name()),
                                () -> {
                                    tools.groups().leave(tools.actor(), enterprise, group.version());
                                    changed(place, enterprise);
                                })
                        .open());
    }

    private static Button plain(String title, Runnable action) {
        Button button = new Button(title, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void changed(Div place, EnterpriseId enterprise) {
        Notices.done(place.getTranslation("enterprises.group.done"));
        fill(place, tools.actor(), enterprise);
    }

    private static Component link(Div place, Groups.Member member) {
        Anchor link = new Anchor(EnterpriseRoutes.details(member.id()), member.name());
        return member.state() == EnterpriseState.OPERATING
                ? link
                : new Span(
                        link,
                        new Span("　"
                                + place.getTranslation("enterprises.EnterpriseState."
                                        + member.state().name())));
    }
}
