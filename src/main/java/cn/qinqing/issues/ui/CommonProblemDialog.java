package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.CommonProblemForm;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.IssueId;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Begins a common problem with the issues that were chosen, or changes the words of one. */
class CommonProblemDialog extends FormDialog {

    private final transient CommonTools tools;
    private final transient @Nullable CommonProblem before;
    private final transient List<IssueId> members;
    private final transient Consumer<CommonProblemId> done;
    private final TextField title = new TextField(getTranslation("commonproblem.field.title"));
    private final TextArea text = new TextArea(getTranslation("commonproblem.text"));
    private final EntityPicker<UnitHit> lead;
    private final UUID key = Ids.next();
    private @Nullable Integer version;

    /** @param before null to begin one */
    CommonProblemDialog(
            CommonTools tools, @Nullable CommonProblem before, List<IssueId> members, Consumer<CommonProblemId> done) {
        super(
                UI.getCurrent().getTranslation(before == null ? "commonproblem.begin" : "commonproblem.change"),
                UI.getCurrent().getTranslation("commonproblem.save"));
        this.tools = tools;
        this.before = before;
        this.members = members;
        this.done = done;
        lead = new EntityPicker<>(
                getTranslation("commonproblem.field.lead"),
                (words, limit) -> tools.issues().people().units(tools.actor(), words, limit),
                UnitHit::name);
        title.setHelperText(getTranslation("commonproblem.title.help"));
        text.setMinRows(3);
        text.setHelperText(getTranslation("commonproblem.text.help"));
        if (before == null) {
            wide(new Paragraph(getTranslation("commonproblem.begin.what", members.size())));
        } else {
            version = before.version();
            fill(before);
        }
        wide(title);
        wide(text);
        wide(lead);
        title.focus();
        errors().at("commonproblem.title", title).at("commonproblem.text", text);
    }

    private void fill(CommonProblem problem) {
        title.setValue(problem.title());
        text.setValue(problem.text());
        if (problem.lead() != null && problem.leadName() != null) {
            lead.setValue(new UnitHit(problem.lead(), problem.leadName()));
        }
    }

    @Override
    protected boolean changed() {
        return before == null
                ? !title.isEmpty() || !text.isEmpty()
                : !title.getValue().equals(before.title()) || !text.getValue().equals(before.text());
    }

    @Override
    protected void send() {
        CommonProblemForm form = new CommonProblemForm(
                version,
                title.getValue(),
                text.getValue(),
                lead.isEmpty() ? null : lead.getValue().unit(),
                members,
                key);
        if (before == null) {
            done.accept(tools.problems().begin(tools.actor(), form));
        } else {
            sendUnlessChanged(() -> tools.problems().change(tools.actor(), before.id(), form), () -> {
                CommonProblem now = tools.queries().get(tools.actor(), before.id());
                version = now.version();
                return new KeyValues()
                        .line(getTranslation("commonproblem.field.title"), now.title())
                        .line(getTranslation("commonproblem.text"), now.text());
            });
            done.accept(before.id());
        }
    }
}
