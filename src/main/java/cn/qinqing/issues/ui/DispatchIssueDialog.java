package cn.qinqing.issues.ui;

import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.IssueAdvice;
import cn.qinqing.issues.IssueCategory;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueTerm;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;

/** Dispatches an issue: what it is about, by when, and to whom; or rules on an objection. */
class DispatchIssueDialog extends FormDialog {

    private static final int ALL_UNITS = 1_000;

    private final transient IssueTools tools;
    private final transient IssueDetails issue;
    private final boolean ruling;
    private final transient Runnable done;
    private final Select<IssueCategory> category;
    private final Select<IssueTerm> term;
    private final EntityPicker<UnitHit> lead;
    private final MultiSelectComboBox<UnitHit> parallel;
    private final MultiSelectComboBox<UnitHit> co;
    private final TextArea paraphrase = new TextArea(getTranslation("issues.dispatch.paraphrase"));
    private final TextArea reason = new TextArea(getTranslation("issues.dispatch.reason"));

    /** @param ruling on an objection: with a reason, and final */
    DispatchIssueDialog(IssueTools tools, IssueDetails issue, boolean ruling, Runnable done) {
        super(
                UI.getCurrent().getTranslation(ruling ? "issues.command.RULE" : "issues.command.DISPATCH"),
                UI.getCurrent().getTranslation("issues.dispatch.send"));
        this.tools = tools;
        this.issue = issue;
        this.ruling = ruling;
        this.done = done;
        List<IssueTerm> terms = tools.terms().templates();
        category = Choices.field(
                getTranslation("issues.field.category"), tools.terms().categories(), IssueCategory::name);
        term = Choices.field(
                getTranslation("issues.field.term"),
                terms,
                one -> one.hours() == null
                        ? getTranslation("issues.dispatch.term.option", one.name(), one.days())
                        : getTranslation("issues.dispatch.term.hours", one.name(), one.hours()));
        term.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue().hours() != null) {
                term.setHelperText(getTranslation("issues.dispatch.due.hours"));
            } else if (change.getValue() != null) {
                LocalDate due =
                        tools.days().after(tools.today(), change.getValue().days());
                term.setHelperText(
                        getTranslation("issues.dispatch.due", tools.deadlines().of(tools.today(), due)));
            }
        });
        category.addValueChangeListener(change -> terms.stream()
                .filter(one -> one.code().equals(change.getValue().term()))
                .findFirst()
                .ifPresent(term::setValue));
        lead = new EntityPicker<>(
                getTranslation("issues.field.lead"),
                (words, limit) -> tools.people().units(tools.actor(), words, limit),
                UnitHit::name);
        List<UnitHit> units = tools.people().units(tools.actor(), "", ALL_UNITS);
        parallel = units("issues.field.parallel", units);
        co = units("issues.field.co", units);
        paraphrase.setHelperText(getTranslation("issues.dispatch.paraphrase.help"));
        paraphrase.setMinRows(2);
        if (ruling) {
            wide(new Paragraph(getTranslation("issues.dispatch.rule.what")));
        }
        field(category);
        field(term);
        wide(lead);
        wide(parallel);
        wide(co);
        if (issue.row().privacy() != IssuePrivacy.NORMAL) {
            wide(paraphrase);
        }
        if (ruling) {
            wide(reason);
        }
        errors().at("issues.dispatch.category", category)
                .at("issues.dispatch.term", term)
                .at("issues.dispatch.lead", lead)
                .at("issues.dispatch.unit", parallel)
                .at("issues.dispatch.paraphrase", paraphrase)
                .at("issues.reason", reason);
    }

    /** Takes over what past issues suggest; whoever dispatches may still change it. */
    DispatchIssueDialog suggested(IssueAdvice.Suggestion suggestion) {
        category.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(suggestion.category().code()))
                .findFirst()
                .ifPresent(category::setValue);
        lead.setValue(new UnitHit(suggestion.unit(), suggestion.unitName()));
        return this;
    }

    private MultiSelectComboBox<UnitHit> units(String label, List<UnitHit> units) {
        MultiSelectComboBox<UnitHit> field = ChineseTexts.severalOf(getTranslation(label));
        field.setItemLabelGenerator(UnitHit::name);
        field.setItems(units);
        return field;
    }

    @Override
    protected boolean changed() {
        return !category.isEmpty() || !lead.isEmpty() || !paraphrase.isEmpty() || !reason.isEmpty();
    }

    @Override
    protected void send() {
        DispatchIssue dispatch = new DispatchIssue(
                issue.row().id(),
                category.isEmpty() ? null : category.getValue().code(),
                term.isEmpty() ? null : term.getValue().code(),
                lead.isEmpty() ? null : lead.getValue().unit(),
                ids(parallel),
                ids(co),
                paraphrase.getValue(),
                reason.getValue());
        if (ruling) {
            tools.triage().rule(tools.actor(), dispatch);
        } else {
            tools.triage().dispatch(tools.actor(), dispatch);
        }
        done.run();
    }

    private static List<UnitId> ids(MultiSelectComboBox<UnitHit> field) {
        return field.getValue().stream().map(UnitHit::unit).toList();
    }
}
