package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandoverFilter;
import cn.qinqing.assignments.HandoverRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** On the first page: what the reader is to take over; for the clerk also who is late with it. */
@org.springframework.stereotype.Component
class HandoverHome implements HomeSection {

    private static final int SHOWN = 20;

    private final HandoverTools tools;

    HandoverHome(HandoverTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String titleKey() {
        return "assignments.handovers.home";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (!actor.may(Right.ASSIGNMENT_READ)) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        List<HandoverRow> open =
                tools.handovers().page(actor, new HandoverFilter(null, HandoverFilter.State.OPEN), List.of(), 0, SHOWN);
        open.stream().filter(HandoverRow::own).forEach(row -> list.add(own(row)));
        if (actor.may(Right.ASSIGNMENT_EDIT)) {
            long late = tools.handovers().count(actor, new HandoverFilter(null, HandoverFilter.State.LATE));
            if (late > 0) {
                list.add(new ListItem(new Anchor(
                        HandoverView.PATH + "?state=late",
                        list.getTranslation("assignments.handovers.lateCount", Formats.number(late)))));
            }
        }
        return list.getChildren().findAny().isPresent() ? Optional.of(new Div(list)) : Optional.empty();
    }

    private ListItem own(HandoverRow row) {
        ListItem line = new ListItem(new Anchor(
                HandoverView.PATH + "/" + row.id(),
                Sentences.of(
                        row.from() == null ? "assignments.handovers.ownVacant" : "assignments.handovers.own",
                        HandoverTexts.from(row),
                        Formats.number(row.lines()),
                        tools.deadline(tools.today(), row.acknowledgeBy()))));
        if (row.late(tools.today())) {
            line.add(new Span(" "), new Tag(HandoverTexts.state(row, tools.today()), Tag.Tone.LATE));
        }
        return line;
    }
}
