package cn.qinqing.issues.ui;

import cn.qinqing.issues.DispatchBatch;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.WorkProgress;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** The report of issues that were dispatched at once: what became of each, and why one was refused. */
@Route(IssueRoutes.DISPATCHED)
@RolesAllowed(RightsCatalog.ISSUE_TRIAGE)
class DispatchBatchView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CommonTools tools;
    private final Div content = new Div();
    private final WorkProgress progress;
    private UUID id = new UUID(0, 0);

    DispatchBatchView(CommonTools tools) {
        this.tools = tools;
        addClassName("qq-page");
        progress = new WorkProgress(getTranslation("issuebatch.title"), this::load);
        add(new H1(getTranslation("issuebatch.title")), progress, content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = Ids.parse(parameter);
            load();
        } catch (RuleViolation unknown) {
            content.removeAll();
            content.add(new EmptyState(Sentences.of(unknown)));
        }
    }

    private void load() {
        content.removeAll();
        DispatchBatch batch = tools.batches().get(tools.actor(), id);
        long waiting = batch.count(DispatchBatch.State.WAITING);
        progress.show(
                waiting > 0, (int) (batch.rows().size() - waiting), batch.rows().size());
        Paragraph summary = new Paragraph(getTranslation(
                waiting > 0 ? "issuebatch.running" : "issuebatch.summary",
                Formats.number(batch.count(DispatchBatch.State.DONE)),
                Formats.number(batch.count(DispatchBatch.State.REFUSED)),
                Formats.number(waiting),
                Formats.second(batch.at())));
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        PlainTable table = new PlainTable(List.of(
                getTranslation("issues.field.issue"),
                getTranslation("issues.field.category"),
                getTranslation("issues.field.term"),
                getTranslation("issues.field.lead"),
                getTranslation("issuebatch.result")));
        table.getElement().setAttribute("aria-label", getTranslation("issuebatch.title"));
        batch.rows()
                .forEach(row -> table.line(List.of(
                        new Anchor(IssueRoutes.details(row.issue()), row.number() + "　" + row.title()),
                        new Span(row.category()),
                        new Span(row.term()),
                        new Span(row.lead()),
                        row.state() == DispatchBatch.State.REFUSED
                                ? new Span(Sentences.stored(row.refusal()))
                                : new Tag(
                                        getTranslation("issuebatch.state."
                                                + row.state().name()),
                                        row.state() == DispatchBatch.State.DONE ? Tag.Tone.GOOD : Tag.Tone.PLAIN))));
        content.add(summary, table, new Paragraph(new Anchor(IssueRoutes.LIST, getTranslation("issuebatch.back"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("issuebatch.title"));
    }
}
