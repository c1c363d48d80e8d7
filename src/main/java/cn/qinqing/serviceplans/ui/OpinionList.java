package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanOpinion;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the enterprise said to its plan, and what was said to that; open comments can be answered. */
class OpinionList extends UnorderedList {

    OpinionList(PlanTimeTools tools, PlanDetails plan, List<PlanOpinion> opinions, Runnable changed) {
        addClassName("qq-plan-opinions");
        boolean answers = tools.actor().may(Right.PLAN_EDIT) && plan.state() != PlanState.CLOSED;
        opinions.forEach(one -> {
            ListItem item = new ListItem(head(one));
            if (!one.words().isEmpty()) {
                Paragraph words = new Paragraph(one.words());
                words.addClassName("qq-plan-words");
                item.add(words);
            }
            if (one.reply() != null) {
                Paragraph reply = new Paragraph(getTranslation(
                        "serviceplans.agreement.replied",
                        one.reply().words(),
                        one.reply().actorName(),
                        Formats.minute(one.reply().at())));
                reply.addClassName("qq-earlier");
                item.add(reply);
            } else if (one.open() && answers) {
                item.add(new Button(
                        getTranslation("serviceplans.agreement.reply"),
                        click -> new ReplyOpinionDialog(tools, one, changed).open()));
            }
            add(item);
        });
    }

    private Div head(PlanOpinion one) {
        Tag.Tone tone =
                switch (one.kind()) {
                    case ACKNOWLEDGED -> Tag.Tone.GOOD;
                    case COMMENTED -> one.open() ? Tag.Tone.SOON : Tag.Tone.PLAIN;
                    case NOTED -> Tag.Tone.PLAIN;
                };
        String about = one.measureId() == null
                ? getTranslation("serviceplans.agreement.whole")
                : one.number() == 0
                        ? one.measure()
                        : getTranslation("serviceplans.agreement.measure", one.number(), one.measure());
        Span by = new Span(getTranslation(
                one.called() ? "serviceplans.agreement.byCall" : "serviceplans.agreement.byLink",
                Formats.minute(one.at()),
                one.version(),
                one.actorName()));
        by.addClassName("qq-time");
        return new Div(
                new Tag(getTranslation("serviceplans.PlanOpinion." + one.kind().name()), tone),
                new Span(" " + about),
                by);
    }
}
