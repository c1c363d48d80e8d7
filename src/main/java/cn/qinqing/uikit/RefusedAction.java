package cn.qinqing.uikit;

import cn.qinqing.shared.Ids;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * An action that cannot be done now, with the reason below it. It takes the focus like any button, so that the reason
 * is read out; a disabled one would be passed over.
 */
public final class RefusedAction extends Div {

    public RefusedAction(String action, String reason) {
        Paragraph why = new Paragraph(reason);
        why.addClassName("qq-why");
        why.setId("why-" + Ids.next());
        Button button = new Button(action);
        button.addClassName("qq-refused");
        button.getElement().setAttribute("aria-disabled", "true");
        button.getElement().setAttribute("aria-describedby", why.getId().orElseThrow());
        add(button, why);
    }
}
