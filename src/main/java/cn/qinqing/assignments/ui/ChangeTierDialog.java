package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Puts an enterprise into a tier: which, from which day, by which document, why. */
class ChangeTierDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient EnterpriseId enterprise;
    private transient Tiers.@Nullable Membership seen;
    private final transient Runnable afterwards;
    private final Select<TierRule> tier;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("assignments.field.from"));
    private final TextField document = new TextField(getTranslation("assignments.field.document"));
    private final TextField reason = new TextField(getTranslation("assignments.field.reason"));

    ChangeTierDialog(
            AssignmentTools tools,
            EnterpriseId enterprise,
            Tiers.@Nullable Membership seen,
            String title,
            Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.enterprise = enterprise;
        this.seen = seen;
        this.afterwards = afterwards;
        tier = Choices.field(
                getTranslation("assignments.field.tier"), tools.tiers().on(tools.today()), TierRule::name);
        from.setValue(tools.today());
        document.setMaxLength(100);
        reason.setMaxLength(300);
        errors().at("assignments.tier.missing", tier)
                .at("assignments.tier.same", tier)
                .at("assignments.tier.from", from)
                .at("assignments.from", from)
                .at("assignments.tier.document", document)
                .at("assignments.tier.reason", reason);
        field(tier);
        field(from);
        wide(document);
        wide(reason);
    }

    @Override
    protected void send() {
        if (tier.getValue() == null) {
            throw new RuleViolation("assignments.tier.missing");
        }
        if (from.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        Tiers.Change change = new Tiers.Change(
                enterprise,
                tier.getValue().tier(),
                from.getValue(),
                document.getValue(),
                reason.getValue(),
                seen == null ? null : seen.id());
        sendUnlessChanged(() -> tools.tiers().assign(tools.actor(), change), () -> {
            seen = tools.tiers().ofEnterprise(tools.actor(), enterprise).stream()
                    .findFirst()
                    .orElse(null);
            return seen == null
                    ? new KeyValues()
                            .line(getTranslation("assignments.field.tier"), getTranslation("assignments.tier.none"))
                    : new KeyValues()
                            .line(getTranslation("assignments.field.tier"), seen.name())
                            .line(getTranslation("assignments.field.period"), Formats.period(seen.period()))
                            .line(getTranslation("assignments.field.document"), seen.documentNo())
                            .line(getTranslation("assignments.field.notedBy"), seen.notedBy());
        });
        afterwards.run();
    }
}
