package cn.qinqing.identity.ui;

import cn.qinqing.identity.AccountRow;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Roles of accounts (角色授权), granted and taken back by the security administrator. */
@Route("roles")
@Menu(order = 102, title = "identity.grants.title")
@RolesAllowed(RightsCatalog.ACCOUNT_GRANT)
class RoleGrantView extends AccountColumns {

    RoleGrantView(AccountTools tools) {
        super("identity.grants.title", tools);
        nameColumn();
        rolesColumn();
        stateColumn();
        componentColumn("identity.field.actions", this::grant)
                .setSortable(false)
                .setWidth("130px");
        ready();
    }

    private Component grant(AccountRow row) {
        if (row.side() != Side.BUSINESS) {
            Span note = new Span(getTranslation("identity.administrator.note"));
            note.addClassName("qq-why");
            return note;
        }
        Button grant = new Button(
                getTranslation("identity.action.grant"),
                click -> new GrantDialog(tools(), row, () -> {
                            Notices.done(getTranslation("identity.done.granted", row.name()));
                            reload();
                        })
                        .open());
        grant.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        grant.setAriaLabel(getTranslation("identity.grant.of", row.name()));
        return grant;
    }
}
