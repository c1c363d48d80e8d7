package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.enterprises.SizeForm;
import cn.qinqing.enterprises.SizeRules;
import cn.qinqing.enterprises.SizeRules.Measure;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Judges the size class of an enterprise from its figures, and says by which row of the rule while they are typed. */
class SizeDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private transient EnterpriseDetails enterprise;
    private final transient Consumer<SizeForm> command;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("enterprises.size.day"));
    private final Map<Measure, BigDecimalField> fields = new EnumMap<>(Measure.class);
    private final Paragraph result = new Paragraph();
    private final Select<SizeClass> byHand;
    private final TextField reason = new TextField(getTranslation("enterprises.size.reason"));

    SizeDialog(EnterpriseTools tools, EnterpriseDetails enterprise, Consumer<SizeForm> command) {
        super(
                UI.getCurrent().getTranslation("enterprises.size.title"),
                UI.getCurrent().getTranslation("uikit.save"));
        this.tools = tools;
        this.enterprise = enterprise;
        this.command = command;
        byHand = Choices.field(
                getTranslation("enterprises.size.byHand"),
                List.of(SizeClass.values()),
                value -> value == null
                        ? getTranslation("enterprises.size.byRule")
                        : getTranslation("enterprises.SizeClass." + value.name()));
        byHand.setEmptySelectionAllowed(true);
        byHand.setEmptySelectionCaption(getTranslation("enterprises.size.byRule"));
        String industry = enterprise.form().industryCode();
        wide(new Paragraph(Industries.of(industry)
                .map(one -> getTranslation("enterprises.size.industry", industry + " " + one.name()))
                .orElseGet(() -> getTranslation("enterprises.size.industryMissing"))));
        day.setValue(tools.today());
        field(day);
        for (Measure measure : Measure.values()) {
            BigDecimalField field = new BigDecimalField(getTranslation("enterprises.size." + measure.name()));
            field.addValueChangeListener(change -> show());
            fields.put(measure, field);
            field(field);
        }
        result.getElement().setAttribute("role", "status");
        wide(result);
        field(byHand);
        field(reason);
        day.addValueChangeListener(change -> show());
        errors().at("enterprises.size.future", day)
                .at("enterprises.size.reasonMissing", reason)
                .at("enterprises.size.reasonLong", reason);
        show();
        Objects.requireNonNull(fields.get(Measure.STAFF)).focus();
    }

    private void show() {
        String industry = enterprise.form().industryCode();
        LocalDate on = day.getValue();
        if (on == null) {
            return;
        }
        List<Measure> asked = SizeRules.asked(industry, on);
        fields.forEach((measure, field) ->
                field.setHelperText(asked.contains(measure) ? getTranslation("enterprises.size.asked") : null));
        result.setText(SizeRules.judge(industry, figures(), on)
                .map(judged -> getTranslation(
                        "enterprises.size.judged",
                        judged.industry(),
                        getTranslation("enterprises.SizeClass." + judged.size().name()),
                        judged.deciding().stream()
                                .map(measure -> getTranslation("enterprises.size." + measure.name()))
                                .collect(Collectors.joining("、"))))
                .orElse(
                        asked.isEmpty() && industry != null
                                ? getTranslation("enterprises.size.notListed", industry)
                                : ""));
    }

    private Map<Measure, BigDecimal> figures() {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        fields.forEach((measure, field) -> {
            if (field.getValue() != null) {
                figures.put(measure, field.getValue());
            }
        });
        return figures;
    }

    @Override
    protected void send() {
        EnterpriseDetails opened = enterprise;
        sendUnlessChanged(
                () -> command.accept(new SizeForm(
                        day.getValue() == null ? LocalDate.MAX : day.getValue(),
                        figures(),
                        byHand.getValue(),
                        reason.getValue(),
                        Objects.requireNonNull(opened.form().version()))),
                () -> {
                    enterprise = tools.queries().details(tools.actor(), opened.id());
                    show();
                    return NewestRecord.of(tools, opened, enterprise);
                });
    }
}
