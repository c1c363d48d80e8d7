package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.SideDetails;
import com.vaadin.flow.component.html.Paragraph;

/** An issue beside the list: who asks what, who handles it, what was done last. */
final class IssueSide {

    private static final int LATEST = 5;

    private IssueSide() {}

    static SideDetails of(IssueTools tools, IssueId id) {
        IssueFacts facts = new IssueFacts(tools, tools.queries().details(tools.actor(), id));
        Paragraph words = new Paragraph(facts.words());
        words.addClassName("qq-words");
        return new SideDetails(facts.title(), IssueRoutes.details(id))
                .state(facts.state())
                .facts(facts.data())
                .part(Sentences.of("issues.words"), words)
                .part(Sentences.of("issues.history"), facts.history(LATEST));
    }
}
