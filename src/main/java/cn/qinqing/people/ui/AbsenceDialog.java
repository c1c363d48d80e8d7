package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;

/** Notes that somebody is away, and who stands in. */
class AbsenceDialog extends FormDialog {

    private final transient PeopleTools tools;
    private final transient PersonId person;
    private final transient Runnable afterwards;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("people.absence.from"));
    private final DatePicker to = ChineseTexts.datePicker(getTranslation("people.absence.to"));
    private final EntityPicker<PersonHit> deputy;
    private final TextField reason = new TextField(getTranslation("people.absence.reason"));

    AbsenceDialog(PeopleTools tools, PersonId person, Runnable afterwards) {
        super(Sentences.of("people.action.absence"), Sentences.of("uikit.save"));
        this.tools = tools;
        this.person = person;
        this.afterwards = afterwards;
        deputy = tools.personPicker(getTranslation("people.absence.deputy"));
        from.setValue(tools.today());
        reason.setMaxLength(200);
        reason.setHelperText(getTranslation("people.absence.reason.help"));
        errors().at("people.absence.overlaps", from)
                .at("people.absence.day", from)
                .at("shared.period", to)
                .at("people.absence.self", deputy)
                .at("people.absence.deputy", deputy)
                .at("people.absence.reason", reason);
        field(from);
        field(to);
        wide(deputy);
        wide(reason);
    }

    @Override
    protected void send() {
        if (from.getValue() == null || to.getValue() == null) {
            throw new RuleViolation("people.absence.dayMissing");
        }
        if (deputy.getValue() == null) {
            throw new RuleViolation("people.absence.deputyMissing");
        }
        tools.absences()
                .note(
                        tools.actor(),
                        person,
                        deputy.getValue().person(),
                        Period.inclusive(from.getValue(), to.getValue()),
                        reason.getValue());
        afterwards.run();
    }
}
