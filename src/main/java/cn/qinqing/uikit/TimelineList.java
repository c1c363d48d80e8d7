package cn.qinqing.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** What happened, newest first. */
public final class TimelineList extends OrderedList {

    public TimelineList() {
        addClassName("qq-timeline");
    }

    /** Adds an entry: when, what, and who. */
    public TimelineList entry(String when, String what, String detail, String who) {
        Span time = new Span(when);
        time.addClassName("qq-time");
        Span head = new Span(what);
        head.addClassName("qq-strong");
        Div line = new Div(head, new Span(" " + detail));
        Span by = new Span(who);
        by.addClassName("qq-sub");
        add(new ListItem(time, line, by));
        return this;
    }
}
