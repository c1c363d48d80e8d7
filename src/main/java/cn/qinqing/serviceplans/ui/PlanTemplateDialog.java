package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.PlanTemplate;
import cn.qinqing.serviceplans.TemplateForm;
import cn.qinqing.serviceplans.TemplateNode;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Writes a further version of the template, beginning with the latest: names change, items go and come. */
class PlanTemplateDialog extends FormDialog {

    private final transient PlanTools tools;
    private final transient Runnable done;
    private final UUID key = Ids.next();
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("serviceplans.template.from"));
    private final TextField document = new TextField(getTranslation("serviceplans.template.document"));
    private final Div rows = new Div();
    private final transient List<Line> lines = new ArrayList<>();
    private final TextField added = new TextField(getTranslation("serviceplans.template.newName"));
    private final Select<TemplateNode> below;
    private final Select<PlanStage> stage = Choices.field(
            getTranslation("serviceplans.field.stage"),
            List.of(PlanStage.values()),
            value -> getTranslation("serviceplans.PlanStage." + value.name()));
    private boolean touched;

    /** One node as it is written. */
    private record Line(TemplateNode node, TextField name) {
        TemplateNode written() {
            return new TemplateNode(node.code(), node.parent(), node.stage(), name.getValue());
        }
    }

    PlanTemplateDialog(PlanTools tools, PlanTemplate latest, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.template.put"),
                UI.getCurrent().getTranslation("serviceplans.template.send"));
        this.tools = tools;
        this.done = done;
        setMaxWidth("46rem");
        latest.nodes().forEach(node -> lines.add(line(node)));
        below = PlanPickers.optional(
                getTranslation("serviceplans.template.below"),
                latest.nodes().stream().filter(node -> node.parent() == null).toList(),
                TemplateNode::name);
        below.setHelperText(getTranslation("serviceplans.template.below.help"));
        stage.setValue(PlanStage.FOUNDING);
        wide(new Paragraph(getTranslation("serviceplans.template.what")));
        field(from);
        field(document);
        rows.addClassName("qq-plan-template");
        wide(rows);
        wide(added);
        field(below);
        field(stage);
        wide(new Button(getTranslation("serviceplans.template.add"), click -> addLine()));
        errors().at("serviceplans.template.from", from)
                .at("serviceplans.template.document", document)
                .at("serviceplans.template.newName", added);
        draw();
    }

    private Line line(TemplateNode node) {
        TextField name = new TextField();
        name.setAriaLabel(getTranslation(
                node.parent() == null ? "serviceplans.template.node" : "serviceplans.template.item", node.name()));
        name.setValue(node.name());
        name.addValueChangeListener(change -> touched = true);
        return new Line(node, name);
    }

    private void draw() {
        rows.removeAll();
        for (PlanStage each : PlanStage.values()) {
            Div heading = new Div(getTranslation("serviceplans.PlanStage." + each.name()));
            heading.addClassName("qq-plan-template-stage");
            rows.add(heading);
            lines.stream()
                    .filter(line -> line.node().stage() == each && line.node().parent() == null)
                    .toList()
                    .forEach(line -> {
                        rows.add(row(line));
                        lines.stream()
                                .filter(one ->
                                        line.node().code().equals(one.node().parent()))
                                .toList()
                                .forEach(one -> rows.add(row(one)));
                    });
        }
    }

    private Div row(Line line) {
        Button remove = new Button(getTranslation("serviceplans.template.remove"), click -> {
            touched = true;
            lines.removeIf(
                    one -> one == line || line.node().code().equals(one.node().parent()));
            draw();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("serviceplans.template.remove") + "："
                + line.node().name());
        Div row = new Div(line.name(), remove);
        row.addClassName("qq-plan-template-row");
        if (line.node().parent() != null) {
            row.addClassName("qq-plan-template-item");
        }
        return row;
    }

    private void addLine() {
        String name = added.getValue().strip();
        if (name.isEmpty()) {
            added.focus();
            return;
        }
        touched = true;
        TemplateNode above = below.getValue();
        lines.add(line(new TemplateNode(
                Ids.next().toString(),
                above == null ? null : above.code(),
                above == null ? Objects.requireNonNull(stage.getValue()) : above.stage(),
                name)));
        added.clear();
        draw();
    }

    @Override
    protected boolean changed() {
        return touched || !added.isEmpty() || !document.isEmpty();
    }

    @Override
    protected void send() {
        List<TemplateNode> nodes = new ArrayList<>();
        lines.stream().filter(line -> line.node().parent() == null).forEach(line -> {
            nodes.add(line.written());
            lines.stream()
                    .filter(one -> line.node().code().equals(one.node().parent()))
                    .forEach(one -> nodes.add(one.written()));
        });
        tools.templates().put(tools.actor(), new TemplateForm(from.getValue(), document.getValue(), nodes, key));
        done.run();
    }
}
