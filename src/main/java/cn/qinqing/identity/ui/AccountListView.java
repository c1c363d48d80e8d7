package cn.qinqing.identity.ui;

import cn.qinqing.identity.AccountRow;
import cn.qinqing.identity.AccountState;
import cn.qinqing.identity.OneTimePassword;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Accounts (账号): opened without rights, ended, unlocked, given a new one-time password. */
@Route("accounts")
@Menu(order = 100, title = "identity.accounts.title")
@RolesAllowed(RightsCatalog.ACCOUNT_MANAGE)
class AccountListView extends AccountColumns {

    AccountListView(AccountTools tools) {
        super("identity.accounts.title", tools);
        nameColumn();
        rolesColumn();
        stateColumn();
        lastSignInColumn();
        componentColumn("identity.field.actions", this::actions)
                .setSortable(false)
                .setWidth("110px");
        Button create = new Button(
                getTranslation("identity.action.create"),
                click -> new CreateAccountDialog(tools, this::handOver).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        action(new Button(
                getTranslation("identity.sheet.title"), click -> new AccountSheetDialog(tools, this::bySheet).open()));
        action(create);
        ready();
    }

    private Component actions(AccountRow row) {
        if (row.side() != Side.BUSINESS) {
            Span note = new Span(getTranslation("identity.administrator.note"));
            note.addClassName("qq-why");
            return note;
        }
        MenuBar menu = ChineseTexts.menuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var more = menu.addItem(getTranslation("identity.field.actions"));
        more.setAriaLabel(getTranslation("identity.actions.of", row.name()));
        var items = more.getSubMenu();
        if (row.state() == AccountState.ENDED) {
            items.addItem(getTranslation("identity.action.reopen"), click -> confirmReopen(row));
        } else {
            items.addItem(getTranslation("identity.action.reset"), click -> confirmReset(row));
            if (row.state() == AccountState.LOCKED) {
                items.addItem(getTranslation("identity.action.unlock"), click -> unlock(row));
            }
            items.addItem(
                    getTranslation("identity.action.end"),
                    click -> new EndAccountDialog(tools(), row, () -> {
                                Notices.done(getTranslation("identity.done.ended", row.name()));
                                reload();
                            })
                            .open());
        }
        return menu;
    }

    private void confirmReset(AccountRow row) {
        new ConfirmDialog(
                        getTranslation("identity.action.reset"),
                        getTranslation("identity.reset.explain", row.name()),
                        () -> handOver(tools().service().resetPassword(tools().actor(), row.id())))
                .open();
    }

    private void confirmReopen(AccountRow row) {
        new ConfirmDialog(
                        getTranslation("identity.action.reopen"),
                        getTranslation("identity.reopen.explain", row.name()),
                        () -> handOver(tools().service().reopen(tools().actor(), row.id())))
                .open();
    }

    private void unlock(AccountRow row) {
        tools().service().unlock(tools().actor(), row.id());
        Notices.done(getTranslation("identity.done.unlocked", row.name()));
        reload();
    }

    private void handOver(OneTimePassword slip) {
        reload();
        new PasswordSlip(List.of(slip)).open();
    }

    private void bySheet(List<OneTimePassword> slips) {
        reload();
        Notices.done(getTranslation("identity.sheet.done"));
        if (!slips.isEmpty()) {
            new PasswordSlip(slips).open();
        }
    }
}
