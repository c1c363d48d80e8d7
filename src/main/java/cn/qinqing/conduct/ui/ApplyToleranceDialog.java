package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceForm;
import cn.qinqing.conduct.ToleranceReceipt;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;

/** The form of an application (容错申请). It keeps no draft anywhere: what is not sent is gone, and closing asks first. */
class ApplyToleranceDialog extends FormDialog {

    private static final String WIDTH = "720px";

    private final transient ToleranceTools tools;
    private final transient Consumer<ToleranceReceipt> applied;
    private final UUID clientKey = Ids.next();
    private final Checkbox forOther = new Checkbox(getTranslation("conduct.tolerance.field.forOther"));
    private final EntityPicker<PersonHit> person;
    private final TextField unitDocument = Fields.line("conduct.tolerance.field.unitDocument");
    private final TextArea matter = Fields.words("conduct.tolerance.field.matter");
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("conduct.tolerance.field.from"));
    private final DatePicker to = ChineseTexts.datePicker(getTranslation("conduct.tolerance.field.to"));
    private final TextArea basis = Fields.words("conduct.tolerance.field.basis");
    private final ToleranceDecisionFields decisions;
    private final RadioButtonGroup<Boolean> noGain = new RadioButtonGroup<>();
    private final TextArea gain = Fields.words("conduct.tolerance.field.gain");
    private final TextField lossYuan = Fields.line("conduct.tolerance.field.lossYuan");
    private final TextArea loss = Fields.words("conduct.tolerance.field.loss");
    private final TextArea remedy = Fields.words("conduct.tolerance.field.remedy");
    private final ToleranceFileField files;

    /** @param applied gets the receipt */
    ApplyToleranceDialog(ToleranceTools tools, Consumer<ToleranceReceipt> applied) {
        super(
                UI.getCurrent().getTranslation("conduct.tolerance.apply.title"),
                UI.getCurrent().getTranslation("conduct.tolerance.apply.send"));
        this.tools = tools;
        this.applied = applied;
        setWidth(WIDTH);
        person = new EntityPicker<>(
                getTranslation("conduct.tolerance.field.forPerson"),
                (text, limit) -> tools.service().colleagues(tools.actor(), text, limit),
                PersonHit::name);
        decisions = new ToleranceDecisionFields(errors());
        files = new ToleranceFileField(errors());
        noGain.setLabel(getTranslation("conduct.tolerance.field.noGain"));
        noGain.setItems(true, false);
        noGain.setItemLabelGenerator(one -> getTranslation("conduct.tolerance.noGain." + one));
        from.setMax(tools.today());
        to.setMax(tools.today());
        lossYuan.setHelperText(getTranslation("conduct.tolerance.field.lossYuan.help"));
        matter.setHelperText(getTranslation("conduct.field.note.help"));
        forOther.addValueChangeListener(change -> whose());
        lay();
        whose();
    }

    private void lay() {
        Paragraph wall = new Paragraph(getTranslation("conduct.tolerance.apply.wall"));
        wall.addClassName("qq-why");
        wide(wall);
        wide(forOther);
        field(person);
        field(unitDocument);
        wide(matter);
        field(from);
        field(to);
        wide(basis);
        wide(decisions);
        wide(noGain);
        wide(gain);
        field(lossYuan);
        wide(loss);
        wide(remedy);
        wide(files);
        errors().at("conduct.tolerance.forPerson", person)
                .at("conduct.tolerance.unitDocument", unitDocument)
                .at("conduct.tolerance.matter", matter)
                .at("conduct.tolerance.from", from)
                .at("conduct.tolerance.to.", to)
                .at("conduct.tolerance.basis", basis)
                .at("conduct.tolerance.noGain", noGain)
                .at("conduct.tolerance.gain", gain)
                .at("conduct.tolerance.lossYuan", lossYuan)
                .at("conduct.tolerance.loss", loss)
                .at("conduct.tolerance.remedy", remedy);
    }

    private void whose() {
        person.setVisible(forOther.getValue());
        unitDocument.setVisible(forOther.getValue());
    }

    @Override
    protected boolean changed() {
        return !matter.isEmpty()
                || !basis.isEmpty()
                || !loss.isEmpty()
                || !remedy.isEmpty()
                || !gain.isEmpty()
                || decisions.changed()
                || !files.files().isEmpty();
    }

    @Override
    protected void send() {
        boolean other = forOther.getValue();
        if (other && person.isEmpty()) {
            throw new RuleViolation("conduct.tolerance.forPerson.missing");
        }
        ToleranceReceipt receipt = tools.service()
                .apply(
                        tools.actor(),
                        new ToleranceForm(
                                other ? person.getValue().person() : null,
                                other ? unitDocument.getValue() : "",
                                matter.getValue(),
                                from.getValue(),
                                to.getValue(),
                                basis.getValue(),
                                decisions.value(),
                                noGain.getValue(),
                                gain.getValue(),
                                Fields.yuan(lossYuan, "conduct.tolerance.lossYuan."),
                                loss.getValue(),
                                remedy.getValue(),
                                files.files(),
                                clientKey));
        Notices.done(getTranslation("conduct.tolerance.apply.done", receipt.number()));
        applied.accept(receipt);
    }
}
