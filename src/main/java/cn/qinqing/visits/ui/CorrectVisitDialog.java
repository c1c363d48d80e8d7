package cn.qinqing.visits.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.Names;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Corrects a visit that was held, with the reason. */
class CorrectVisitDialog extends FormDialog {

    private final transient VisitTools tools;
    private transient VisitDetails visit;
    private final transient Runnable corrected;
    private final transient FormDraft draft;
    private final Div newest = new Div();
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("visits.field.on"));
    private final Select<VisitMode> mode = new Select<>();
    private final TextField companions = new TextField(getTranslation("visits.field.companions"));
    private final TextField receivedBy = new TextField(getTranslation("visits.field.receivedBy"));
    private final TextArea text = new TextArea(getTranslation("visits.field.text"));
    private final ExtraFields extras = new ExtraFields();
    private final TextField reason = new TextField(getTranslation("visits.field.reason"));

    CorrectVisitDialog(VisitTools tools, VisitDetails visit, Runnable corrected) {
        super(
                UI.getCurrent().getTranslation("visits.correct.title"),
                UI.getCurrent().getTranslation("visits.correct.send"));
        this.tools = tools;
        this.visit = visit;
        this.corrected = corrected;
        day.setValue(visit.row().on());
        mode.setLabel(getTranslation("visits.field.mode"));
        mode.setItems(VisitMode.values());
        mode.setItemLabelGenerator(value -> getTranslation("visits.VisitMode." + value.name()));
        mode.setValue(visit.row().mode());
        companions.setValue(names(visit, true));
        companions.setHelperText(getTranslation("visits.field.companions.help"));
        receivedBy.setValue(names(visit, false));
        text.setValue(visit.text());
        text.setMinRows(4);
        extras.fill(visit.extras());
        newest.setVisible(false);
        draft = tools.drafts()
                .of(tools.actor(), "visit-correct", visit.row().id().toString());
        draft.value("day", day, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        draft.value("mode", mode, Enum::name, kept -> Optional.ofNullable(Choices.of(VisitMode.class, kept)));
        draft.text("companions", companions);
        draft.text("receivedBy", receivedBy);
        draft.text("text", text);
        extras.keep(draft);
        draft.text("reason", reason);
        draft.opened(visit.version(), () -> showNewest(this.visit));
        reason.setHelperText(getTranslation("visits.field.reason.help"));
        wide(draft.component());
        wide(newest);
        field(day);
        field(mode);
        wide(companions);
        wide(receivedBy);
        wide(text);
        wide(extras);
        wide(reason);
        errors().at("visits.day", day)
                .at("visits.text", text)
                .at("visits.reason", reason)
                .at("visits.participant", companions)
                .at("visits.receivedBy", receivedBy)
                .at("shared.personName", companions);
        extras.at(errors());
        draft.begin();
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
        if (day.getValue() == null) {
            throw new RuleViolation("visits.day.missing");
        }
        try {
            correct();
        } catch (RuleViolation refused) {
            if (refused.key().equals("visits.clash")) {
                visit = tools.queries().details(tools.actor(), visit.row().id());
                showNewest(visit);
            }
            throw refused;
        }
        draft.clear();
        corrected.run();
    }

    /** Beside what was typed: the next sending is a correction of it. */
    private void showNewest(VisitDetails now) {
        newest.removeAll();
        newest.add(
                new H3(getTranslation("visits.correct.newest")),
                EarlierVersions.content(
                        now.row().on(),
                        now.row().mode(),
                        names(now, true),
                        names(now, false),
                        now.text(),
                        now.extras()));
        newest.setVisible(true);
    }

    private void correct() {
        tools.service()
                .correct(
                        tools.actor(),
                        new CorrectVisit(
                                visit.row().id(),
                                visit.version(),
                                day.getValue(),
                                mode.getValue(),
                                Names.of(companions.getValue()),
                                Names.of(receivedBy.getValue()),
                                text.getValue(),
                                reason.getValue(),
                                extras.extras()));
    }

    /** The names of a side, with unit or duty behind them, as they are typed. */
    static String names(VisitDetails visit, boolean government) {
        return visit.participants().stream()
                .filter(one -> one.government() == government)
                .map(one -> one.unit() == null ? one.name() : one.name() + "（" + one.unit() + "）")
                .collect(Collectors.joining("、"));
    }
}
