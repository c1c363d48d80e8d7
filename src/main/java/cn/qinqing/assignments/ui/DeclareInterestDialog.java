package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Notes an interest of somebody in the enterprise: who, which kind, from when to when, by which document. */
class DeclareInterestDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient EnterpriseId enterprise;
    private final transient Runnable afterwards;
    private final EntityPicker<PersonHit> person;
    private final Select<InterestKind> kind;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("assignments.field.from"));
    private final DatePicker to = ChineseTexts.datePicker(getTranslation("assignments.field.to"));
    private final TextField document = new TextField(getTranslation("assignments.field.declarationDocument"));

    DeclareInterestDialog(AssignmentTools tools, EnterpriseId enterprise, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.enterprise = enterprise;
        this.afterwards = afterwards;
        person = new EntityPicker<>(
                getTranslation("assignments.field.person"),
                (text, limit) -> tools.people().people(tools.actor(), text, limit),
                hit -> hit.name() + (hit.unit() == null ? "" : "　" + hit.unit()));
        kind = Choices.field(
                getTranslation("assignments.field.interestKind"),
                List.of(InterestKind.values()),
                value -> getTranslation("assignments.InterestKind." + value.name()));
        setWidth("min(640px, 100%)");
        wide(new Paragraph(getTranslation("assignments.interest.sentence")));
        wide(person);
        wide(kind);
        from.setValue(tools.today());
        to.setHelperText(getTranslation("assignments.field.to.help"));
        field(from);
        field(to);
        document.setMaxLength(100);
        document.setHelperText(getTranslation("assignments.field.declarationDocument.help"));
        wide(document);
        errors().at("assignments.interest.personMissing", person)
                .at("assignments.interest.known", person)
                .at("assignments.interest.kindMissing", kind)
                .at("assignments.interest.documentMissing", document)
                .at("assignments.from", from)
                .at("shared.period", to);
        person.focus();
    }

    @Override
    protected void send() {
        if (person.getValue() == null) {
            throw new RuleViolation("assignments.interest.personMissing");
        }
        if (kind.getValue() == null) {
            throw new RuleViolation("assignments.interest.kindMissing");
        }
        if (from.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        Period period = to.getValue() == null
                ? Period.openFrom(from.getValue())
                : Period.inclusive(from.getValue(), to.getValue());
        tools.declarations()
                .declare(
                        tools.actor(),
                        new Declarations.Declare(
                                person.getValue().person(), enterprise, kind.getValue(), period, document.getValue()));
        afterwards.run();
    }
}
