package cn.qinqing.workbench.ui;

import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.ShownList;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** Keeps filter, order and columns of a list under a name; the same name again replaces what was kept. */
class SaveViewDialog extends FormDialog {

    private final transient ViewTool tool;
    private final transient ShownList list;
    private final transient Runnable saved;
    private final TextField name = new TextField(getTranslation("workbench.views.field.name"));
    private final Checkbox first = new Checkbox(getTranslation("workbench.views.field.first"));
    private final Checkbox shared = new Checkbox(getTranslation("workbench.views.field.shared"));

    SaveViewDialog(ViewTool tool, ShownList list, Runnable saved) {
        super(
                com.vaadin.flow.component.UI.getCurrent().getTranslation("workbench.views.save.title"),
                com.vaadin.flow.component.UI.getCurrent().getTranslation("uikit.save"));
        this.tool = tool;
        this.list = list;
        this.saved = saved;
        name.setHelperText(getTranslation("workbench.views.field.name.help"));
        name.focus();
        wide(name);
        wide(first);
        wide(shared);
        errors().at("workbench.view.name", name);
    }

    @Override
    protected void send() {
        UUID id =
                tool.views().save(tool.current().get(), list.name(), name.getValue(), list.query(), shared.getValue());
        if (first.getValue()) {
            tool.views().openFirst(tool.current().get(), list.name(), id);
        }
        Notices.done(getTranslation("workbench.views.saved", name.getValue().strip()));
        saved.run();
    }
}
