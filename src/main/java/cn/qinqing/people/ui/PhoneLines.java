package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.Phone;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Office numbers of a person or of a unit's desk: released by the unit, kept by the clerk. */
class PhoneLines extends Div {

    private final transient PeopleTools tools;
    private final transient @Nullable PersonId person;
    private final transient @Nullable UnitId unit;
    private final transient Runnable changed;

    PhoneLines(
            PeopleTools tools, List<Phone> phones, @Nullable PersonId person, @Nullable UnitId unit, Runnable changed) {
        this.tools = tools;
        this.person = person;
        this.unit = unit;
        this.changed = changed;
        Actor actor = tools.actor();
        if (phones.isEmpty()) {
            add(new Paragraph(getTranslation("people.phones.none")));
        }
        phones.forEach(phone -> add(line(actor, phone)));
        if (actor.may(Right.PEOPLE_EDIT)) {
            add(small(
                    "people.action.addPhone",
                    () -> new PhoneDialog(tools, person, unit, null, () -> done("people.done.phoneAdded")).open()));
        }
    }

    private Div line(Actor actor, Phone phone) {
        Div line = new Div(
                new Span(phone.number() + "　"),
                new Tag(
                        getTranslation(phone.released() ? "people.phone.public" : "people.phone.internal"),
                        phone.released() ? Tag.Tone.GOOD : Tag.Tone.PARKED));
        if (tools.people().mayRelease(actor, phone.unit())) {
            line.add(small(phone.released() ? "people.phone.withhold" : "people.phone.release", () -> release(phone)));
        }
        if (actor.may(Right.PEOPLE_EDIT)) {
            line.add(small(
                    "people.action.editPhone",
                    () -> new PhoneDialog(tools, person, unit, phone, () -> done("people.done.phoneChanged")).open()));
            line.add(small("people.action.removePhone", () -> remove(phone)));
        }
        return line;
    }

    private void remove(Phone phone) {
        try {
            tools.phones().remove(tools.actor(), phone.id());
            changed.run();
            Notices.done(
                    getTranslation("people.done.phoneRemoved", phone.number()), getTranslation("people.undo"), () -> {
                        tools.phones().add(tools.actor(), person, phone.unit(), phone.number());
                        changed.run();
                    });
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    private void release(Phone phone) {
        try {
            if (phone.released()) {
                tools.people().withholdPhone(tools.actor(), phone.id());
            } else {
                tools.people().releasePhone(tools.actor(), phone.id());
            }
            done(phone.released() ? "people.done.withheld" : "people.done.released");
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    private void done(String key) {
        Notices.done(getTranslation(key));
        changed.run();
    }

    private Button small(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
