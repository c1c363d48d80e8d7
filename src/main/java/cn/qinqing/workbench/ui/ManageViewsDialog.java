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
import java.util.UUID;

/** The views of a list: one's own are renamed, shared and removed; under any of them the list may open. */
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
        List<SavedView> views = tool.of(list);
        if (views.isEmpty()) {
            rows.add(new Paragraph(getTranslation("workbench.views.empty")));
        }
        views.forEach(view -> rows.add(row(view)));
        changed.run();
    }

    private Div row(SavedView view) {
        Span name = new Span(view.opensFirst() ? getTranslation("workbench.views.isFirst", view.name()) : view.name());
        name.addClassName("qq-strong");
        Span whose = new Span(
                view.mine()
                        ? view.shared() ? getTranslation("workbench.views.isShared") : ""
                        : getTranslation("workbench.views.sharedBy", view.owner()));
        whose.addClassName("qq-time");
        Div buttons = new Div();
        buttons.addClassName("qq-actions");
        SavedViews views = tool.views();
        if (view.mine()) {
            buttons.add(
                    button(view, "workbench.views.rename", () -> new RenameViewDialog(tool, view, this::fill).open()),
                    button(view, view.shared() ? "workbench.views.unshare" : "workbench.views.share", () -> {
                        views.share(tool.current().get(), view.id(), !view.shared());
                        fill();
                    }));
        }
        buttons.add(button(view, view.opensFirst() ? "workbench.views.notFirst" : "workbench.views.first", () -> {
            views.openFirst(tool.current().get(), list.name(), view.opensFirst() ? null : view.id());
            fill();
        }));
        if (view.mine()) {
            buttons.add(button(view, "workbench.views.remove", () -> remove(view)));
        }
        Div row = new Div(new Div(name, whose), buttons);
        row.addClassName("qq-view-row");
        return row;
    }

    private void remove(SavedView view) {
        SavedViews views = tool.views();
        views.remove(tool.current().get(), view.id());
        Notices.done(
                getTranslation("workbench.views.removed", view.name()), getTranslation("workbench.views.undo"), () -> {
                    UUID again =
                            views.save(tool.current().get(), list.name(), view.name(), view.query(), view.shared());
                    if (view.opensFirst()) {
                        views.openFirst(tool.current().get(), list.name(), again);
                    }
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
