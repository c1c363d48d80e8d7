package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a list says when it has no rows: what that means and what to do next. */
public final class EmptyState extends Div {

    public EmptyState(String sentence, Component... actions) {
        addClassName("qq-empty");
        add(new Paragraph(sentence));
        add(actions);
    }
}
