package cn.qinqing.issues.ui;

import cn.qinqing.issues.AssignIssue;
import cn.qinqing.issues.Colleague;
import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Gives an issue to a section and a person of the unit (分派科室、经办人). */
class AssignIssueDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final TextField section = new TextField(getTranslation("issues.assign.section"));
    private final Select<Colleague> person;

    AssignIssueDialog(IssueTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.ASSIGN"),
                UI.getCurrent().getTranslation("issues.assign.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        person = Choices.field(
                getTranslation("issues.assign.person"),
                tools.drafting().colleagues(tools.actor(), issue),
                Colleague::name);
        wide(new Paragraph(getTranslation("issues.assign.what")));
        wide(section);
        wide(person);
        errors().at("issues.assign.section", section).at("issues.assign.person", person);
    }

    @Override
    protected boolean changed() {
        return !section.isEmpty() || !person.isEmpty();
    }

    @Override
    protected void send() {
        tools.drafting()
                .assign(
                        tools.actor(),
                        new AssignIssue(
                                issue,
                                section.getValue(),
                                person.isEmpty() ? null : person.getValue().person()));
        done.run();
    }
}
