package cn.qinqing.uikit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.Set;

/** The list that is open in the test's window. */
public final class OpenList {

    private OpenList() {}

    /** As in a window of so many pixels. */
    public static void fit(int width) {
        // what the window itself said comes first
        MockVaadin.clientRoundtrip(true);
        list().fit(width);
    }

    /** Everything that it can be sorted by. */
    public static Set<String> sortKeys() {
        return list().sortKeys();
    }

    private static ListView<?> list() {
        return (ListView<?>) UI.getCurrent().getCurrentView();
    }
}
