package cn.qinqing.oversight.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the page of an issue: that tips about persons go elsewhere. */
@org.springframework.stereotype.Component
@Order
class TipPart implements IssuePart {

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        Paragraph where = new Paragraph();
        where.addClassName("qq-sub");
        where.add(new Span(where.getTranslation("oversight.tip.onIssue")));
        if (actor.may(Right.TIP_HAND_OVER)) {
            where.add(new Anchor(OversightRoutes.MY_TIPS, where.getTranslation("oversight.tip.action")));
        }
        return Optional.of(where);
    }
}
