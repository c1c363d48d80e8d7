package cn.qinqing.identity.ui;

import cn.qinqing.identity.AccountRow;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.EnumSet;

/** Chooses the roles of one account; what each may do stands below its name. */
class GrantDialog extends FormDialog {

    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("identity.field.roles"));
    private final transient AccountTools tools;
    private final transient AccountRow row;
    private final transient Runnable afterwards;

    GrantDialog(AccountTools tools, AccountRow row, Runnable afterwards) {
        super(Sentences.of("identity.grant.title", row.name()), Sentences.of("uikit.save"));
        this.tools = tools;
        this.row = row;
        this.afterwards = afterwards;
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        roles.setItems(Arrays.stream(Role.values())
                .filter(role -> role.side() == Side.BUSINESS)
                .toList());
        roles.setItemLabelGenerator(role -> getTranslation("identity.role." + role.name()));
        roles.setItemHelperGenerator(role -> getTranslation("identity.role." + role.name() + ".may"));
        roles.setValue(row.roles().isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(row.roles()));
        Paragraph effect = new Paragraph(getTranslation("identity.grant.effect"));
        effect.addClassName("qq-why");
        wide(roles);
        wide(effect);
    }

    @Override
    protected void send() {
        var chosen = roles.getValue();
        tools.service().assign(tools.actor(), row.id(), chosen);
        afterwards.run();
    }
}
