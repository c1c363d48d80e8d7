package cn.qinqing.enterprises.ui;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Notes days of quiet: a period, or one day of each week. */
class QuietDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient EnterpriseId enterprise;
    private final transient Runnable afterwards;
    private final Select<DayOfWeek> weekday = Choices.field(
            getTranslation("enterprises.quiet.weekday"),
            List.of(DayOfWeek.values()),
            value -> value == null
                    ? getTranslation("enterprises.quiet.everyDay")
                    : value.getDisplayName(TextStyle.FULL, Locale.CHINA));
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("enterprises.quiet.from"));
    private final DatePicker to = ChineseTexts.datePicker(getTranslation("enterprises.quiet.to"));
    private final TextField reason = new TextField(getTranslation("enterprises.quiet.reason"));

    QuietDialog(EnterpriseTools tools, EnterpriseId enterprise, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.enterprise = enterprise;
        this.afterwards = afterwards;
        weekday.setEmptySelectionAllowed(true);
        weekday.setEmptySelectionCaption(getTranslation("enterprises.quiet.everyDay"));
        from.setValue(tools.today());
        reason.setMaxLength(200);
        wide(new Paragraph(getTranslation("enterprises.quiet.sentence")));
        wide(weekday);
        field(from);
        field(to);
        wide(reason);
        errors().at("enterprises.quiet.reason", reason)
                .at("enterprises.quiet.from", from)
                .at("enterprises.quiet.endMissing", to)
                .at("enterprises.quiet.past", to)
                .at("shared.period", to);
        weekday.focus();
    }

    @Override
    protected void send() {
        if (from.getValue() == null) {
            throw new RuleViolation("enterprises.quiet.fromMissing");
        }
        Period period = to.getValue() == null
                ? Period.openFrom(from.getValue())
                : Period.inclusive(from.getValue(), to.getValue());
        tools.quietDays().add(tools.actor(), enterprise, weekday.getValue(), period, reason.getValue());
        afterwards.run();
    }
}
