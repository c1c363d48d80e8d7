package cn.qinqing.serviceplans.ui;

import cn.qinqing.issues.Raised;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Raises an issue out of a measure: what stands in the way goes to the desk. */
class RaiseFromMeasureDialog extends FormDialog {

    private final transient PlanTools tools;
    private final transient PlanDetails.Measure measure;
    private final transient Consumer<Raised> raised;
    private final TextArea text = new TextArea(getTranslation("serviceplans.raise.words"));
    private final transient FormDraft draft;

    RaiseFromMeasureDialog(PlanTools tools, PlanDetails.Measure measure, Consumer<Raised> raised) {
        super(
                UI.getCurrent().getTranslation("serviceplans.raise"),
                UI.getCurrent().getTranslation("serviceplans.raise"));
        this.tools = tools;
        this.measure = measure;
        this.raised = raised;
        text.setMinRows(4);
        text.setHelperText(getTranslation("serviceplans.raise.help"));
        draft = tools.drafts().of(tools.actor(), "plan-raise", measure.id().toString());
        draft.text("text", text);
        draft.begin();
        wide(draft.component());
        wide(new Paragraph(getTranslation("serviceplans.raise.what", measure.text())));
        wide(text);
        text.focus();
        errors().at("issues.text", text);
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
        Raised made = tools.issues().raise(tools.actor(), measure.id(), text.getValue(), draft.clientKey());
        draft.clear();
        raised.accept(made);
    }
}
