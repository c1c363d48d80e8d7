package cn.qinqing.identity.ui;

import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says what will happen before it happens. */
class ConfirmStep extends FormDialog {

    private final transient Runnable step;

    ConfirmStep(String action, String explanation, Runnable step) {
        super(action, action);
        this.step = step;
        wide(new Paragraph(explanation));
    }

    @Override
    protected void send() {
        step.run();
    }
}
