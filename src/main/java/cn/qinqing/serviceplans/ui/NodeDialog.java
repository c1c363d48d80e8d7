package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds a node or sub-item to one plan, or calls one otherwise in it. */
class NodeDialog extends FormDialog {

    private final transient PlanTools tools;
    private final transient PlanDetails plan;
    private final transient PlanDetails.@Nullable Node before;
    private final transient Runnable done;
    private final TextField name = new TextField(getTranslation("serviceplans.nodeName"));
    private final Select<PlanStage> stage = Choices.field(
            getTranslation("serviceplans.field.stage"),
            List.of(PlanStage.values()),
            value -> getTranslation("serviceplans.PlanStage." + value.name()));
    private final Select<PlanDetails.Node> parent;

    /** @param before null to add one */
    NodeDialog(PlanTools tools, PlanDetails plan, PlanDetails.@Nullable Node before, Runnable done) {
        super(
                UI.getCurrent().getTranslation(before == null ? "serviceplans.node.add" : "serviceplans.node.rename"),
                UI.getCurrent().getTranslation("serviceplans.save"));
        this.tools = tools;
        this.plan = plan;
        this.before = before;
        this.done = done;
        parent = PlanPickers.optional(
                getTranslation("serviceplans.node.parent"),
                plan.nodes().stream()
                        .filter(one -> one.parent() == null && one.leftOut() == null)
                        .toList(),
                PlanDetails.Node::name);
        parent.setHelperText(getTranslation("serviceplans.node.parent.help"));
        stage.setValue(plan.stage());
        wide(name);
        if (before == null) {
            field(stage);
            field(parent);
        } else {
            name.setValue(before.name());
        }
        errors().at("serviceplans.nodeName", name).at("serviceplans.node", parent);
        name.focus();
    }

    @Override
    protected boolean changed() {
        return !name.getValue().equals(before == null ? "" : before.name());
    }

    @Override
    protected void send() {
        if (before == null) {
            tools.nodes()
                    .add(
                            tools.actor(),
                            plan.id(),
                            parent.getValue() == null ? null : parent.getValue().id(),
                            Objects.requireNonNull(stage.getValue()),
                            name.getValue());
        } else {
            tools.nodes().rename(tools.actor(), before.id(), before.version(), name.getValue());
        }
        done.run();
    }
}
