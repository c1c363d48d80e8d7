package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.Phone;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Adds or corrects an office number of a person or of a unit's own desk. */
class PhoneDialog extends FormDialog {

    private final transient PeopleTools tools;
    private final transient @Nullable PersonId person;
    private final transient @Nullable UnitId unit;
    private final transient @Nullable Phone phone;
    private final transient Runnable afterwards;
    private final TextField number = new TextField(getTranslation("people.field.phone"));

    PhoneDialog(
            PeopleTools tools,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            @Nullable Phone phone,
            Runnable afterwards) {
        super(
                Sentences.of(phone == null ? "people.action.addPhone" : "people.action.editPhone"),
                Sentences.of("uikit.save"));
        this.tools = tools;
        this.person = person;
        this.unit = unit;
        this.phone = phone;
        this.afterwards = afterwards;
        number.setValue(phone == null ? "" : phone.number());
        number.setHelperText(getTranslation("people.field.phone.help"));
        errors().at("people.phone", number).at("shared.phone", number);
        wide(number);
        number.focus();
    }

    @Override
    protected void send() {
        if (phone != null) {
            tools.phones().change(tools.actor(), phone.id(), number.getValue());
        } else {
            tools.phones().add(tools.actor(), person, owner(), number.getValue());
        }
        afterwards.run();
    }

    private @Nullable UnitId owner() {
        if (unit != null || person == null) {
            return unit;
        }
        UnitHit place = tools.queries().unitOf(person, tools.today());
        return place == null ? null : place.unit();
    }
}
