package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.Batches;
import cn.qinqing.assignments.StartBatch;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.PostHit;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.MarkedRows;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** What is to be done to the marked rows, from which day, by which document, why; the rows are looked at next. */
class StartBatchDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient Batches batches;
    private final Batch.Kind kind;
    private final transient MarkedRows rows;
    private final EntityPicker<PersonHit> officer;
    private final EntityPicker<PostHit> leader;
    private final Select<TierRule> tier;
    private final DatePicker day;
    private final TextField document = new TextField(getTranslation("assignments.field.document"));
    private final TextField reason = new TextField(getTranslation("assignments.field.reason"));

    StartBatchDialog(AssignmentTools tools, Batches batches, Batch.Kind kind, MarkedRows rows, String title) {
        super(title, UI.getCurrent().getTranslation("assignments.batch.look"));
        this.tools = tools;
        this.batches = batches;
        this.kind = kind;
        this.rows = rows;
        officer = new EntityPicker<>(
                getTranslation("assignments.batch.field.officer"),
                (text, limit) -> tools.people().people(tools.actor(), text, limit),
                hit -> hit.name() + (hit.unit() == null ? "" : "　" + hit.unit()));
        leader = new EntityPicker<>(
                getTranslation("assignments.batch.field.leader"),
                (text, limit) -> tools.people().leaderPosts(tools.actor(), text, limit),
                hit -> (hit.holder() == null ? getTranslation("assignments.vacant") : hit.holder()) + "　"
                        + hit.title());
        tier = Choices.field(
                getTranslation("assignments.field.tier"), tools.tiers().on(tools.today()), TierRule::name);
        day = ChineseTexts.datePicker(
                getTranslation(kind == Batch.Kind.END ? "assignments.field.lastDay" : "assignments.batch.field.from"));
        setMaxWidth("640px");
        day.setValue(tools.today());
        document.setMaxLength(100);
        reason.setMaxLength(180);
        errors().at("assignments.batch.document", document)
                .at("assignments.batch.reason", reason)
                .at("assignments.officer", officer)
                .at("assignments.leader", leader)
                .at("assignments.tier", tier)
                .at("assignments.from", day);
        wide(new Paragraph(getTranslation("assignments.batch.rows", Formats.number(rows.count()))));
        switch (kind) {
            case OFFICER -> wide(officer);
            case LEADER -> wide(leader);
            case TIER -> wide(tier);
            case END, PROPOSAL -> {}
        }
        field(day);
        field(document);
        wide(reason);
    }

    @Override
    protected boolean changed() {
        return !document.isEmpty() || !reason.isEmpty();
    }

    @Override
    protected void send() {
        if (day.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        BatchId made = batches.open(
                tools.actor(),
                new StartBatch(
                        kind,
                        rows.ids(),
                        kind == Batch.Kind.END ? day.getValue().plusDays(1) : day.getValue(),
                        document.getValue(),
                        reason.getValue(),
                        leader.getValue() == null ? null : leader.getValue().post(),
                        officer.getValue() == null ? null : officer.getValue().person(),
                        tier.getValue() == null ? null : tier.getValue().tier()));
        UI.getCurrent().navigate(BatchView.PATH + "/" + made);
    }
}
