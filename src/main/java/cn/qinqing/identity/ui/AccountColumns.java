package cn.qinqing.identity.ui;

import cn.qinqing.identity.AccountFilter;
import cn.qinqing.identity.AccountRow;
import cn.qinqing.identity.AccountSort;
import cn.qinqing.identity.AccountState;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the list of accounts shows to whoever opens them and to whoever grants roles. */
abstract class AccountColumns extends ListView<AccountRow> {

    private static final int COMPOSITION_MILLIS = 400;

    private final transient AccountTools tools;
    private final transient Map<UnitId, String> unitNames = new HashMap<>();
    private final TextField text;
    private final Select<Role> role;
    private final Select<AccountState> state;

    AccountColumns(String titleKey, AccountTools tools) {
        super(titleKey);
        this.tools = tools;
        TextField words = new TextField(getTranslation("identity.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(COMPOSITION_MILLIS);
        words.setWidth("260px");
        text = filter("q", words, value -> value, value -> value);
        role = filter(
                "role",
                Choices.select(getTranslation("identity.field.roles"), List.of(Role.values()), this::label),
                Enum::name,
                name -> Choices.of(Role.class, name));
        state = filter(
                "state",
                Choices.select(getTranslation("identity.field.state"), List.of(AccountState.values()), this::label),
                Enum::name,
                name -> Choices.of(AccountState.class, name));
    }

    final AccountTools tools() {
        return tools;
    }

    final void nameColumn() {
        cellColumn("identity.field.name", row -> Cell.text(row.name()).below(row.login()))
                .setSortable(true)
                .setSortProperty(AccountSort.LOGIN.name())
                .setFlexGrow(2)
                .setWidth("170px");
        column("identity.field.unit", row -> row.unit() == null ? "—" : unitNames.getOrDefault(row.unit(), "—"))
                .setSortable(false)
                .setFlexGrow(2)
                .setWidth("170px");
    }

    final void rolesColumn() {
        column("identity.field.roles", this::roles)
                .setSortable(false)
                .setFlexGrow(3)
                .setWidth("220px");
    }

    final void stateColumn() {
        cellColumn("identity.field.state", row -> Cell.tag(label(row.state()), tone(row.state())))
                .setSortable(true)
                .setSortProperty(AccountSort.STATE.name())
                .setWidth("120px");
    }

    final void lastSignInColumn() {
        column(
                        "identity.field.lastSignIn",
                        row -> row.lastSignIn() == null
                                ? getTranslation("identity.never")
                                : Formats.minute(row.lastSignIn()))
                .setSortable(true)
                .setSortProperty(AccountSort.LAST_SIGN_IN.name())
                .setWidth("150px");
    }

    @Override
    protected final List<AccountRow> rows(ListOrder order, int offset, int limit) {
        var rows = tools.queries().page(tools.actor(), filter(), order.by(AccountSort.class), offset, limit);
        unitNames.putAll(tools.unitNames(
                rows.stream().map(AccountRow::unit).filter(Objects::nonNull).collect(Collectors.toSet())));
        return rows;
    }

    @Override
    protected final long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected final String summary(long total) {
        return getTranslation("identity.list.summary", Formats.number(total));
    }

    @Override
    protected final Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "identity.list.noMatch" : "identity.list.empty"));
    }

    final String label(Role value) {
        return getTranslation("identity.role." + value.name());
    }

    final String label(AccountState value) {
        return getTranslation("identity.state." + value.name());
    }

    final String roles(AccountRow row) {
        return row.roles().isEmpty()
                ? getTranslation("identity.roles.none")
                : row.roles().stream().map(this::label).collect(Collectors.joining("、"));
    }

    private AccountFilter filter() {
        return new AccountFilter(text.getValue(), role.getValue(), state.getValue(), null);
    }

    private static Tag.Tone tone(AccountState state) {
        return switch (state) {
            case OPEN -> Tag.Tone.GOOD;
            case WAITING, LOCKED -> Tag.Tone.SOON;
            case ENDED -> Tag.Tone.PARKED;
        };
    }
}
