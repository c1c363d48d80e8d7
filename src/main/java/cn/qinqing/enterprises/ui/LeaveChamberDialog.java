package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.Memberships;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;

/** Ends a membership with its last day. */
class LeaveChamberDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient Memberships.Membership membership;
    private final transient Runnable afterwards;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("enterprises.membership.lastDayField"));

    LeaveChamberDialog(EnterpriseTools tools, Memberships.Membership membership, String name, Runnable afterwards) {
        super(
                UI.getCurrent().getTranslation("enterprises.membership.leaveOf", name),
                UI.getCurrent().getTranslation("enterprises.membership.leave"));
        this.tools = tools;
        this.membership = membership;
        this.afterwards = afterwards;
        day.setValue(tools.today());
        wide(day);
        errors().at("enterprises.membership.lastDay", day).at("enterprises.membership.from", day);
    }

    @Override
    protected void send() {
        if (day.getValue() == null) {
            throw new RuleViolation("enterprises.membership.fromMissing");
        }
        tools.memberships().leave(tools.actor(), membership.id(), membership.version(), day.getValue());
        afterwards.run();
    }
}
