package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Notes who consented for a contact person, when, how and to what. */
class ConsentDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient EnterpriseDetails.Contact contact;
    private final transient Runnable afterwards;
    private final TextField by = new TextField(getTranslation("enterprises.consent.by"));
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("enterprises.consent.on"));
    private final Select<ConsentWay> way = Choices.field(
            getTranslation("enterprises.consent.way"),
            List.of(ConsentWay.values()),
            value -> getTranslation("enterprises.ConsentWay." + value.name()));
    private final TextField purpose = new TextField(getTranslation("enterprises.consent.purpose"));

    ConsentDialog(EnterpriseTools tools, EnterpriseDetails.Contact contact, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.contact = contact;
        this.afterwards = afterwards;
        by.setValue(contact.name());
        by.setMaxLength(100);
        on.setValue(tools.today());
        purpose.setValue(getTranslation("enterprises.consent.usual"));
        purpose.setMaxLength(200);
        wide(new Paragraph(getTranslation("enterprises.consent.sentence")));
        field(by);
        field(on);
        field(way);
        wide(purpose);
        errors().at("enterprises.consent.by", by)
                .at("enterprises.consent.on", on)
                .at("enterprises.consent.way", way)
                .at("enterprises.consent.purpose", purpose);
        way.focus();
    }

    @Override
    protected void send() {
        tools.consents()
                .give(
                        tools.actor(),
                        contact.id(),
                        new ContactConsent(by.getValue(), on.getValue(), way.getValue(), purpose.getValue()));
        afterwards.run();
    }
}
