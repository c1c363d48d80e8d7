package cn.qinqing.oversight.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.oversight.RecordSampleCall;
import cn.qinqing.oversight.SampleItem;
import cn.qinqing.oversight.SampleOutcome;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.UUID;

/** A call for a sample: what to say, and what the enterprise answered. */
class SampleCallDialog extends FormDialog {

    private static final int QUESTIONS = 3;

    private final transient OversightTools tools;
    private final transient SampleItem item;
    private final transient Runnable noted;
    private final UUID key = Ids.next();
    private final RadioButtonGroup<SampleOutcome> outcome =
            new RadioButtonGroup<>(getTranslation("oversight.field.outcome"));
    private final TextArea words = new TextArea(getTranslation("oversight.call.words"));
    private final Checkbox further = new Checkbox(getTranslation("oversight.call.further"));

    SampleCallDialog(OversightTools tools, SampleItem item, Runnable noted) {
        super(
                UI.getCurrent().getTranslation("oversight.call.title"),
                UI.getCurrent().getTranslation("oversight.call.save"));
        this.tools = tools;
        this.item = item;
        this.noted = noted;
        wide(script());
        outcome.setItems(SampleOutcome.values());
        outcome.setItemLabelGenerator(value -> getTranslation("oversight.SampleOutcome." + value.name()));
        outcome.addValueChangeListener(changed -> fields());
        words.setHelperText(getTranslation("oversight.call.words.help"));
        words.setMinRows(2);
        further.setHelperText(getTranslation("oversight.call.further.help"));
        wide(outcome);
        wide(words);
        wide(further);
        errors().at("oversight.call.outcome", outcome)
                .at("oversight.call.words", words)
                .at("oversight.call.further", further);
        fields();
    }

    /** What to say: the questions ask for what happened, and prompt no answer. */
    private Div script() {
        Div told = new Div(
                new KeyValues()
                        .line(
                                getTranslation("oversight.field.enterprise"),
                                new Anchor(EnterpriseRoutes.details(item.enterprise()), item.enterpriseName()))
                        .line(getTranslation("issues.field.number"), item.number())
                        .line(getTranslation("oversight.field.on"), Formats.day(item.on()))
                        .line(getTranslation("oversight.field.unit"), item.unit())
                        .line(getTranslation("oversight.field.record"), item.title())
                        .line(getTranslation("oversight.call.reply"), item.reply()),
                new H3(getTranslation("oversight.call.script")));
        OrderedList questions = new OrderedList();
        questions.add(new ListItem(getTranslation("oversight.script.hello")));
        for (int number = 1; number <= QUESTIONS; number++) {
            questions.add(new ListItem(getTranslation(
                    "oversight.script." + item.stratum().name() + "." + number,
                    Formats.day(item.on()),
                    Objects.requireNonNullElse(item.unit(), ""))));
        }
        questions.add(new ListItem(getTranslation("oversight.script.bye")));
        told.add(questions, new Paragraph(getTranslation("oversight.call.phone")));
        return told;
    }

    private void fields() {
        further.setVisible(outcome.getValue() == SampleOutcome.DIFFERENT && item.closed());
        if (!further.isVisible()) {
            further.setValue(false);
        }
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.samples()
                .call(
                        tools.actor(),
                        new RecordSampleCall(
                                item.id(),
                                outcome.getValue(),
                                words.getValue(),
                                Boolean.TRUE.equals(further.getValue()),
                                key));
        noted.run();
    }
}
