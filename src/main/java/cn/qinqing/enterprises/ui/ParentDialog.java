package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.html.Paragraph;

/** Picks the parent of an enterprise. */
class ParentDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient EnterpriseId enterprise;
    private int version;
    private final transient Runnable afterwards;
    private final EntityPicker<EnterpriseHit> parent;

    ParentDialog(EnterpriseTools tools, EnterpriseId enterprise, int version, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.enterprise = enterprise;
        this.version = version;
        this.afterwards = afterwards;
        parent = EnterprisePickers.of(tools, getTranslation("enterprises.group.parentField"));
        wide(new Paragraph(getTranslation("enterprises.group.sentence")));
        wide(parent);
        errors().at("enterprises.parent", parent);
        parent.focus();
    }

    @Override
    protected void send() {
        sendUnlessChanged(
                () -> tools.groups()
                        .join(
                                tools.actor(),
                                enterprise,
                                version,
                                parent.getValue() == null
                                        ? null
                                        : parent.getValue().id()),
                () -> {
                    Groups.Group now = tools.groups().of(tools.actor(), enterprise);
                    version = now.version();
                    return new KeyValues()
                            .line(
                                    getTranslation("enterprises.group.parentField"),
                                    now.parent() == null ? null : now.parent().name());
                });
        afterwards.run();
    }
}
