package cn.qinqing.notification.ui;

import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowsTool;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done with many notices at a time: marked as read, put aside. */
@org.springframework.stereotype.Component
class InboxRowsTool implements RowsTool {

    private final InboxTools tools;

    InboxRowsTool(InboxTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        return rows.list().equals("notification.inbox")
                ? List.of(
                        button("notification.read", rows, ids -> tools.inbox().read(tools.actor(), ids)),
                        button("notification.finish", rows, ids -> tools.inbox().finish(tools.actor(), ids)))
                : List.of();
    }

    private static Component button(String labelKey, MarkedRows rows, Consumer<List<UUID>> work) {
        return new Button(
                UI.getCurrent().getTranslation(labelKey),
                click -> Notices.orRefused(() -> {
                    work.accept(rows.ids());
                    rows.done();
                    InboxTools.changed();
                }));
    }
}
