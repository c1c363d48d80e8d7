package cn.qinqing.serviceplans.ui;

import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.MeasureForm;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A need and the measure that answers it: written, changed, or made of an issue. */
class MeasureDialog extends FormDialog {

    /** What is done with the form. */
    @FunctionalInterface
    interface Sending {
        void send(MeasureForm form);
    }

    private final transient PlanTools tools;
    private final transient PlanDetails.@Nullable Measure before;
    private final transient PlanId plan;
    private final transient Sending sending;
    private final TextArea need = new TextArea(getTranslation("serviceplans.field.need"));
    private final TextArea text = new TextArea(getTranslation("serviceplans.field.measure"));
    private final TextField basis = new TextField(getTranslation("serviceplans.field.basis"));
    private final EntityPicker<UnitHit> lead;
    private final MultiSelectComboBox<UnitHit> others;
    private final EntityPicker<PersonHit> person;
    private final EntityPicker<PersonHit> steward;
    private final DatePicker due = ChineseTexts.datePicker(getTranslation("serviceplans.field.dueOn"));
    private final transient FormDraft draft;
    private @Nullable Integer version;

    /**
     * @param before null for a new one
     * @param need with which a new one begins, such as the words of an issue
     */
    MeasureDialog(PlanTools tools, PlanId plan, PlanDetails.@Nullable Measure before, String needed, Sending sending) {
        super(
                UI.getCurrent()
                        .getTranslation(before == null ? "serviceplans.measure.add" : "serviceplans.measure.change"),
                UI.getCurrent().getTranslation("serviceplans.save"));
        this.tools = tools;
        this.plan = plan;
        this.before = before;
        this.sending = sending;
        setMaxWidth("46rem");
        lead = PlanPickers.unit(tools, getTranslation("serviceplans.field.lead"));
        others = PlanPickers.units(tools, getTranslation("serviceplans.field.others"));
        person = PlanPickers.person(tools, getTranslation("serviceplans.field.person"));
        steward = PlanPickers.person(tools, getTranslation("serviceplans.field.steward"));
        need.setHelperText(getTranslation("serviceplans.need.help"));
        text.setHelperText(getTranslation("serviceplans.text.help"));
        basis.setHelperText(getTranslation("serviceplans.basis.help"));
        steward.setHelperText(getTranslation("serviceplans.steward.help"));
        need.setMinRows(2);
        text.setMinRows(3);
        need.setValue(needed);
        draft = tools.drafts()
                .of(
                        tools.actor(),
                        "plan-measure",
                        before == null ? plan + " new" : before.id().toString());
        if (before != null) {
            fill(before);
            draft.opened(before.version(), () -> {});
        }
        keep();
        lay();
        need.focus();
    }

    private void fill(PlanDetails.Measure measure) {
        version = measure.version();
        need.setValue(measure.need());
        text.setValue(measure.text());
        basis.setValue(measure.basis() == null ? "" : measure.basis());
        lead.setValue(new UnitHit(measure.lead(), measure.leadName()));
        others.setValue(measure.others().stream()
                .map(one -> new UnitHit(one.id(), one.name()))
                .collect(Collectors.toSet()));
        if (measure.person() != null) {
            person.setValue(tools.people().hit(measure.person()));
        }
        if (measure.steward() != null) {
            steward.setValue(tools.people().hit(measure.steward()));
        }
        due.setValue(measure.due());
    }

    private void keep() {
        draft.text("need", need);
        draft.text("text", text);
        draft.text("basis", basis);
        PlanPickers.keep(tools, draft, "lead", lead);
        PlanPickers.keep(tools, draft, "others", others);
        PlanPickers.keepPerson(tools, draft, "person", person);
        PlanPickers.keepPerson(tools, draft, "steward", steward);
        draft.value("due", due, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        draft.begin();
    }

    private void lay() {
        wide(draft.component());
        wide(need);
        wide(text);
        wide(basis);
        field(lead);
        field(due);
        wide(others);
        field(person);
        field(steward);
        errors().at("serviceplans.need", need)
                .at("serviceplans.text", text)
                .at("serviceplans.basis", basis)
                .at("serviceplans.lead", lead)
                .at("serviceplans.others", others)
                .at("serviceplans.person", person)
                .at("serviceplans.steward", steward)
                .at("serviceplans.due", due);
    }

    @Override
    protected boolean changed() {
        return draft.changed();
    }

    @Override
    protected boolean keepsDraft() {
        return true;
    }

    @Override
    protected void cancelled() {
        draft.clear();
    }

    @Override
    protected void send() {
        MeasureForm form = new MeasureForm(
                need.getValue(),
                text.getValue(),
                basis.getValue(),
                before == null ? null : before.policy(),
                lead.getValue() == null ? null : lead.getValue().unit(),
                others.getValue().stream().map(UnitHit::unit).toList(),
                person.getValue() == null ? null : person.getValue().person(),
                due.getValue(),
                steward.getValue() == null ? null : steward.getValue().person(),
                before == null ? null : before.source(),
                version,
                before == null ? draft.clientKey() : null);
        sendUnlessChanged(() -> sending.send(form), this::newest);
        draft.clear();
    }

    private KeyValues newest() {
        KeyValues shown = new KeyValues();
        List<PlanDetails.Measure> all =
                tools.queries().details(tools.actor(), plan).measures();
        all.stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .forEach(now -> {
                    version = now.version();
                    shown.line(getTranslation("serviceplans.field.need"), now.need())
                            .line(getTranslation("serviceplans.field.measure"), now.text())
                            .line(getTranslation("serviceplans.field.basis"), now.basis())
                            .line(getTranslation("serviceplans.field.lead"), now.leadName())
                            .line(
                                    getTranslation("serviceplans.field.others"),
                                    now.others().stream()
                                            .map(PlanDetails.CoUnit::name)
                                            .collect(Collectors.joining("、")))
                            .line(getTranslation("serviceplans.field.person"), now.personName())
                            .line(getTranslation("serviceplans.field.dueOn"), Formats.day(now.due()));
                });
        return shown;
    }
}
