package cn.qinqing.workbench.ui;

import cn.qinqing.uikit.FormDialog;
import cn.qinqing.workbench.SavedView;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;

/** Another name for a saved view. */
class RenameViewDialog extends FormDialog {

    private final transient ViewTool tool;
    private final transient SavedView view;
    private final transient Runnable renamed;
    private final TextField name = new TextField(getTranslation("workbench.views.field.name"));

    RenameViewDialog(ViewTool tool, SavedView view, Runnable renamed) {
        super(
                UI.getCurrent().getTranslation("workbench.views.rename.title", view.name()),
                UI.getCurrent().getTranslation("uikit.save"));
        this.tool = tool;
        this.view = view;
        this.renamed = renamed;
        name.setValue(view.name());
        name.setAutoselect(true);
        name.focus();
        wide(name);
        errors().at("workbench.view", name);
    }

    @Override
    protected void send() {
        tool.views().rename(tool.current().get(), view.id(), name.getValue());
        renamed.run();
    }
}
