package cn.qinqing.serviceplans.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.serviceplans.PlanDates;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanMove;
import cn.qinqing.serviceplans.PlanShift;
import cn.qinqing.serviceplans.ShiftFollowing;
import cn.qinqing.serviceplans.ShiftForm;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Changes the planned days of a milestone: shows what moves behind it before anything is saved, and asks why. */
class ShiftDatesDialog extends FormDialog {

    private final transient CurrentActor current;
    private final transient PlanDates dates;
    private final transient PlanDetails.Milestone step;
    private final transient Runnable changed;
    private final DatePicker start;
    private final DatePicker end;
    private final RadioButtonGroup<ShiftFollowing> following = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Div preview = new Div();
    private transient List<PlanMove> shown = List.of();

    /** @param days by which the milestone is proposed to move, 0 for none */
    ShiftDatesDialog(CurrentActor current, PlanDates dates, PlanDetails.Milestone step, int days, Runnable changed) {
        super(
                UI.getCurrent().getTranslation("serviceplans.dates.title", step.name()),
                UI.getCurrent().getTranslation("serviceplans.dates.save"));
        // two fields beside each other, and the days of the preview in one line
        setWidth("min(560px, 100%)");
        this.current = current;
        this.dates = dates;
        this.step = step;
        this.changed = changed;
        start = ChineseTexts.datePicker(getTranslation("serviceplans.dates.start"));
        end = ChineseTexts.datePicker(getTranslation("serviceplans.dates.end"));
        start.setValue(step.plannedStart().plusDays(days));
        end.setValue(step.plannedEnd().plusDays(days));
        following.setLabel(getTranslation("serviceplans.dates.following"));
        following.setItems(ShiftFollowing.values());
        following.setItemLabelGenerator(one -> getTranslation("serviceplans.dates.following." + one.name()));
        following.setValue(ShiftFollowing.KEEP_DISTANCE);
        reason.setLabel(getTranslation("serviceplans.dates.reason"));
        reason.setHelperText(getTranslation("serviceplans.dates.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        preview.addClassName("qq-plan-moves");
        preview.getElement().setAttribute("role", "status");
        wide(new Paragraph(getTranslation(
                "serviceplans.dates.what", Formats.day(step.plannedStart()), Formats.day(step.plannedEnd()))));
        field(start);
        field(end);
        wide(following);
        wide(preview);
        wide(reason);
        start.addValueChangeListener(change -> {
            // its length stays until somebody says otherwise
            if (change.isFromClient() && change.getOldValue() != null && change.getValue() != null && !end.isEmpty()) {
                end.setValue(end.getValue().plusDays(ChronoUnit.DAYS.between(change.getOldValue(), change.getValue())));
            }
            draw();
        });
        end.addValueChangeListener(change -> draw());
        following.addValueChangeListener(change -> draw());
        errors().at("serviceplans.planned.start", start)
                .at("serviceplans.predecessor", start)
                .at("serviceplans.planned", end)
                .at("serviceplans.dates.behind", following)
                .at("serviceplans.dates.reason", reason);
        draw();
    }

    private void draw() {
        preview.removeAll();
        shown = List.of();
        try {
            PlanShift shift =
                    dates.preview(current.get(), step.id(), start.getValue(), end.getValue(), following.getValue());
            shown = shift.moves();
            show(shift);
        } catch (RuleViolation refused) {
            preview.add(new Paragraph(Sentences.of(refused)));
        }
    }

    private void show(PlanShift shift) {
        if (shift.moves().isEmpty()) {
            preview.add(new Paragraph(getTranslation("serviceplans.dates.nothing")));
            return;
        }
        preview.add(new H3(
                getTranslation("serviceplans.dates.preview", shift.moves().size() - 1)));
        PlainTable table = new PlainTable(List.of(
                getTranslation("serviceplans.dates.column.step"),
                getTranslation("serviceplans.dates.column.before"),
                getTranslation("serviceplans.dates.column.after")));
        shift.moves()
                .forEach(move -> table.line(List.of(
                        new Span(getTranslation("serviceplans.dates.step", move.measure(), move.name())),
                        new Span(span(move.oldStart(), move.oldEnd())),
                        new Span(span(move.newStart(), move.newEnd())))));
        preview.add(table);
        if (!shift.overdueMeasures().isEmpty()) {
            note(getTranslation(
                    "serviceplans.dates.overdue",
                    shift.overdueMeasures().stream().map(String::valueOf).collect(Collectors.joining("、"))));
        }
        if (!shift.yearsWithoutNotice().isEmpty()) {
            note(getTranslation(
                    "serviceplans.dates.uncertain",
                    shift.yearsWithoutNotice().stream().map(String::valueOf).collect(Collectors.joining("、"))));
        }
        if (shift.furtherVersion()) {
            note(getTranslation("serviceplans.dates.furtherVersion"));
        }
    }

    private void note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("qq-why");
        preview.add(note);
    }

    private static String span(LocalDate from, LocalDate to) {
        return Formats.day(from) + " – " + Formats.day(to);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        List<PlanMove> moves = shown;
        sendUnlessChanged(
                () -> dates.change(
                        current.get(),
                        new ShiftForm(
                                step.id(),
                                start.getValue(),
                                end.getValue(),
                                following.getValue(),
                                reason.getValue(),
                                moves)),
                this::now);
        Notices.done(getTranslation("serviceplans.dates.saved", moves.size()));
        changed.run();
    }

    /** Somebody else changed the plan: what moves is shown anew, what was typed stays. */
    private KeyValues now() {
        draw();
        KeyValues now = new KeyValues();
        shown.forEach(move -> now.line(
                getTranslation("serviceplans.dates.step", move.measure(), move.name()),
                span(move.oldStart(), move.oldEnd())));
        return now;
    }
}
