package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowsTool;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** What the desk does with marked issues: dispatches them at once, or joins them to one common problem. */
@org.springframework.stereotype.Component
class ProblemTool implements RowsTool {

    private final CommonTools tools;

    ProblemTool(CommonTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        if (!rows.list().equals("issues.list") || !tools.actor().may(Right.ISSUE_TRIAGE)) {
            return List.of();
        }
        return List.of(
                new Button(
                        Sentences.of("issuebatch.action"),
                        click -> Notices.orRefused(() -> new DispatchManyDialog(
                                        tools,
                                        ids(rows),
                                        batch -> UI.getCurrent().navigate(IssueRoutes.DISPATCHED + "/" + batch))
                                .open())),
                new Button(
                        Sentences.of("commonproblem.join"),
                        click -> Notices.orRefused(() -> new JoinProblemDialog(
                                        tools, ids(rows), id -> UI.getCurrent().navigate(IssueRoutes.problem(id)))
                                .open())));
    }

    private static List<IssueId> ids(MarkedRows rows) {
        return rows.ids().stream().map(IssueId::new).toList();
    }
}
