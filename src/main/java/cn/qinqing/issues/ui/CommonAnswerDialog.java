package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.ReplyPlaceholders;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The lead unit answers a common problem once; a reply is drafted for each of its issues. */
class CommonAnswerDialog extends FormDialog {

    private final transient CommonTools tools;
    private final transient CommonProblem problem;
    private final transient Consumer<List<CommonProblem.Outcome>> done;
    private final TextArea text = new TextArea(getTranslation("issues.reply.text"));
    private final TextArea basis = new TextArea(getTranslation("issues.reply.basis"));
    private final Select<OutcomeCode> outcome;
    private final transient FormDraft draft;
    private int version;

    CommonAnswerDialog(CommonTools tools, CommonProblem problem, Consumer<List<CommonProblem.Outcome>> done) {
        super(
                UI.getCurrent().getTranslation("commonproblem.answerOnce"),
                UI.getCurrent().getTranslation("commonproblem.answer.send"));
        this.tools = tools;
        this.problem = problem;
        this.done = done;
        version = problem.version();
        outcome = Choices.field(
                getTranslation("issues.reply.outcome"),
                List.of(OutcomeCode.values()),
                one -> getTranslation("issues.OutcomeCode." + one.name()));
        text.setMinRows(6);
        text.setHelperText(getTranslation(
                "commonproblem.answer.help",
                ReplyPlaceholders.KNOWN.stream().map(one -> "{" + one + "}").collect(Collectors.joining("、"))));
        if (problem.answer() != null) {
            text.setValue(problem.answer().text());
            basis.setValue(problem.answer().basis());
            outcome.setValue(problem.answer().outcome());
        }
        draft = tools.issues()
                .drafts()
                .of(tools.actor(), "common-answer", problem.id().toString());
        draft.text("text", text);
        draft.text("basis", basis);
        draft.value("outcome", outcome, Enum::name, name -> Optional.ofNullable(Choices.of(OutcomeCode.class, name)));
        wide(draft.component());
        wide(new Paragraph(getTranslation("commonproblem.answer.what", problem.waiting())));
        wide(text);
        wide(basis);
        wide(outcome);
        errors().at("issues.reply.text", text)
                .at("replytemplate.unknown", text)
                .at("issues.reply.basis", basis)
                .at("issues.reply.outcome", outcome);
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
        sendUnlessChanged(
                () -> {
                    List<CommonProblem.Outcome> outcomes = tools.answers()
                            .answer(
                                    tools.actor(),
                                    problem.id(),
                                    version,
                                    text.getValue(),
                                    basis.getValue(),
                                    outcome.getValue());
                    draft.clear();
                    done.accept(outcomes);
                },
                () -> {
                    CommonProblem now = tools.queries().get(tools.actor(), problem.id());
                    version = now.version();
                    return new KeyValues()
                            .line(
                                    getTranslation("issues.reply.text"),
                                    now.answer() == null ? "" : now.answer().text());
                });
    }
}
