package cn.qinqing.issues.ui;

import cn.qinqing.issues.DraftReply;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts the reply, or writes the draft over; what is typed is kept until it is sent. */
class DraftReplyDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final TextArea text = new TextArea(getTranslation("issues.reply.text"));
    private final TextArea basis = new TextArea(getTranslation("issues.reply.basis"));
    private final Select<OutcomeCode> outcome;
    private final transient FormDraft draft;
    private @Nullable Integer version;

    DraftReplyDialog(IssueTools tools, IssueId issue, @Nullable IssueReply before, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.DRAFT_REPLY"),
                UI.getCurrent().getTranslation("issues.reply.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        outcome = Choices.field(
                getTranslation("issues.reply.outcome"),
                List.of(OutcomeCode.values()),
                one -> getTranslation("issues.OutcomeCode." + one.name()));
        text.setMinRows(5);
        text.setHelperText(getTranslation("issues.reply.text.help"));
        if (before != null) {
            version = before.version();
            text.setValue(before.text());
            basis.setValue(before.basis());
            outcome.setValue(before.outcome());
            if (before.sentBack() != null) {
                wide(new Paragraph(getTranslation("issues.reply.sentBack", before.sentBack())));
            }
        }
        draft = tools.drafts().of(tools.actor(), "issue-reply", issue.toString());
        draft.text("text", text);
        draft.text("basis", basis);
        draft.value("outcome", outcome, Enum::name, name -> Optional.ofNullable(Choices.of(OutcomeCode.class, name)));
        wide(draft.component());
        wide(new TemplateChooser(tools, issue, text, basis));
        wide(text);
        wide(basis);
        wide(outcome);
        errors().at("issues.reply.text", text).at("issues.reply.basis", basis).at("issues.reply.outcome", outcome);
        draft.begin();
    }

    @Override
    protected boolean changed() {
        return draft.changed();
    }

    @Override
    protected boolean keepsDraft() {
        return true;
    }

    @Override
    protected void cancelled() {
        draft.clear();
    }

    @Override
    protected void send() {
        TemplateChooser.demandFilled(text.getValue());
        sendUnlessChanged(
                () -> tools.handling()
                        .draftReply(
                                tools.actor(),
                                new DraftReply(issue, version, text.getValue(), basis.getValue(), outcome.getValue())),
                this::now);
        draft.clear();
        done.run();
    }

    /** What stands there by now; the next sending counts as a change of that. */
    private KeyValues now() {
        IssueWork work = tools.actions().of(tools.actor(), issue);
        IssueReply reply = work.replies().getFirst();
        version = reply.version();
        return new KeyValues()
                .line(getTranslation("issues.reply.text"), reply.text())
                .line(getTranslation("issues.reply.basis"), reply.basis());
    }
}
