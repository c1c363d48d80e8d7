package cn.qinqing.portal.ui;

import cn.qinqing.links.CallBacks;
import cn.qinqing.links.CallId;
import cn.qinqing.links.CallResult;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkContact;
import cn.qinqing.links.LinkPage;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Rings an enterprise back: what to read out, whom to ring, what it said. */
class CallBackDialog extends FormDialog {

    private final transient PortalTools tools;
    private final CallId id;
    private final transient CallBacks.Call call;
    private final transient LinkPage page;
    private final transient Runnable noted;
    private final RadioButtonGroup<CallResult> result = new RadioButtonGroup<>(getTranslation("portal.call.result"));
    private final RadioButtonGroup<LinkPage.Choice> choice =
            new RadioButtonGroup<>(getTranslation("portal.call.answer"));
    private final CallParts parts;
    private final DatePicker day;
    private final TextArea words = new TextArea(getTranslation("portal.call.words"));
    private final TextField note = new TextField(getTranslation("portal.call.note"));

    /** @param call that may be made: without a hindrance */
    CallBackDialog(PortalTools tools, CallBacks.Call call, LinkPage page, Runnable noted) {
        super(
                UI.getCurrent().getTranslation("portal.call.title"),
                UI.getCurrent().getTranslation("portal.call.save"));
        this.tools = tools;
        this.id = call.entry().id();
        this.call = call;
        this.page = page;
        this.noted = noted;
        wide(told());
        result.setItems(CallResult.values());
        result.setItemLabelGenerator(value -> getTranslation("links.CallResult." + value.name()));
        result.addValueChangeListener(changed -> fields());
        choice.setItems(page.choices());
        choice.setItemLabelGenerator(LinkPage.Choice::label);
        day = ChineseTexts.datePicker(page.dayLabel() == null ? "" : page.dayLabel());
        words.setHelperText(getTranslation("portal.call.words.help"));
        words.setMinRows(2);
        note.setHelperText(getTranslation("portal.call.note.help"));
        parts = new CallParts(page);
        wide(result);
        wide(parts);
        wide(choice);
        wide(day);
        wide(words);
        wide(note);
        errors().at("portal.call.result", result)
                .at("visits.answer.missing", choice)
                .at("visits.booking.answer.missing", choice)
                .at("issues.rate.missing", choice)
                .at("issues.rate.words", words)
                .at("visits.booking.otherDay", day)
                .at("visits.answer.words", words)
                .at("visits.booking.words", words)
                .at("links.call.note", note)
                .atOne("serviceplans.agreement.part", parts::field)
                .at("serviceplans.agreement.choice", choice)
                .at("serviceplans.agreement.words", words);
        fields();
    }

    private Div told() {
        KeyValues values = new KeyValues()
                .line(getTranslation("portal.slip.enterprise"), call.about().enterpriseName())
                .line(getTranslation("portal.slip.case"), call.entry().title())
                .line(
                        getTranslation("portal.calls.reason"),
                        getTranslation(
                                "links.CallReason." + call.entry().reason().name()));
        page.lines().forEach(line -> values.line(line.name(), line.value()));
        Div told = new Div(values);
        if (!page.itemsTitle().isEmpty()) {
            told.add(new H3(page.itemsTitle()));
        }
        if (page.items().isEmpty()) {
            told.add(new Paragraph(page.itemsNone()));
        } else {
            UnorderedList items = new UnorderedList();
            page.items().forEach(item -> items.add(new ListItem(item.text())));
            told.add(items);
        }
        told.add(new H3(getTranslation("portal.call.whom")));
        if (call.contacts().isEmpty()) {
            told.add(new Paragraph(getTranslation("portal.call.nobody")));
        } else {
            UnorderedList people = new UnorderedList();
            call.contacts().forEach(one -> people.add(new ListItem(person(one))));
            told.add(people);
        }
        if (!call.attempts().isEmpty()) {
            told.add(new H3(getTranslation("portal.call.attempts")));
            UnorderedList attempts = new UnorderedList();
            call.attempts()
                    .forEach(one -> attempts.add(new ListItem(getTranslation(
                            "portal.call.attempt",
                            Formats.minute(one.at()),
                            one.actorName(),
                            getTranslation("links.CallResult." + one.result().name()),
                            one.note()))));
            told.add(attempts);
        }
        return told;
    }

    private String person(LinkContact one) {
        return one.name() + "　" + one.phone() + (one.consented() ? "" : "　" + getTranslation("portal.call.noConsent"));
    }

    private void fields() {
        boolean answered = result.getValue() == CallResult.ANSWERED;
        parts.setVisible(answered && !page.parts().isEmpty());
        choice.setVisible(answered && !page.choices().isEmpty());
        words.setVisible(answered);
        day.setVisible(answered && page.dayLabel() != null);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || !note.isEmpty() || parts.changed();
    }

    @Override
    protected void send() {
        CallResult what = Optional.ofNullable(result.getValue())
                .orElseThrow(() -> new RuleViolation("portal.call.result.missing"));
        if (what == CallResult.ANSWERED) {
            String name = choice.getValue() == null ? "" : choice.getValue().name();
            tools.calls()
                    .answered(
                            tools.actor(),
                            id,
                            new LinkAnswer(
                                    name,
                                    words.getValue(),
                                    day.isEmpty() ? "" : day.getValue().toString(),
                                    page.version(),
                                    parts.answers()),
                            note.getValue());
        } else {
            tools.calls().tried(tools.actor(), id, what, note.getValue());
        }
        noted.run();
    }
}
