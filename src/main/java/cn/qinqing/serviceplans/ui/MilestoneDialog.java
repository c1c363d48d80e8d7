package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.MilestoneForm;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A milestone of a measure: its planned days, what goes before it, the node at which it stands. */
class MilestoneDialog extends FormDialog {

    private final transient PlanTools tools;
    private final transient PlanDetails plan;
    private final transient PlanDetails.Measure measure;
    private final transient PlanDetails.@Nullable Milestone before;
    private final transient Runnable done;
    private final TextField name = new TextField(getTranslation("serviceplans.field.step"));
    private final DatePicker start = ChineseTexts.datePicker(getTranslation("serviceplans.field.plannedStart"));
    private final DatePicker end = ChineseTexts.datePicker(getTranslation("serviceplans.field.plannedEnd"));
    private final Select<PlanDetails.Milestone> predecessor;
    private final Select<PlanDetails.Node> node;
    private final transient FormDraft draft;
    private @Nullable Integer version;

    /** @param before null for a new one */
    MilestoneDialog(
            PlanTools tools,
            PlanDetails plan,
            PlanDetails.Measure measure,
            PlanDetails.@Nullable Milestone before,
            Runnable done) {
        super(
                UI.getCurrent()
                        .getTranslation(
                                before == null ? "serviceplans.milestone.add" : "serviceplans.milestone.change"),
                UI.getCurrent().getTranslation("serviceplans.save"));
        this.tools = tools;
        this.plan = plan;
        this.measure = measure;
        this.before = before;
        this.done = done;
        predecessor = PlanPickers.optional(
                getTranslation("serviceplans.field.predecessor"),
                plan.milestones().stream()
                        .filter(one -> before == null || !one.id().equals(before.id()))
                        .toList(),
                one -> one.name() + "（" + Formats.day(one.plannedEnd()) + "）");
        node = PlanPickers.optional(
                getTranslation("serviceplans.field.node"),
                plan.nodes().stream().filter(one -> one.leftOut() == null).toList(),
                this::nodeName);
        predecessor.setHelperText(getTranslation("serviceplans.predecessor.help"));
        draft = tools.drafts()
                .of(
                        tools.actor(),
                        "plan-milestone",
                        before == null ? measure.id() + " new" : before.id().toString());
        if (before != null) {
            fill(before);
            draft.opened(before.version(), () -> {});
        }
        keep();
        wide(draft.component());
        wide(name);
        field(start);
        field(end);
        wide(predecessor);
        wide(node);
        errors().at("serviceplans.name", name)
                .at("serviceplans.planned.start", start)
                .at("serviceplans.planned", end)
                .at("serviceplans.predecessor", predecessor)
                .at("serviceplans.node", node);
        name.focus();
    }

    private String nodeName(PlanDetails.Node one) {
        return plan.nodes().stream()
                        .filter(above -> above.id().equals(one.parent()))
                        .findFirst()
                        .map(above -> above.name() + " › ")
                        .orElse("")
                + one.name();
    }

    private void fill(PlanDetails.Milestone milestone) {
        version = milestone.version();
        name.setValue(milestone.name());
        start.setValue(milestone.plannedStart());
        end.setValue(milestone.plannedEnd());
        predecessorOf(String.valueOf(milestone.predecessor())).ifPresent(predecessor::setValue);
        nodeOf(String.valueOf(milestone.node())).ifPresent(node::setValue);
    }

    private Optional<PlanDetails.Milestone> predecessorOf(String id) {
        return plan.milestones().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    private Optional<PlanDetails.Node> nodeOf(String id) {
        return plan.nodes().stream()
                .filter(one -> one.leftOut() == null && one.id().toString().equals(id))
                .findFirst();
    }

    private void keep() {
        draft.text("name", name);
        draft.value("start", start, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        draft.value("end", end, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        draft.value("predecessor", predecessor, one -> one.id().toString(), this::predecessorOf);
        draft.value("node", node, one -> one.id().toString(), this::nodeOf);
        draft.begin();
    }

    @Override
    protected boolean changed() {
        return draft.changed();
    }

    @Override
    protected boolean keepsDraft() {
        return true;
    }

    @Override
    protected void cancelled() {
        draft.clear();
    }

    @Override
    protected void send() {
        MilestoneForm form = new MilestoneForm(
                name.getValue(),
                start.getValue(),
                end.getValue(),
                predecessor.getValue() == null ? null : predecessor.getValue().id(),
                node.getValue() == null ? null : node.getValue().id(),
                version,
                before == null ? draft.clientKey() : null);
        if (before == null) {
            tools.milestones().add(tools.actor(), measure.id(), form);
        } else {
            sendUnlessChanged(() -> tools.milestones().change(tools.actor(), before.id(), form), this::newest);
        }
        draft.clear();
        done.run();
    }

    private KeyValues newest() {
        KeyValues shown = new KeyValues();
        List<PlanDetails.Milestone> all =
                tools.queries().details(tools.actor(), plan.id()).milestones();
        all.stream()
                .filter(one -> one.id().equals(Objects.requireNonNull(before).id()))
                .forEach(now -> {
                    version = now.version();
                    shown.line(getTranslation("serviceplans.field.step"), now.name())
                            .line(getTranslation("serviceplans.field.plannedStart"), Formats.day(now.plannedStart()))
                            .line(getTranslation("serviceplans.field.plannedEnd"), Formats.day(now.plannedEnd()));
                });
        return shown;
    }
}
