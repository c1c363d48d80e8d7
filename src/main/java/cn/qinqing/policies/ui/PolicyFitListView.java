package cn.qinqing.policies.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyDetails;
import cn.qinqing.policies.PolicyFitRow;
import cn.qinqing.policies.PolicyFitSort;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which enterprises a policy fits, as they were last matched. */
@Route(PolicyRoutes.FITS)
@RolesAllowed(RightsCatalog.POLICY_READ)
class PolicyFitListView extends ListView<PolicyFitRow> implements HasUrlParameter<String> {

    private final transient PolicyTools tools;
    private final TextField text;
    private final Select<Divisions.Division> division;
    private final Div policyLine = new Div();
    private @Nullable PolicyId id;

    PolicyFitListView(PolicyTools tools) {
        super("policies.fits.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("policies.fits.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("240px");
        text = filter("q", words, value -> value, value -> value);
        division = filter(
                "division",
                Choices.select(
                        getTranslation("enterprises.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::shortName),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        columns();
        addComponentAtIndex(1, policyLine);
        ready();
    }

    private void columns() {
        Grid.Column<PolicyFitRow> name = cellColumn(
                        "enterprises.field.name",
                        row -> Cell.link(EnterpriseRoutes.details(row.id()), row.name())
                                .below(row.code()))
                .setSortable(true)
                .setSortProperty(PolicyFitSort.NAME.name())
                .setWidth("320px")
                .setFlexGrow(3);
        fileText(name, "enterprises.field.name", PolicyFitRow::name);
        fileText(name, "enterprises.field.uscc", PolicyFitRow::code);
        column("enterprises.field.division", row -> tools.divisions().nameOf(row.divisionCode()))
                .setSortable(true)
                .setSortProperty(PolicyFitSort.DIVISION.name())
                .setWidth("140px");
        column(
                        "enterprises.field.industry",
                        row -> Industries.of(row.industry())
                                .map(one -> row.industry() + " " + one.name())
                                .orElse("—"))
                .setSortable(true)
                .setSortProperty(PolicyFitSort.INDUSTRY.name())
                .setWidth("220px")
                .setFlexGrow(1);
        column(
                        "enterprises.field.size",
                        row -> row.size() == null
                                ? getTranslation("enterprises.SizeClass.UNKNOWN")
                                : getTranslation(
                                        "enterprises.SizeClass." + row.size().name()))
                .setSortable(true)
                .setSortProperty(PolicyFitSort.SIZE.name())
                .setWidth("100px");
        column("enterprises.field.founded", row -> row.foundedOn() == null ? "—" : Formats.day(row.foundedOn()))
                .setSortable(true)
                .setSortProperty(PolicyFitSort.FOUNDED.name())
                .setWidth("130px");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = PolicyId.of(parameter);
        } catch (RuleViolation noId) {
            id = null;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        policyLine.removeAll();
        if (id != null) {
            PolicyDetails.Named policy = tools.queries().titles(List.of(id)).get(id);
            if (policy == null) {
                id = null;
            } else {
                policyLine.add(
                        new Anchor(PolicyRoutes.details(policy.id()), policy.title() + "（" + policy.number() + "）"));
            }
        }
        super.beforeEnter(event);
    }

    private @Nullable String place() {
        return division.getValue() == null ? null : division.getValue().code();
    }

    @Override
    protected List<PolicyFitRow> rows(ListOrder order, int offset, int limit) {
        return forFile()
                .map(source -> source.page(tools.actor(), order, offset, limit))
                .orElse(List.of());
    }

    @Override
    protected Optional<RowSource<PolicyFitRow>> forFile() {
        PolicyId policy = id;
        if (policy == null) {
            return Optional.empty();
        }
        String place = place();
        String words = text.getValue();
        return Optional.of((actor, order, offset, limit) ->
                tools.fits().page(actor, policy, place, words, order.by(PolicyFitSort.class), offset, limit));
    }

    @Override
    protected Optional<String> pageOf(PolicyFitRow row) {
        return Optional.of(EnterpriseRoutes.details(row.id()));
    }

    @Override
    protected long count() {
        return id == null ? 0 : tools.fits().count(tools.actor(), id, place(), text.getValue());
    }

    @Override
    protected String summary(long total) {
        return id == null
                ? getTranslation("policies.unknown")
                : total > 0 || tools.fits().inForce(id)
                        ? getTranslation("policies.fits.summary", Formats.number(total))
                        : getTranslation("policies.fits.notInForce");
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(
                id == null ? "policies.unknown" : filtered ? "policies.fits.noMatch" : "policies.fits.empty"));
    }
}
