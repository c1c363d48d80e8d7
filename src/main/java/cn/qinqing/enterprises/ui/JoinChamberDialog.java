package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.MemberRole;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Notes a member: from the enterprise's page the chamber is picked, from the chamber's the enterprise. */
class JoinChamberDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient EnterpriseId shown;
    private final boolean chamber;
    private final transient Runnable afterwards;
    private final EntityPicker<EnterpriseHit> other;
    private final Select<MemberRole> role = Choices.field(
            getTranslation("enterprises.membership.role"),
            List.of(MemberRole.values()),
            value -> getTranslation("enterprises.MemberRole." + value.name()));
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("enterprises.membership.from"));
    private final DatePicker to = ChineseTexts.datePicker(getTranslation("enterprises.membership.to"));

    JoinChamberDialog(EnterpriseTools tools, EnterpriseId shown, boolean chamber, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.shown = shown;
        this.chamber = chamber;
        this.afterwards = afterwards;
        other = EnterprisePickers.of(
                tools,
                getTranslation(chamber ? "enterprises.membership.enterprise" : "enterprises.membership.chamber"));
        wide(new Paragraph(getTranslation("enterprises.membership.sentence")));
        wide(other);
        wide(role);
        from.setValue(tools.today());
        field(from);
        field(to);
        errors().at("enterprises.membership.role", role)
                .at("enterprises.membership.from", from)
                .at("enterprises.membership", other)
                .at("shared.period", to);
        other.focus();
    }

    @Override
    protected void send() {
        if (chamber && other.getValue() == null) {
            throw new RuleViolation("enterprises.membership.enterpriseMissing");
        }
        if (from.getValue() == null) {
            throw new RuleViolation("enterprises.membership.fromMissing");
        }
        Period period = to.getValue() == null
                ? Period.openFrom(from.getValue())
                : Period.inclusive(from.getValue(), to.getValue());
        EnterpriseId picked = other.getValue() == null ? null : other.getValue().id();
        tools.memberships()
                .join(
                        tools.actor(),
                        chamber && picked != null
                                ? new Memberships.Join(picked, shown, role.getValue(), period)
                                : new Memberships.Join(shown, picked, role.getValue(), period));
        afterwards.run();
    }
}
