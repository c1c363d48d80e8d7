package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.LeaderLoad;
import cn.qinqing.assignments.Proposal;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.ProposalRow;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.assignments.domain.proposals.Reason;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.WorkProgress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One proposal: who could lead each enterprise and why, for whom nobody was found, and what each leader would have. */
@Route(ProposalView.PATH)
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class ProposalView extends ListView<ProposalRow> implements HasUrlParameter<String> {

    static final String PATH = "proposals";

    private final transient AssignmentTools tools;
    private final transient Proposals proposals;
    private final Select<ProposalRow.Show> show;
    private final Div commands = new Div();
    private final Details loads = new Details();
    private final WorkProgress progress;
    private @Nullable ProposalId id;
    private transient @Nullable Proposal proposal;

    ProposalView(AssignmentTools tools, Proposals proposals) {
        super("assignments.proposal.title");
        this.tools = tools;
        this.proposals = proposals;
        show = filter(
                "show",
                Choices.select(
                        getTranslation("assignments.proposal.show"),
                        List.of(ProposalRow.Show.values()),
                        value -> getTranslation("assignments.ProposalRow." + value.name())),
                Enum::name,
                name -> Choices.of(ProposalRow.Show.class, name));
        columns();
        commands.addClassName("qq-actions");
        action(commands);
        loads.addClassName("qq-load");
        progress = new WorkProgress(getTranslation("assignments.proposal.title"), this::again);
        addComponentAtIndex(2, progress);
        addComponentAtIndex(3, loads);
        ready();
    }

    private void columns() {
        Grid.Column<ProposalRow> enterprise = cellColumn(
                        "assignments.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(place(row)))
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(enterprise, "assignments.field.enterprise", ProposalRow::enterpriseName);
        fileText(enterprise, "assignments.field.tier", this::place);
        Grid.Column<ProposalRow> leader = cellColumn(
                        "assignments.AssignmentRole.LEADER",
                        row -> row.leader() == null
                                ? pending(row)
                                        ? Cell.tag(getTranslation("assignments.proposal.pending"), Tag.Tone.PLAIN)
                                        : Cell.tag(getTranslation("assignments.proposal.nobody"), Tag.Tone.LATE)
                                : Cell.text(row.holder() == null ? getTranslation("assignments.vacant") : row.holder())
                                        .below(row.title() == null ? "" : row.title()))
                .setSortable(false)
                .setWidth("180px");
        fileText(leader, "assignments.AssignmentRole.LEADER", row -> row.holder() == null ? "" : row.holder());
        fileText(leader, "assignments.field.title", row -> row.title() == null ? "" : row.title());
        column("assignments.proposal.reasons", this::why)
                .setSortable(false)
                .setWidth("320px")
                .setFlexGrow(3);
        componentColumn("assignments.field.action", this::change)
                .setSortable(false)
                .setWidth("90px");
    }

    /** Whether its turn has not come yet in a large proposal. */
    private boolean pending(ProposalRow row) {
        return proposal != null
                && proposal.state() == Proposal.State.CALCULATING
                && row.refusal() == null
                && !row.byHand();
    }

    private String place(ProposalRow row) {
        String division = tools.divisions().nameOf(row.divisionCode());
        return division + " · " + (row.tier() == null ? getTranslation("assignments.tier.none") : row.tier());
    }

    private Component change(ProposalRow row) {
        if (proposal == null || !open()) {
            return new Span("—");
        }
        Button change = new Button(
                getTranslation("assignments.proposal.change"),
                click -> new ChangeProposedDialog(
                                tools,
                                proposals,
                                proposal.id(),
                                row,
                                getTranslation("assignments.proposal.choose"),
                                this::again)
                        .open());
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        change.getElement()
                .setAttribute("aria-label", getTranslation("assignments.proposal.change.of", row.enterpriseName()));
        return change;
    }

    /** What speaks for the leader, or why there is nobody, as one sentence. */
    private String why(ProposalRow row) {
        if (row.byHand()) {
            return getTranslation("assignments.proposal.byHand");
        }
        if (row.leader() == null) {
            return row.refusal() == null
                    ? ""
                    : getTranslation(
                            "assignments.ProposalRefusal." + row.refusal().name());
        }
        return getTranslation(
                "assignments.proposal.why",
                row.reasons().stream().map(one -> reason(row, one)).collect(Collectors.joining("；")));
    }

    private String reason(ProposalRow row, Reason reason) {
        return switch (reason.factor()) {
            case PLACE ->
                Divisions.PREFECTURE.equals(row.leaderDivision())
                        ? getTranslation("assignments.proposal.prefecture")
                        : getTranslation(
                                "assignments.proposal.county", tools.divisions().nameOf(row.divisionCode()));
            case BEFORE, FAMILY, INDUSTRY, LOAD ->
                getTranslation("assignments.ProposalFactor." + reason.factor().name(), reason.first(), reason.second());
        };
    }

    private boolean open() {
        return proposal != null
                && proposal.state() == Proposal.State.DRAFT
                && tools.actor().may(Right.ASSIGNMENT_EDIT);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = ProposalId.of(parameter);
            proposal = proposals.get(tools.actor(), id);
        } catch (RuleViolation unknown) {
            id = null;
            proposal = null;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        around();
    }

    /** Also once a second while it is calculated: the rows fill. */
    private void again() {
        if (id != null) {
            proposal = proposals.get(tools.actor(), id);
            reload();
            around();
        }
    }

    private void around() {
        commands.removeAll();
        loads.setVisible(proposal != null && proposal.state() != Proposal.State.CALCULATING);
        progress.show(
                proposal != null && proposal.running(),
                proposal == null ? 0 : proposal.calculated(),
                proposal == null ? 1 : proposal.rows());
        if (proposal == null) {
            return;
        }
        if (proposal.state() == Proposal.State.CALCULATING) {
            calculating(proposal);
            return;
        }
        loads();
        if (proposal.batch() != null) {
            commands.add(
                    new Anchor(BatchView.PATH + "/" + proposal.batch(), getTranslation("assignments.proposal.batch")));
        }
        if (!open()) {
            return;
        }
        commands.add(
                new Button(
                        getTranslation("assignments.proposal.leaders"),
                        click -> new TakePartDialog(
                                        tools,
                                        proposals,
                                        proposal.id(),
                                        getTranslation("assignments.proposal.again"),
                                        this::again)
                                .open()),
                discard(proposal));
        Button apply = new Button(
                getTranslation("assignments.proposal.apply"),
                click -> new ApplyProposalDialog(
                                tools, proposals, proposal, getTranslation("assignments.proposal.apply"))
                        .open());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        commands.add(apply);
    }

    private void calculating(Proposal shown) {
        if (!tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            return;
        }
        commands.add(discard(shown));
        if (!shown.running()) {
            commands.add(new Button(getTranslation("assignments.proposal.again"), click -> {
                try {
                    proposals.goOn(tools.actor(), shown.id());
                } catch (RuleViolation refused) {
                    Notices.refused(refused);
                }
                again();
            }));
        }
    }

    private Button discard(Proposal shown) {
        return new Button(
                getTranslation("assignments.proposal.discard"),
                click -> new ConfirmDialog(
                                getTranslation("assignments.proposal.discard"),
                                getTranslation("assignments.proposal.discard.what"),
                                () -> {
                                    proposals.discard(tools.actor(), shown.id());
                                    again();
                                })
                        .open());
    }

    private void loads() {
        List<LeaderLoad> all = proposals.loads(tools.actor(), proposal.id());
        loads.setSummaryText(getTranslation("assignments.proposal.loads", all.size()));
        loads.removeAll();
        PlainTable table = new PlainTable(List.of(
                getTranslation("assignments.AssignmentRole.LEADER"),
                getTranslation("assignments.field.title"),
                getTranslation("assignments.proposal.before"),
                getTranslation("assignments.proposal.after")));
        all.forEach(one -> table.line(List.of(
                new Span(one.holder() == null ? getTranslation("assignments.vacant") : one.holder()),
                new Span(one.title()),
                new Span(Formats.number(one.before())),
                new Span(Formats.number(one.after())))));
        loads.add(table);
    }

    @Override
    protected List<ProposalRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return id == null ? List.of() : proposals.rows(tools.actor(), id, show.getValue(), offset, limit);
    }

    @Override
    protected Optional<RowSource<ProposalRow>> forFile() {
        if (id == null) {
            return Optional.empty();
        }
        ProposalId shown = id;
        ProposalRow.Show only = show.getValue();
        return Optional.of(
                (actor, sort, descending, offset, limit) -> proposals.rows(actor, shown, only, offset, limit));
    }

    @Override
    protected long count() {
        return id == null ? 0 : proposals.countRows(tools.actor(), id, show.getValue());
    }

    @Override
    protected String summary(long total) {
        return proposal == null
                ? getTranslation("assignments.proposal.unknown")
                : getTranslation(
                        "assignments.proposal.summary." + proposal.state().name(),
                        proposal.rows(),
                        proposal.placed(),
                        proposal.rows()
                                - (proposal.state() == Proposal.State.CALCULATING
                                        ? proposal.calculated()
                                        : proposal.placed()),
                        Formats.day(proposal.from()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(
                getTranslation(proposal == null ? "assignments.proposal.unknown" : "assignments.batch.noMatch"));
    }
}
