package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Other numbers for a tier, from a day on. */
class ChangeTierRuleDialog extends FormDialog {

    /** What is no number at all is refused like one that cannot be. */
    private static final int NOTHING = -1;

    private final transient AssignmentTools tools;
    private final transient TierRule before;
    private final transient Runnable afterwards;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("assignments.field.from"));
    private final TextField name = new TextField(getTranslation("assignments.field.tierName"));
    private final TextField document = new TextField(getTranslation("assignments.field.document"));
    private final IntegerField leaders;
    private final IntegerField enterprisesLeast;
    private final IntegerField enterprisesMost;
    private final IntegerField chambersLeast;
    private final IntegerField chambersMost;
    private final IntegerField visit;
    private final IntegerField chamberVisit;
    private final IntegerField officer;
    private final IntegerField rotation;

    ChangeTierRuleDialog(AssignmentTools tools, TierRule before, String title, Runnable afterwards) {
        super(title, UI.getCurrent().getTranslation("uikit.save"));
        this.tools = tools;
        this.before = before;
        // three fields beside each other, not as many as the window holds
        setWidth("min(760px, 100%)");
        this.afterwards = afterwards;
        wide(new Paragraph(getTranslation("assignments.rule.dated")));
        from.setValue(tools.today());
        from.setMin(tools.today());
        name.setValue(before.name());
        name.setMaxLength(40);
        document.setMaxLength(100);
        field(from);
        field(name);
        wide(document);
        leaders = number("leaders", before.leaders());
        rotation = number("rotation", before.rotationMonths());
        rotation.setHelperText(getTranslation("assignments.field.rotation.help"));
        enterprisesLeast = number("enterprisesLeast", before.enterprises().least());
        enterprisesMost = number("enterprisesMost", before.enterprises().most());
        chambersLeast = number("chambersLeast", before.chambers().least());
        chambersMost = number("chambersMost", before.chambers().most());
        visit = number("visitMonths", before.visitMonths());
        chamberVisit = number("chamberMonths", before.chamberVisitMonths());
        officer = number("officerMonths", before.officerMonths());
        errors().at("assignments.rule.past", from)
                .at("assignments.from", from)
                .at("assignments.rule.name", name)
                .at("assignments.rule.leaders", leaders)
                .at("assignments.rule.enterprises", enterprisesMost)
                .at("assignments.rule.chambers", chambersMost)
                .at("assignments.rule.visit", visit)
                .at("assignments.rule.chamberVisit", chamberVisit)
                .at("assignments.rule.officer", officer)
                .at("assignments.rule.rotation", rotation);
    }

    private IntegerField number(String what, @Nullable Integer value) {
        IntegerField field = new IntegerField(getTranslation("assignments.field." + what));
        if (value != null) {
            field.setValue(value);
        }
        field.setMin(0);
        field(field);
        return field;
    }

    @Override
    protected void send() {
        if (from.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        tools.tiers()
                .changeRule(
                        tools.actor(),
                        new TierRule(
                                before.tier(),
                                name.getValue(),
                                of(leaders),
                                new TierRule.Range(of(enterprisesLeast), of(enterprisesMost)),
                                new TierRule.Range(of(chambersLeast), of(chambersMost)),
                                of(visit),
                                of(chamberVisit),
                                of(officer),
                                rotation.getValue(),
                                Period.openFrom(from.getValue()),
                                document.getValue().isBlank()
                                        ? null
                                        : document.getValue().strip()));
        afterwards.run();
    }

    private static int of(IntegerField field) {
        return field.getValue() == null ? NOTHING : field.getValue();
    }
}
