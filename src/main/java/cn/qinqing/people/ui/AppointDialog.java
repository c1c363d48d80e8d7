package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.UnitQueries.PostRow;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Appoints somebody to a post, or gives a vacant one a caretaker. */
class AppointDialog extends FormDialog {

    private final transient PeopleTools tools;
    private final transient PostRow post;
    private final transient Runnable afterwards;
    private final EntityPicker<PersonHit> person;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("people.field.from"));
    private final DatePicker to = ChineseTexts.datePicker(getTranslation("people.field.to"));
    private final TextField document = new TextField(getTranslation("people.field.document"));
    private final Paragraph passes = new Paragraph();
    private final Checkbox caretaker = new Checkbox(getTranslation("people.field.caretaker"));

    AppointDialog(PeopleTools tools, PostRow post, Runnable afterwards) {
        super(Sentences.of("people.appoint.title", post.title()), Sentences.of("people.action.appoint"));
        this.tools = tools;
        this.post = post;
        this.afterwards = afterwards;
        person = tools.personPicker(getTranslation("people.field.person"));
        person.setHelperText(getTranslation("people.field.person.help"));
        from.setValue(tools.today());
        to.setHelperText(getTranslation("people.field.to.help"));
        document.setMaxLength(100);
        caretaker.setVisible(post.leading());
        from.addValueChangeListener(change -> {
            sayWhoEnds();
            sayWhatPasses();
        });
        caretaker.addValueChangeListener(change -> sayWhoEnds());
        errors().at("people.appoint.person", person)
                .at("people.holding.twice", person)
                .at("people.holding", from)
                .at("people.appoint.from", from)
                .at("people.caretaker", caretaker)
                .at("shared.period", to);
        passes.addClassName("qq-why");
        wide(passes);
        wide(person);
        field(from);
        field(to);
        wide(document);
        wide(caretaker);
        sayWhoEnds();
        sayWhatPasses();
    }

    /** What hangs on the post gets a handover sheet: said before it is done. */
    private void sayWhatPasses() {
        int things = from.getValue() == null
                ? 0
                : tools.takeovers()
                        .of(tools.actor(), post.id(), from.getValue())
                        .size();
        passes.setText(getTranslation("people.appoint.passes", Formats.number(things)));
        passes.setVisible(things > 0);
    }

    /** On a leading post the holder of that day ends: said before it is done. */
    private void sayWhoEnds() {
        from.setHelperText(
                from.getValue() == null || !post.leading() || caretaker.getValue()
                        ? ""
                        : post.on(from.getValue()).stream()
                                .findFirst()
                                .map(holder -> getTranslation(
                                        "people.appoint.ends",
                                        holder.name(),
                                        Formats.day(from.getValue().minusDays(1))))
                                .orElse(""));
    }

    @Override
    protected void send() {
        if (person.getValue() == null) {
            throw new RuleViolation("people.appoint.personMissing");
        }
        if (from.getValue() == null) {
            throw new RuleViolation("people.appoint.fromMissing");
        }
        Period period = to.getValue() == null
                ? Period.openFrom(from.getValue())
                : Period.inclusive(from.getValue(), to.getValue());
        String by = document.getValue().isBlank() ? null : document.getValue().strip();
        PersonId who = person.getValue().person();
        if (caretaker.getValue()) {
            tools.posts().appointCaretaker(tools.actor(), post.id(), who, period, by);
        } else {
            tools.people().appoint(tools.actor(), post.id(), who, period, by);
        }
        afterwards.run();
    }
}
