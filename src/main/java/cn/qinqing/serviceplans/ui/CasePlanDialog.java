package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanRow;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks into which of an enterprise's plans a measure goes, when there are several. */
class CasePlanDialog extends FormDialog {

    private final transient Consumer<@Nullable PlanRow> chosen;
    private final Select<PlanRow> plan;

    CasePlanDialog(List<PlanRow> plans, Consumer<@Nullable PlanRow> chosen) {
        super(
                UI.getCurrent().getTranslation("serviceplans.case.do.MAKE_MEASURE"),
                UI.getCurrent().getTranslation("serviceplans.case.plan.next"));
        this.chosen = chosen;
        plan = Choices.field(
                getTranslation("serviceplans.case.plan"),
                plans,
                one -> one.number() + (one.projectName() == null ? "" : "　" + one.projectName()));
        plan.setValue(plans.getFirst());
        wide(new Paragraph(getTranslation("serviceplans.case.plan.what")));
        wide(plan);
    }

    @Override
    protected void send() {
        chosen.accept(plan.getValue());
    }
}
