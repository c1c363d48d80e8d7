package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentFilter;
import cn.qinqing.commitments.CommitmentKinds;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.commitments.CommitmentSort;
import cn.qinqing.commitments.CommitmentStanding;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of commitments (承诺台账): what was promised to whom, who answers for it today, whether it was kept. */
@Route(CommitmentRoutes.LIST)
@Menu(order = 6.1, title = "commitments.list.title")
@RolesAllowed(RightsCatalog.COMMITMENT_READ)
class CommitmentListView extends ListView<CommitmentRow> {

    private final transient CommitmentTools tools;
    private final TextField text;
    private final Select<CommitmentStanding> standing;
    private final Select<CommitmentKinds.Kind> kind;
    private final Select<Divisions.Division> division;
    private final TextField holder;
    private final RareFilter<UnitHit> unit;
    private final Checkbox waits;
    private final Checkbox needsPost;

    CommitmentListView(CommitmentTools tools) {
        super("commitments.list.title");
        this.tools = tools;
        text = filter("q", words("commitments.filter.text", "240px"), value -> value, value -> value);
        standing = filter(
                "standing",
                Choices.select(
                        getTranslation("commitments.field.state"),
                        List.of(CommitmentStanding.values()),
                        value -> getTranslation("commitments.CommitmentStanding." + value.name())),
                Enum::name,
                name -> Choices.of(CommitmentStanding.class, name));
        List<CommitmentKinds.Kind> kinds = tools.kinds().all();
        kind = filter(
                "kind",
                Choices.select(getTranslation("commitments.field.kind"), kinds, CommitmentKinds.Kind::label),
                CommitmentKinds.Kind::code,
                code -> kinds.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElse(null));
        division = filter(
                "division",
                Choices.select(
                        getTranslation("enterprises.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        holder = filter("holder", words("commitments.filter.holder", "180px"), value -> value, value -> value);
        unit = rareFilter("unit", this::units, hit -> hit.unit().toString(), this::unitOf);
        waits = filter("waits", box("commitments.filter.waits"), CommitmentListView::ticked, "1"::equals);
        needsPost = filter("needsPost", box("commitments.filter.needsPost"), CommitmentListView::ticked, "1"::equals);
        columns();
        actions();
        alsoSortedBy(CommitmentSort.RECORDED, "commitments.field.recordedOn");
        ready();
    }

    private TextField words(String key, String width) {
        TextField field = new TextField(getTranslation(key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(400);
        field.setWidth(width);
        return field;
    }

    private Checkbox box(String key) {
        return new Checkbox(getTranslation(key));
    }

    private static @Nullable String ticked(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value) ? "1" : null;
    }

    private EntityPicker<UnitHit> units() {
        EntityPicker<UnitHit> field = new EntityPicker<>(
                getTranslation("commitments.field.unit"),
                (words, limit) -> tools.people().units(tools.actor(), words, limit),
                UnitHit::name);
        field.setClearButtonVisible(true);
        return field;
    }

    private @Nullable UnitHit unitOf(String id) {
        try {
            return tools.units().hit(UnitId.of(id));
        } catch (RuleViolation noId) {
            return null;
        }
    }

    private void actions() {
        if (tools.actor().may(Right.COMMITMENT_EDIT)) {
            newAction(new Button(
                    getTranslation("commitments.promise"),
                    click -> new PromiseDialog(
                                    tools, null, id -> UI.getCurrent().navigate(CommitmentRoutes.details(id)))
                            .open()));
        }
        if (tools.actor().may(Right.EXPORT)) {
            Button ledger = new Button(
                    getTranslation("commitments.ledger.action"),
                    click -> tools.door().open(tools.ledger().of(filter(), total())));
            ledger.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            action(ledger);
        }
        action(new Button(
                getTranslation("commitments.figures.title"),
                click -> UI.getCurrent().navigate(CommitmentRoutes.FIGURES)));
    }

    private void columns() {
        Grid.Column<CommitmentRow> due = cellColumn(
                        "commitments.field.due",
                        row -> Cell.tag(CommitmentTexts.standing(row), CommitmentTexts.tone(row, tools.today()))
                                .below(CommitmentTexts.due(row, tools.today())))
                .setSortable(true)
                .setSortProperty(CommitmentSort.NEXT.name())
                .setWidth("170px");
        fileText(due, "commitments.field.state", CommitmentTexts::standing);
        fileText(due, "commitments.field.due", CommitmentTexts::term);
        fileText(due, "commitments.field.next", row -> Formats.day(row.nextOn()));
        Grid.Column<CommitmentRow> promise = cellColumn(
                        "commitments.field.promise",
                        row -> Cell.link(CommitmentRoutes.details(row.id()), row.text())
                                .below(row.number() + "　" + row.kind() + amount(row)))
                .setSortable(true)
                .setSortProperty(CommitmentSort.NUMBER.name())
                .setWidth("280px")
                .setFlexGrow(3);
        fileText(promise, "commitments.field.number", CommitmentRow::number);
        fileText(promise, "commitments.field.text", CommitmentRow::text);
        fileText(promise, "commitments.field.kind", CommitmentRow::kind);
        fileText(promise, "commitments.field.amount", row -> CommitmentTexts.amount(row.amountWan()));
        Grid.Column<CommitmentRow> enterprise = cellColumn(
                        "commitments.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(tools.divisions().nameOf(row.divisionCode())))
                .setSortable(true)
                .setSortProperty(CommitmentSort.ENTERPRISE.name())
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(enterprise, "commitments.field.enterprise", CommitmentRow::enterpriseName);
        fileText(
                enterprise,
                "enterprises.field.division",
                row -> tools.divisions().nameOf(row.divisionCode()));
        Grid.Column<CommitmentRow> promised = cellColumn(
                        "commitments.field.promisedBy",
                        row -> Cell.text(row.unitName()).below(row.promisedTitle()))
                .setSortable(true)
                .setSortProperty(CommitmentSort.UNIT.name())
                .setWidth("180px")
                .setFlexGrow(1);
        fileText(promised, "commitments.field.unit", CommitmentRow::unitName);
        fileText(promised, "commitments.field.promisedTitle", CommitmentRow::promisedTitle);
        fileText(promised, "commitments.field.basis", CommitmentTexts::basis);
        Grid.Column<CommitmentRow> today = cellColumn(
                        "commitments.field.holder",
                        row -> Cell.text(CommitmentTexts.holder(row))
                                .below(row.waits() ? getTranslation("commitments.waits") : ""))
                .setSortable(false)
                .setWidth("180px")
                .setFlexGrow(1);
        fileText(today, "commitments.field.holder", CommitmentTexts::holder);
        fileText(today, "commitments.field.taking", row -> row.waits() ? getTranslation("commitments.waits") : "");
    }

    private static String amount(CommitmentRow row) {
        return row.amountWan() == null ? "" : "　" + CommitmentTexts.amount(row.amountWan());
    }

    @Override
    protected List<CommitmentRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<CommitmentRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(CommitmentRow row) {
        return Optional.of(CommitmentRoutes.details(row.id()));
    }

    private RowSource<CommitmentRow> source() {
        CommitmentFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(CommitmentSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("commitments.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "commitments.list.noMatch" : "commitments.list.empty"));
    }

    private CommitmentFilter filter() {
        return new CommitmentFilter(
                text.getValue(),
                standing.getValue(),
                unit.getValue() == null ? null : unit.getValue().unit(),
                holder.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                kind.getValue() == null ? null : kind.getValue().code(),
                Boolean.TRUE.equals(needsPost.getValue()),
                Boolean.TRUE.equals(waits.getValue()),
                null);
    }
}
