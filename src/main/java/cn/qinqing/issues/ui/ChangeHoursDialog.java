package cn.qinqing.issues.ui;

import cn.qinqing.calendar.OfficeHours;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Other office hours for a season, from a day on. */
class ChangeHoursDialog extends FormDialog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final transient SupervisionTools tools;
    private final transient OfficeHours.Season before;
    private final transient Runnable done;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("issues.ladder.field.from"));
    private final TextField morningFrom;
    private final TextField morningTo;
    private final TextField afternoonFrom;
    private final TextField afternoonTo;
    private final TextField document = new TextField(getTranslation("issues.ladder.field.document"));

    ChangeHoursDialog(SupervisionTools tools, OfficeHours.Season before, Runnable done) {
        super(
                UI.getCurrent()
                        .getTranslation(
                                "issues.ladder.hours.change.title",
                                before.from().getMonthValue(),
                                before.from().getDayOfMonth()),
                UI.getCurrent().getTranslation("uikit.save"));
        this.tools = tools;
        this.before = before;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.ladder.hours.dated")));
        from.setValue(tools.today());
        from.setMin(tools.today());
        wide(from);
        morningFrom = time("morningFrom", before.morningFrom());
        morningTo = time("morningTo", before.morningTo());
        afternoonFrom = time("afternoonFrom", before.afternoonFrom());
        afternoonTo = time("afternoonTo", before.afternoonTo());
        document.setMaxLength(100);
        wide(document);
        errors().at("workbench.hours.past", from)
                .at("workbench.hours.from", from)
                .at("workbench.hours.order", afternoonTo)
                .at("workbench.hours.time", morningFrom)
                .at("workbench.hours.document", document);
    }

    private TextField time(String what, LocalTime value) {
        TextField field = new TextField(getTranslation("issues.ladder.hours." + what));
        field.setValue(value.toString());
        field.setHelperText(getTranslation("issues.ladder.hours.form"));
        field(field);
        return field;
    }

    @Override
    protected boolean changed() {
        return !document.isEmpty();
    }

    @Override
    protected void send() {
        if (from.getValue() == null) {
            throw new RuleViolation("workbench.hours.from");
        }
        tools.calendar()
                .changeHours(
                        tools.actor(),
                        new OfficeHours.Season(
                                before.from(),
                                of(morningFrom),
                                of(morningTo),
                                of(afternoonFrom),
                                of(afternoonTo),
                                Period.openFrom(from.getValue()),
                                document.getValue().isBlank()
                                        ? null
                                        : document.getValue().strip()));
        done.run();
    }

    private static LocalTime of(TextField field) {
        String typed = field.getValue().strip().replace('：', ':');
        try {
            return LocalTime.parse(typed, TIME);
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolation("workbench.hours.time", typed);
        }
    }
}
