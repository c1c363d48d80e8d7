package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * What can be done with many rows of a list at a time (批量操作); collected as beans, implemented by the feature that does
 * it. A list for which nobody offers anything shows no boxes to mark its rows.
 */
public interface RowsTool {

    /** Lower ones stand further left. */
    int order();

    /** Buttons that work on what is marked by then; empty for other lists and for whoever may not. */
    List<Component> tools(MarkedRows rows);
}
