package cn.qinqing.portal.ui;

import cn.qinqing.portal.CallFilter;
import cn.qinqing.portal.CallQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** On the first page of the desk: how many enterprises are to be rung. */
@org.springframework.stereotype.Component
class CallHome implements HomeSection {

    private final CallQueries calls;

    CallHome(CallQueries calls) {
        this.calls = calls;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "portal.calls.title";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (!actor.may(Right.LINK_DELIVER) || !actor.may(Right.LINK_READ)) {
            return Optional.empty();
        }
        long open = calls.count(actor, new CallFilter(null, null));
        if (open == 0) {
            return Optional.empty();
        }
        Paragraph line = new Paragraph();
        line.add(new Anchor(CallListView.PATH, line.getTranslation("portal.calls.home", Formats.number(open))));
        return Optional.of(line);
    }
}
