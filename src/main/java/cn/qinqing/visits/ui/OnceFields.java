package cn.qinqing.visits.ui;

import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.visits.Names;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a trip or a group visit has once for all its records: the day, who went along, in whose name. */
class OnceFields extends Div {

    private final transient TogetherTools tools;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("visits.field.on"));
    private final TextField companions = new TextField(getTranslation("visits.field.companions"));
    private final BehalfField behalf;

    OnceFields(TogetherTools tools) {
        this.tools = tools;
        behalf = new BehalfField(tools.authorities());
        companions.setHelperText(getTranslation("visits.field.companions.help"));
        day.addValueChangeListener(change -> behalf.offer(tools.actor(), day.getValue()));
        day.setValue(OfficeTime.today(tools.clock()));
        day.setWidthFull();
        companions.setWidthFull();
        add(day, companions, behalf);
    }

    void keep(FormDraft draft) {
        draft.value("day", day, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        draft.text("companions", companions);
        draft.value(
                "behalf",
                behalf,
                hit -> hit.person().toString(),
                kept -> behalf.getListDataView()
                        .getItems()
                        .filter(hit -> hit.person().toString().equals(kept))
                        .findFirst());
    }

    void at(FieldErrors errors) {
        errors.at("visits.day", day)
                .at("visits.participant", companions)
                .at("shared.personName", companions)
                .at("visits.behalf", behalf);
    }

    LocalDate day() {
        if (day.getValue() == null) {
            throw new RuleViolation("visits.day.missing");
        }
        return day.getValue();
    }

    List<RecordVisit.Participant> companions() {
        return Names.of(companions.getValue()).stream()
                .map(name -> new RecordVisit.Participant(name, null))
                .toList();
    }

    @Nullable
    PersonId leader() {
        return behalf.person();
    }
}
