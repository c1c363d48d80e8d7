package cn.qinqing.workbench.ui;

import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.SavedView;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/** Saved views of one list: opened with one choice, saved as the list stands, managed in a dialog. */
class ViewMenu extends MenuBar {

    private final transient ViewTool tool;
    private final transient ShownList list;
    private final MenuItem root;

    ViewMenu(ViewTool tool, ShownList list) {
        this.tool = tool;
        this.list = list;
        ChineseTexts.more(this);
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        root = addItem(getTranslation("workbench.views"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        fill();
    }

    private void fill() {
        List<SavedView> views = tool.of(list);
        SubMenu menu = root.getSubMenu();
        menu.removeAll();
        menu.addItem(getTranslation("workbench.views.none"), click -> list.show(""));
        views.forEach(view -> menu.addItem(label(view), click -> list.show(view.query())));
        menu.addSeparator();
        menu.addItem(
                getTranslation("workbench.views.save"), click -> new SaveViewDialog(tool, list, this::fill).open());
        if (!views.isEmpty()) {
            menu.addItem(
                    getTranslation("workbench.views.manage"),
                    click -> new ManageViewsDialog(tool, list, this::fill).open());
        }
    }

    private String label(SavedView view) {
        String name = view.mine() ? view.name() : getTranslation("workbench.views.ofOthers", view.name(), view.owner());
        return view.opensFirst() ? getTranslation("workbench.views.isFirst", name) : name;
    }
}
