package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.TipReceipt;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Where tips about persons go, and one's own receipts of those handed over. */
@Route(OversightRoutes.MY_TIPS)
@Menu(order = 2.7, title = "oversight.mine.title")
@RolesAllowed(RightsCatalog.TIP_HAND_OVER)
class MyTipsView extends ListView<TipReceipt> {

    private final transient OversightTools tools;

    MyTipsView(OversightTools tools) {
        super("oversight.mine.title");
        this.tools = tools;
        addComponentAtIndex(2, new Paragraph(getTranslation("oversight.tip.where")));
        column("oversight.tip.number", TipReceipt::number).setSortable(false).setWidth("240px");
        column("oversight.tip.entered", row -> Formats.minute(row.at()))
                .setSortable(false)
                .setWidth("180px");
        newAction(new Button(
                getTranslation("oversight.tip.action"), click -> new HandOverTipDialog(tools, this::handed).open()));
        ready();
    }

    private void handed(TipReceipt receipt) {
        Notices.done(getTranslation("oversight.tip.done", receipt.number()));
        reload();
    }

    @Override
    protected List<TipReceipt> rows(ListOrder order, int offset, int limit) {
        return tools.tips().mine(tools.actor(), offset, limit);
    }

    @Override
    protected long count() {
        return tools.tips().countMine(tools.actor());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("oversight.mine.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("oversight.mine.empty"));
    }
}
