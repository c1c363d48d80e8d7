package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.ProvisionalEnterprises;
import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Finds out which enterprise raised an issue (核实主体): one of the list, or a new one under the name that was given. */
class IdentifyCallerDialog extends FormDialog {

    private static final String LISTED = "listed";
    private static final String FRESH = "fresh";

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final RadioButtonGroup<String> way = new RadioButtonGroup<>(getTranslation("issues.identify.way"));
    private final EntityPicker<EnterpriseHit> enterprise;
    private final TextField uscc = new TextField(getTranslation("issues.identify.uscc"));

    IdentifyCallerDialog(IssueTools tools, IssueId issue, ProvisionalEnterprises.Named caller, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.IDENTIFY"),
                UI.getCurrent().getTranslation("issues.identify.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        // two columns, however wide the window is
        setMaxWidth("46rem");
        List<EnterpriseHit> named = tools.enterprises().pick(tools.actor(), caller.name(), 1);
        enterprise = new EntityPicker<>(
                getTranslation("issues.field.enterprise"),
                (words, limit) -> tools.enterprises().pick(tools.actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        enterprise.setPlaceholder(getTranslation("issues.raise.enterprise.hint"));
        named.stream().filter(hit -> hit.name().equals(caller.name())).forEach(enterprise::setValue);
        way.setItems(LISTED, FRESH);
        way.setItemLabelGenerator(one -> getTranslation("issues.identify." + one, caller.name()));
        way.setValue(enterprise.isEmpty() ? FRESH : LISTED);
        way.addValueChangeListener(changed -> fields());
        uscc.setHelperText(getTranslation("issues.identify.uscc.help"));
        wide(new Paragraph(getTranslation("issues.identify.what", caller.name())));
        wide(way);
        wide(enterprise);
        wide(uscc);
        errors().at("issues.intake.enterprise", enterprise)
                .at("enterprises.unknown", enterprise)
                .at("enterprises.uscc", uscc)
                .at("shared.uscc", uscc);
        fields();
    }

    private void fields() {
        enterprise.setVisible(LISTED.equals(way.getValue()));
        uscc.setVisible(!enterprise.isVisible());
    }

    @Override
    protected void send() {
        if (enterprise.isVisible()) {
            EnterpriseHit hit = enterprise.getValue();
            tools.checks().identify(tools.actor(), issue, hit == null ? null : hit.id());
        } else {
            tools.checks().register(tools.actor(), issue, uscc.getValue());
        }
        done.run();
    }
}
