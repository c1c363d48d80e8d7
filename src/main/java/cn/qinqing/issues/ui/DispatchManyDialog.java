package cn.qinqing.issues.ui;

import cn.qinqing.issues.DispatchMany;
import cn.qinqing.issues.IssueCategory;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueTerm;
import cn.qinqing.issues.SimilarIssues;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches marked issues at once: one category, term and lead unit for all, or for each as one alike was dispatched; when
 * each is due is shown before it is sent.
 */
class DispatchManyDialog extends FormDialog {

    private static final int SHOWN = 40;

    private final transient CommonTools tools;
    private final transient List<IssueRow> rows;
    private final transient List<IssueTerm> terms;
    private final transient List<IssueCategory> categories;
    private final transient Map<IssueId, SimilarIssues.Suggestion> suggested;
    private final transient Consumer<UUID> done;
    private final Select<IssueCategory> category;
    private final Select<IssueTerm> term;
    private final EntityPicker<UnitHit> lead;
    private final Checkbox each = new Checkbox(getTranslation("issuebatch.each"));
    private final Div preview = new Div();

    /** @throws RuleViolation {@code issuebatch.none} when none of them waits to be dispatched */
    DispatchManyDialog(CommonTools tools, List<IssueId> ids, Consumer<UUID> done) {
        super(
                UI.getCurrent().getTranslation("issuebatch.action"),
                UI.getCurrent().getTranslation("issuebatch.send"));
        this.tools = tools;
        this.done = done;
        rows = tools.selection().rows(tools.actor(), ids);
        if (rows.isEmpty()) {
            throw new RuleViolation("issuebatch.none");
        }
        suggested = tools.similar().dispatched(tools.actor(), rows);
        terms = tools.issues().terms().templates();
        categories = tools.issues().terms().categories();
        category = Choices.field(getTranslation("issues.field.category"), categories, IssueCategory::name);
        term = Choices.field(
                getTranslation("issues.field.term"),
                terms,
                one -> getTranslation("issues.dispatch.term.option", one.name(), one.days()));
        lead = new EntityPicker<>(
                getTranslation("issues.field.lead"),
                (words, limit) -> tools.issues().people().units(tools.actor(), words, limit),
                UnitHit::name);
        category.addValueChangeListener(change -> {
            termOf(change.getValue()).ifPresent(term::setValue);
            show();
        });
        term.addValueChangeListener(change -> show());
        lead.addValueChangeListener(change -> show());
        each.setHelperText(getTranslation("issuebatch.each.help", suggested.size(), rows.size()));
        each.setEnabled(!suggested.isEmpty());
        each.addValueChangeListener(change -> show());
        wide(new Paragraph(getTranslation("issuebatch.what", rows.size())));
        field(category);
        field(term);
        wide(lead);
        wide(each);
        wide(preview);
        errors().at("issues.dispatch.category", category)
                .at("issues.dispatch.term", term)
                .at("issues.dispatch.lead", lead);
        show();
    }

    private java.util.Optional<IssueTerm> termOf(@Nullable IssueCategory of) {
        return terms.stream()
                .filter(one -> of != null && one.code().equals(of.term()))
                .findFirst();
    }

    /** What a row will be dispatched as, and by when it is due. */
    private record Plan(
            @Nullable IssueCategory category,
            @Nullable IssueTerm term,
            @Nullable UnitHit lead) {}

    private Plan plan(IssueRow row) {
        SimilarIssues.Suggestion like = suggested.get(row.id());
        if (Boolean.TRUE.equals(each.getValue()) && like != null) {
            IssueCategory own = categories.stream()
                    .filter(one -> one.code().equals(like.category()))
                    .findFirst()
                    .orElse(null);
            return new Plan(own, termOf(own).orElse(null), new UnitHit(like.lead(), like.leadName()));
        }
        return new Plan(category.getValue(), term.getValue(), lead.getValue());
    }

    private void show() {
        preview.removeAll();
        PlainTable table = new PlainTable(List.of(
                getTranslation("issues.field.issue"),
                getTranslation("issues.field.category"),
                getTranslation("issues.field.lead"),
                getTranslation("issuebatch.due")));
        table.getElement().setAttribute("aria-label", getTranslation("issuebatch.preview"));
        rows.stream().limit(SHOWN).forEach(row -> {
            Plan plan = plan(row);
            String title = row.title().isEmpty()
                    ? getTranslation("issues.hidden." + row.privacy().name())
                    : row.title();
            table.line(List.of(
                    new Span(row.number() + "　" + title),
                    new Span(plan.category() == null ? "" : plan.category().name()),
                    new Span(plan.lead() == null ? "" : plan.lead().name()),
                    new Span(due(plan.term()))));
        });
        preview.add(table);
        if (rows.size() > SHOWN) {
            preview.add(new Paragraph(getTranslation("issuebatch.rest", rows.size() - SHOWN)));
        }
    }

    private String due(@Nullable IssueTerm of) {
        if (of == null) {
            return "";
        }
        LocalDate today = tools.issues().today();
        LocalDate due = tools.issues().days().after(today, of.days());
        return Sentences.of("issuebatch.due.of", of.days(), Formats.day(due));
    }

    @Override
    protected boolean changed() {
        return !category.isEmpty() || !lead.isEmpty();
    }

    @Override
    protected void send() {
        List<DispatchMany> all = rows.stream()
                .map(row -> {
                    Plan plan = plan(row);
                    return new DispatchMany(
                            row.id(),
                            plan.category() == null ? null : plan.category().code(),
                            plan.term() == null ? null : plan.term().code(),
                            plan.lead() == null ? null : plan.lead().unit());
                })
                .toList();
        done.accept(tools.batches().begin(tools.actor(), all, getTranslation("issuebatch.job", all.size())));
    }
}
