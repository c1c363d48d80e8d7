package cn.qinqing.serviceplans.ui;

import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionService;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;

/** Begins the joint review (启动联审), or asks further units: which, and within how many working days. */
class StartCaseReviewDialog extends FormDialog {

    private static final int MOST = 500;

    private final transient CaseDecisionTools tools;
    private final transient CaseDecisionDetails decision;
    private final boolean further;
    private final transient Runnable done;
    private final MultiSelectComboBox<UnitHit> units;
    private final IntegerField days = new IntegerField(getTranslation("serviceplans.case.field.days"));

    /** @param further whether the review goes on already */
    StartCaseReviewDialog(CaseDecisionTools tools, CaseDecisionDetails decision, boolean further, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.case.do." + (further ? "ASK_UNIT" : "START_REVIEW")),
                UI.getCurrent().getTranslation("serviceplans.case.ask.send"));
        this.tools = tools;
        this.decision = decision;
        this.further = further;
        this.done = done;
        units = ChineseTexts.severalOf(getTranslation("serviceplans.case.field.units"));
        units.setItemLabelGenerator(UnitHit::name);
        units.setItems(tools.people().units(tools.actor(), "", MOST));
        days.setValue(CaseDecisionService.DAYS);
        days.setHelperText(getTranslation("serviceplans.case.field.days.help"));
        wide(new Paragraph(getTranslation("serviceplans.case.ask.what")));
        wide(units);
        field(days);
        errors().at("serviceplans.case.units", units).at("serviceplans.case.days", days);
    }

    @Override
    protected boolean changed() {
        return !units.isEmpty();
    }

    @Override
    protected void send() {
        int within = Objects.requireNonNullElse(days.getValue(), 0);
        var chosen = units.getValue().stream().map(UnitHit::unit).toList();
        if (further && !chosen.isEmpty()) {
            chosen.forEach(unit ->
                    tools.service().askUnit(tools.actor(), decision.row().id(), unit, within));
        } else {
            tools.service().startReview(tools.actor(), decision.row().id(), chosen, within);
        }
        done.run();
    }
}
