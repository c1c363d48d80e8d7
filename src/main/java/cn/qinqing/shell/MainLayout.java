package cn.qinqing.shell;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.PasswordRoutes;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.DraftKeeper;
import cn.qinqing.uikit.KeysDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every staff view: navigation at the side, the bar with search and account above. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    /** Menu orders below each bound belong to the group of that name. */
    private static final TreeMap<Double, String> GROUPS = new TreeMap<>(Map.of(
            20d, "shell.group.work", 40d, "shell.group.lists", 60d, "shell.group.public", 1000d, "shell.group.admin"));

    private final transient AuthenticationContext authentication;
    private final Map<String, SideNavItem> items = new HashMap<>();

    MainLayout(CurrentActor current, AuthenticationContext authentication, ObjectProvider<HeaderItem> extras) {
        this.authentication = authentication;
        Actor actor = current.get();
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("shell.menu")));
        addToDrawer(brand(), new Scroller(navigation()));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        Header bar = new Header(toggle);
        bar.addClassName("qq-bar");
        extras.stream()
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .map(item -> item.content(actor))
                .forEach(content -> content.ifPresent(bar::add));
        bar.add(account(actor));
        addToNavbar(bar);
    }

    private Component brand() {
        Span brand = new Span(getTranslation("shell.brand"));
        brand.addClassName("qq-brand");
        return brand;
    }

    private Component navigation() {
        Map<String, List<MenuEntry>> groups = MenuConfiguration.getMenuEntries().stream()
                .collect(Collectors.groupingBy(entry -> GROUPS.higherEntry(entry.order() == null ? 0 : entry.order())
                        .getValue()));
        Div all = new Div();
        GROUPS.values().stream().filter(groups::containsKey).forEach(group -> {
            SideNav nav = ChineseTexts.sideNav(getTranslation(group));
            nav.addClassName("qq-nav");
            groups.get(group).forEach(entry -> nav.addItem(item(entry)));
            all.add(nav);
        });
        return all;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        items.put(path(entry.path()), item);
        return item;
    }

    /**
     * Marks one item: a page below an item is part of it, but where the page has an item of its own, such as common problems
     * below the list of issues, that one alone is marked.
     */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = path(event.getLocation().getPath());
        Optional<String> nearest = items.keySet().stream()
                .filter(path -> !path.isEmpty() && (here.equals(path) || here.startsWith(path + "/")))
                .max(Comparator.comparingInt(String::length));
        items.forEach(
                (path, item) -> item.setMatchNested(nearest.filter(path::equals).isPresent()));
    }

    private static String path(String typed) {
        return typed.startsWith("/") ? typed.substring(1) : typed;
    }

    private Component account(Actor actor) {
        MenuBar menu = ChineseTexts.menuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.addClassName("qq-account");
        MenuItem name = menu.addItem(actor.name());
        name.setAriaLabel(getTranslation("shell.account", actor.name()));
        name.getSubMenu()
                .addItem(
                        getTranslation("shell.account.password"),
                        click -> getUI().ifPresent(ui -> ui.navigate(PasswordRoutes.CHANGE)));
        name.getSubMenu().addItem(getTranslation("shell.account.largePrint"), click -> largePrint());
        name.getSubMenu().addItem(getTranslation("shell.account.keys"), click -> new KeysDialog().open());
        name.getSubMenu()
                .addItem(
                        getTranslation("shell.account.signOut"),
                        click -> DraftKeeper.forgetAll(this, authentication::logout));
        return menu;
    }

    private void largePrint() {
        getElement()
                .executeJs("const on = document.documentElement.toggleAttribute('large-print');"
                        + "localStorage.setItem('large-print', on ? '1' : '')");
    }

    @Override
    protected void onAttach(com.vaadin.flow.component.AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs(
                        "document.documentElement.toggleAttribute('large-print', localStorage.getItem('large-print') === '1')");
    }

    @Override
    public void setContent(@Nullable Component content) {
        if (content == null) {
            super.setContent(null);
            return;
        }
        Main main = new Main(content);
        main.addClassName("qq-main");
        main.setMinWidth(0, Unit.PIXELS);
        super.setContent(main);
    }
}
