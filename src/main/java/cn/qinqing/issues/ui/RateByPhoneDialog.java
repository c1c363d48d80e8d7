package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueSummary;
import cn.qinqing.issues.RateIssue;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/** Notes what the enterprise says of the reply on the telephone (电话评价); for who had no hand in the issue alone. */
class RateByPhoneDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final int round;
    private final transient Runnable done;
    private final RadioButtonGroup<Satisfaction> satisfaction =
            new RadioButtonGroup<>(getTranslation("issues.phoneRate.satisfaction"));
    private final TextArea words = new TextArea(getTranslation("issues.phoneRate.words"));

    RateByPhoneDialog(IssueTools tools, IssueId issue, IssueSummary summary, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.phoneRate.title"),
                UI.getCurrent().getTranslation("issues.phoneRate.send"));
        this.tools = tools;
        this.issue = issue;
        this.round = summary.round();
        this.done = done;
        wide(new Paragraph(getTranslation("issues.phoneRate.what")));
        wide(new KeyValues()
                .line(getTranslation("issues.field.number"), summary.number())
                .line(getTranslation("issues.field.leadUnit"), summary.unit())
                .line(getTranslation("issues.phoneRate.on"), Formats.day(summary.repliedOn()))
                .line(
                        getTranslation("issues.phoneRate.outcome"),
                        getTranslation("issues.OutcomeCode." + summary.outcome().name()))
                .line(getTranslation("issues.phoneRate.reply"), summary.reply()));
        satisfaction.setItems(Satisfaction.values());
        satisfaction.setItemLabelGenerator(one -> getTranslation("issues.Satisfaction." + one.name()));
        words.setHelperText(getTranslation("issues.phoneRate.words.help"));
        words.setMinRows(2);
        wide(satisfaction);
        wide(words);
        errors().at("issues.rate.missing", satisfaction).at("issues.rate.words", words);
    }

    @Override
    protected boolean changed() {
        return !satisfaction.isEmpty() || !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.ratings().rate(tools.actor(), new RateIssue(issue, round, satisfaction.getValue(), words.getValue()));
        done.run();
    }
}
