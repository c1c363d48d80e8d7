package cn.qinqing.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** An action that cannot be done now, with the reason below it. */
public final class RefusedAction extends Div {

    public RefusedAction(String action, String reason) {
        Button button = new Button(action);
        button.setEnabled(false);
        Paragraph why = new Paragraph(reason);
        why.addClassName("qq-why");
        add(button, why);
    }
}
