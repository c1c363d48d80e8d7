package cn.qinqing.workbench.ui;

import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.SavedView;
import cn.qinqing.workbench.SavedViews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One's own views of a list: renamed, opened first, removed. */
class ManageViewsDialog extends Dialog {

    private final transient ViewTool tool;
    private final transient ShownList list;
    private final transient Runnable changed;
    private final Div rows = new Div();

    ManageViewsDialog(ViewTool tool, ShownList list, Runnable changed) {
        this.tool = tool;
        this.list = list;
        this.changed = changed;
        addClassName("qq-dialog");
        setHeaderTitle(getTranslation("workbench.views.manage.title"));
        Button close = new Button(getTranslation("uikit.close"), click -> close());
        getFooter().add(close);
        add(rows);
        fill();
    }

    private void fill() {
        rows.removeAll();
        List<SavedView> mine = tool.of(list).stream().filter(SavedView::mine).toList();
        if (mine.isEmpty()) {
            rows.add(new Paragraph(getTranslation("workbench.views.empty")));
        }
        mine.forEach(view -> rows.add(row(view)));
        changed.run();
    }

    private Div row(SavedView view) {
        Span name = new Span(view.opensFirst() ? getTranslation("workbench.views.isFirst", view.name()) : view.name());
        name.addClassName("qq-strong");
        SavedViews views = tool.views();
        Div buttons = new Div(
                button(view, "workbench.views.rename", () -> new RenameViewDialog(tool, view, this::fill).open()),
                button(view, view.opensFirst() ? "workbench.views.notFirst" : "workbench.views.first", () -> {
                    views.openFirst(tool.current().get(), list.name(), view.opensFirst() ? null : view.id());
                    fill();
                }),
                button(view, "workbench.views.remove", () -> remove(view)));
        buttons.addClassName("qq-actions");
        Div row = new Div(name, buttons);
        row.addClassName("qq-view-row");
        return row;
    }

    private void remove(SavedView view) {
        SavedViews views = tool.views();
        views.remove(tool.current().get(), view.id());
        Notices.done(
                getTranslation("workbench.views.removed", view.name()), getTranslation("workbench.views.undo"), () -> {
                    views.save(tool.current().get(), list.name(), view.name(), view.query(), view.shared());
                    fill();
                });
        fill();
    }

    private Button button(SavedView view, String labelKey, Runnable action) {
        Button button = new Button(getTranslation(labelKey), click -> action.run());
        button.setAriaLabel(getTranslation(labelKey) + "：" + view.name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
