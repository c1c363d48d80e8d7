package cn.qinqing.serviceplans.ui;

import cn.qinqing.commitments.CommitmentBasis;
import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentKinds;
import cn.qinqing.commitments.CommitmentPosts.PostHit;
import cn.qinqing.commitments.CommitmentPublicity;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionDetails.Meeting;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes a commitment from an approved decision (转为承诺事项): minutes and legal review are taken over. */
class CasePromiseDialog extends FormDialog {

    private final transient CaseDecisionTools tools;
    private final transient CaseDecisionDetails decision;
    private final transient Runnable done;
    private final UUID clientKey = Ids.next();
    private final TextArea text = new TextArea(getTranslation("commitments.field.text"));
    private final Select<CommitmentKinds.Kind> kind;
    private final EntityPicker<UnitHit> unit;
    private final EntityPicker<PostHit> post;
    private final BigDecimalField amount = new BigDecimalField(getTranslation("commitments.field.amountWan"));
    private final DatePicker due = ChineseTexts.datePicker(getTranslation("commitments.field.dueOn"));

    CasePromiseDialog(CaseDecisionTools tools, CaseDecisionDetails decision, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.case.do.MAKE_COMMITMENT"),
                UI.getCurrent().getTranslation("serviceplans.case.promise.send"));
        this.tools = tools;
        this.decision = decision;
        this.done = done;
        setMaxWidth("46rem");
        kind = Choices.field(
                getTranslation("commitments.field.kind"), tools.kinds().all(), CommitmentKinds.Kind::label);
        unit = new EntityPicker<>(
                getTranslation("commitments.field.unit"),
                (words, limit) -> tools.people().units(tools.actor(), words, limit),
                UnitHit::name);
        post = new EntityPicker<>(
                getTranslation("commitments.field.post"),
                (words, limit) -> tools.posts().find(tools.actor(), words, limit),
                hit -> hit.title() + (hit.holder() == null ? "" : "　" + hit.holder()));
        text.setMinRows(3);
        text.setValue(decision.form().asked());
        Meeting meeting = Objects.requireNonNull(decision.meeting());
        wide(new Paragraph(getTranslation(
                "serviceplans.case.promise.what",
                meeting.documentNo(),
                decision.row().enterpriseName())));
        wide(text);
        field(kind);
        field(due);
        wide(unit);
        wide(post);
        field(amount);
        errors().at("commitments.text", text)
                .at("commitments.kind", kind)
                .at("commitments.unit", unit)
                .at("commitments.post", post)
                .at("commitments.amount", amount)
                .at("commitments.due", due);
    }

    @Override
    protected boolean changed() {
        return !unit.isEmpty() || !post.isEmpty() || !due.isEmpty();
    }

    @Override
    protected void send() {
        Meeting meeting = Objects.requireNonNull(decision.meeting());
        tools.outcomes()
                .makeCommitment(
                        tools.actor(),
                        decision.row().id(),
                        new CommitmentForm(
                                null,
                                decision.row().enterprise(),
                                decision.form().project(),
                                kind.isEmpty() ? null : kind.getValue().code(),
                                text.getValue(),
                                "",
                                CommitmentBasis.MINUTES,
                                meeting.documentNo(),
                                meeting.on(),
                                unit.isEmpty() ? null : unit.getValue().unit(),
                                post.isEmpty() ? null : post.getValue().post(),
                                "",
                                meeting.on(),
                                amount.getValue(),
                                due.getValue(),
                                List.of(),
                                CommitmentPublicity.INTERNAL,
                                "",
                                null,
                                null,
                                clientKey));
        Notices.done(getTranslation("serviceplans.case.promise.done"));
        done.run();
    }
}
