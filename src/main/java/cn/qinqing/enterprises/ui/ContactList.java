package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.EnterpriseDetails.Contact;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** The contact persons of an enterprise with their consent. */
class ContactList extends UnorderedList {

    private final transient EnterpriseTools tools;
    private final transient Consumer<String> changed;

    /** @param changed is told the message of what was done */
    ContactList(EnterpriseTools tools, List<Contact> contacts, Consumer<String> changed) {
        this.tools = tools;
        this.changed = changed;
        contacts.forEach(contact -> add(line(contact)));
    }

    private ListItem line(Contact contact) {
        ListItem line = new ListItem(
                new Span(String.join(
                                "　",
                                contact.name(),
                                contact.title() == null ? "" : contact.title(),
                                contact.phone() == null ? "" : contact.phone())
                        + "　"),
                new Span(consent(contact.consent())));
        if (tools.actor().may(Right.ENTERPRISE_EDIT)) {
            line.add(contact.consent() == null ? give(contact) : withdraw(contact));
        }
        return line;
    }

    private String consent(@org.jspecify.annotations.Nullable ContactConsent consent) {
        return consent == null
                ? getTranslation("enterprises.consent.none")
                : getTranslation(
                        "enterprises.consent.given",
                        Formats.day(consent.on()),
                        consent.way() == null
                                ? ""
                                : getTranslation("enterprises.ConsentWay."
                                        + consent.way().name()),
                        consent.by(),
                        consent.purpose());
    }

    private Button give(Contact contact) {
        String title = getTranslation("enterprises.consent.give");
        return small(
                title,
                getTranslation("enterprises.consent.giveOf", contact.name()),
                () -> new ConsentDialog(tools, contact, title, () -> changed.accept("enterprises.done.consent"))
                        .open());
    }

    private Button withdraw(Contact contact) {
        String of = getTranslation("enterprises.consent.withdrawOf", contact.name());
        return small(
                getTranslation("enterprises.consent.withdraw"),
                of,
                () -> new ConfirmDialog(
                                of, getTranslation("enterprises.consent.withdrawQuestion", contact.name()), () -> {
                                    tools.consents().withdraw(tools.actor(), contact.id());
                                    changed.accept("enterprises.done.withdrawn");
                                })
                        .open());
    }

    private static Button small(String text, String label, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
