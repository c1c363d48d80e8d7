package cn.qinqing.visits.ui;

import cn.qinqing.exchange.IcsFile;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;

/** One's own bookings as a file, or by an address that a telephone's calendar asks. */
class CalendarFileDialog extends Dialog {

    private final transient BookingTools tools;
    private final Div address = new Div();

    CalendarFileDialog(BookingTools tools) {
        this.tools = tools;
        addClassName("qq-dialog");
        setHeaderTitle(getTranslation("visits.ics.title"));
        setWidth("min(560px, 100%)");
        Optional<String> hindrance = tools.files().hindrance(tools.actor());
        if (hindrance.isPresent()) {
            add(new Paragraph(getTranslation(hindrance.get())));
        } else {
            add(
                    new Paragraph(getTranslation("visits.ics.explain")),
                    FilesDialog.link(new FilesDialog.MadeFile(
                            getTranslation("visits.ics.download"),
                            getTranslation("visits.ics.file") + ".ics",
                            IcsFile.MEDIA_TYPE,
                            () -> tools.files().file(tools.actor()))),
                    address);
            offer();
        }
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
    }

    private void offer() {
        address.removeAll();
        Optional<Instant> since = tools.files().subscribedAt(tools.actor());
        address.add(new Paragraph(
                since.isPresent()
                        ? getTranslation("visits.ics.since", Formats.minute(since.get()))
                        : getTranslation("visits.ics.none")));
        Button make = new Button(
                getTranslation(since.isPresent() ? "visits.ics.renew" : "visits.ics.make"), click -> subscribe());
        Div actions = new Div(make);
        actions.addClassName("qq-actions");
        if (since.isPresent()) {
            actions.add(new Button(getTranslation("visits.ics.revoke"), click -> {
                tools.files().revoke(tools.actor());
                Notices.done(getTranslation("visits.ics.revoked"));
                offer();
            }));
        }
        address.add(actions);
    }

    /** Shown this once: it is kept as a digest. */
    private void subscribe() {
        String token = tools.files().subscribe(tools.actor());
        UI.getCurrent().getPage().fetchCurrentURL(here -> {
            offer();
            TextField shown = new TextField(getTranslation("visits.ics.address"));
            shown.setReadOnly(true);
            shown.setWidthFull();
            shown.setHelperText(getTranslation("visits.ics.once"));
            shown.setValue(here.getProtocol() + "://" + here.getAuthority() + "/cal/" + token + ".ics");
            address.add(shown);
        });
    }
}
