package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Proposals;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.RowsTool;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** Lets the clerk ask who could lead the marked enterprises. */
@org.springframework.stereotype.Component
class ProposeTool implements RowsTool {

    private final AssignmentTools tools;
    private final Proposals proposals;

    ProposeTool(AssignmentTools tools, Proposals proposals) {
        this.tools = tools;
        this.proposals = proposals;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        if (!rows.list().equals("enterprises.list") || !tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            return List.of();
        }
        String title = UI.getCurrent().getTranslation("assignments.proposal.make");
        return List.of(new Button(title, click -> new ProposeDialog(tools, proposals, rows, title).open()));
    }
}
