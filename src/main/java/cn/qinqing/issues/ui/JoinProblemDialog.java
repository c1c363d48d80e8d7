package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Joins issues to a common problem that is there, or begins one with them. */
class JoinProblemDialog extends FormDialog {

    private final transient CommonTools tools;
    private final transient List<IssueId> members;
    private final transient Consumer<CommonProblemId> done;
    private final EntityPicker<CommonProblem> problem;

    JoinProblemDialog(CommonTools tools, List<IssueId> members, Consumer<CommonProblemId> done) {
        super(
                UI.getCurrent().getTranslation("commonproblem.join"),
                UI.getCurrent().getTranslation("commonproblem.join.send"));
        this.tools = tools;
        this.members = members;
        this.done = done;
        problem = new EntityPicker<>(
                getTranslation("commonproblem.join.which"),
                (words, limit) -> tools.queries().page(tools.actor(), words, null, List.of(), 0, limit),
                one -> one.number() + "　" + one.title());
        Button begin = new Button(getTranslation("commonproblem.begin"), click -> {
            close();
            new CommonProblemDialog(tools, null, members, done).open();
        });
        begin.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        wide(new Paragraph(getTranslation("commonproblem.join.what", members.size())));
        wide(problem);
        wide(begin);
        errors().at("commonproblem.which", problem);
    }

    @Override
    protected void send() {
        CommonProblem chosen = problem.getValue();
        if (chosen == null) {
            throw new RuleViolation("commonproblem.which.missing");
        }
        tools.problems().join(tools.actor(), chosen.id(), members);
        done.accept(chosen.id());
    }
}
