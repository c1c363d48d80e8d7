package cn.qinqing.issues.ui;

import cn.qinqing.issues.DispatchBatch;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.WorkProgress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report of issues that were dispatched at once: what became of each, and why one was refused. */
@Route(IssueRoutes.DISPATCHED)
@RolesAllowed(RightsCatalog.ISSUE_TRIAGE)
class DispatchBatchView extends ListView<DispatchBatch.Row> implements HasUrlParameter<String> {

    private final transient CommonTools tools;
    private final Select<DispatchBatch.State> state;
    private final WorkProgress progress;
    private @Nullable UUID id;
    private transient @Nullable DispatchBatch batch;

    DispatchBatchView(CommonTools tools) {
        super("issuebatch.title");
        this.tools = tools;
        state = filter(
                "result",
                Choices.select(
                        getTranslation("issuebatch.result"),
                        List.of(DispatchBatch.State.values()),
                        value -> getTranslation("issuebatch.state." + value.name())),
                Enum::name,
                name -> Choices.of(DispatchBatch.State.class, name));
        columns();
        action(new Anchor(IssueRoutes.LIST, getTranslation("issuebatch.back")));
        progress = new WorkProgress(getTranslation("issuebatch.title"), this::look);
        addComponentAtIndex(1, progress);
        ready();
    }

    private void columns() {
        Grid.Column<DispatchBatch.Row> result = cellColumn(
                        "issuebatch.result",
                        row -> Cell.tag(word(row), tone(row)).below(Sentences.stored(row.refusal())))
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(1);
        fileText(result, "issuebatch.result", this::word);
        fileText(result, "issuebatch.refusal", row -> Sentences.stored(row.refusal()));
        Grid.Column<DispatchBatch.Row> issue = cellColumn(
                        "issues.field.issue",
                        row -> Cell.link(
                                        IssueRoutes.details(row.issue()),
                                        row.title().isEmpty() ? row.number() : row.title())
                                .below(row.number()))
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(3);
        fileText(issue, "issues.field.number", DispatchBatch.Row::number);
        fileText(issue, "issues.field.title", DispatchBatch.Row::title);
        column("issues.field.category", DispatchBatch.Row::category)
                .setSortable(false)
                .setWidth("130px");
        column("issues.field.term", DispatchBatch.Row::term).setSortable(false).setWidth("110px");
        column("issues.field.lead", DispatchBatch.Row::lead).setSortable(false).setWidth("160px");
    }

    private String word(DispatchBatch.Row row) {
        return getTranslation("issuebatch.state." + row.state().name());
    }

    private static Tag.Tone tone(DispatchBatch.Row row) {
        return switch (row.state()) {
            case DONE -> Tag.Tone.GOOD;
            case REFUSED -> Tag.Tone.SOON;
            case WAITING -> Tag.Tone.PLAIN;
        };
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = Ids.parse(parameter);
            batch = tools.batches().get(tools.actor(), id);
        } catch (RuleViolation unknown) {
            id = null;
            batch = null;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        work();
    }

    private void look() {
        if (id != null) {
            batch = tools.batches().get(tools.actor(), id);
            reload();
            work();
        }
    }

    private void work() {
        long waiting = batch == null ? 0 : batch.count(DispatchBatch.State.WAITING);
        int all = batch == null ? 1 : Math.max(1, batch.rows().size());
        progress.show(waiting > 0, (int) (all - waiting), all);
    }

    private List<DispatchBatch.Row> shown() {
        return batch == null ? List.of() : only(batch, state.getValue());
    }

    private static List<DispatchBatch.Row> only(DispatchBatch batch, DispatchBatch.@Nullable State state) {
        return batch.rows().stream()
                .filter(row -> state == null || row.state() == state)
                .toList();
    }

    @Override
    protected List<DispatchBatch.Row> rows(ListOrder order, int offset, int limit) {
        return shown().stream().skip(offset).limit(limit).toList();
    }

    @Override
    protected Optional<RowSource<DispatchBatch.Row>> forFile() {
        if (id == null) {
            return Optional.empty();
        }
        UUID shown = id;
        DispatchBatch.State chosen = state.getValue();
        return Optional.of((actor, order, offset, limit) -> only(tools.batches().get(actor, shown), chosen).stream()
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    protected Optional<String> pageOf(DispatchBatch.Row row) {
        return Optional.of(IssueRoutes.details(row.issue()));
    }

    @Override
    protected long count() {
        return shown().size();
    }

    @Override
    protected String summary(long total) {
        if (batch == null) {
            return getTranslation("issuebatch.unknown");
        }
        long waiting = batch.count(DispatchBatch.State.WAITING);
        return getTranslation(
                waiting > 0 ? "issuebatch.running" : "issuebatch.summary",
                Formats.number(batch.count(DispatchBatch.State.DONE)),
                Formats.number(batch.count(DispatchBatch.State.REFUSED)),
                Formats.number(waiting),
                Formats.second(batch.at()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(batch == null ? "issuebatch.unknown" : "issuebatch.noMatch"));
    }
}
