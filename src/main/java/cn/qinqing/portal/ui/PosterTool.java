package cn.qinqing.portal.ui;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowsTool;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.MadeDocument;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** For marked enterprises: one poster each with its lasting address, in one file to print. */
@org.springframework.stereotype.Component
class PosterTool implements RowsTool {

    private final PortalTools tools;

    PosterTool(PortalTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        if (!rows.list().equals("enterprises.list") || !tools.actor().may(Right.LINK_DELIVER)) {
            return List.of();
        }
        return List.of(new Button(
                Sentences.of("portal.poster.action"),
                click -> Notices.orRefused(
                        () -> hand(rows.ids().stream().map(EnterpriseId::new).toList()))));
    }

    void hand(List<EnterpriseId> enterprises) {
        MadeDocument made = tools.intakeLinks().posters(tools.actor(), enterprises);
        FilesDialog.document(
                        Sentences.of("portal.poster.title"),
                        List.of(Sentences.of("portal.poster.ready", enterprises.size())),
                        made.word(),
                        made.pdf(),
                        made.noPdf())
                .open();
    }
}
