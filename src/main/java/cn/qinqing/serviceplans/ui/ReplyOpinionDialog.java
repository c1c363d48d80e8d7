package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanOpinion;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Answers what an enterprise said to a measure. */
class ReplyOpinionDialog extends FormDialog {

    private final transient PlanTimeTools tools;
    private final transient PlanOpinion opinion;
    private final transient Runnable done;
    private final TextArea words = new TextArea();

    ReplyOpinionDialog(PlanTimeTools tools, PlanOpinion opinion, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.agreement.reply.title"),
                UI.getCurrent().getTranslation("serviceplans.agreement.reply.save"));
        this.tools = tools;
        this.opinion = opinion;
        this.done = done;
        Paragraph said = new Paragraph(opinion.words());
        said.addClassName("qq-earlier");
        words.setLabel(getTranslation("serviceplans.agreement.reply.words"));
        words.setHelperText(getTranslation("serviceplans.agreement.reply.help"));
        words.setRequiredIndicatorVisible(true);
        words.setMinRows(3);
        wide(said);
        wide(words);
        errors().at("serviceplans.agreement.reply", words);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.agreement().reply(tools.actor(), opinion.id(), words.getValue());
        done.run();
    }
}
