package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.Batches;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.RowsTool;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.stream.Stream;

/** What the clerk does with many assignments or enterprises at a time. */
@org.springframework.stereotype.Component
class BatchTool implements RowsTool {

    private final AssignmentTools tools;
    private final Batches batches;

    BatchTool(AssignmentTools tools, Batches batches) {
        this.tools = tools;
        this.batches = batches;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        if (!tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            return List.of();
        }
        return switch (rows.list()) {
            case "assignments.list" ->
                Stream.of(Batch.Kind.END, Batch.Kind.OFFICER, Batch.Kind.LEADER)
                        .map(kind -> button(kind, rows))
                        .toList();
            case "enterprises.list" -> List.of(button(Batch.Kind.TIER, rows));
            default -> List.of();
        };
    }

    private Component button(Batch.Kind kind, MarkedRows rows) {
        String title = UI.getCurrent().getTranslation("assignments.BatchKind." + kind.name());
        return new Button(title, click -> new StartBatchDialog(tools, batches, kind, rows, title).open());
    }
}
