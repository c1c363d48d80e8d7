package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.uikit.ConfirmDialog;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;

/** The head signs the replies of all issues of a common problem, having read the answer once. */
class SignAllDialog extends ConfirmDialog {

    SignAllDialog(CommonTools tools, CommonProblem problem, Consumer<List<CommonProblem.Outcome>> done) {
        super(
                UI.getCurrent().getTranslation("commonproblem.signAll"),
                UI.getCurrent()
                        .getTranslation(
                                "commonproblem.signAll.what",
                                problem.waiting(),
                                problem.answer() == null ? "" : problem.answer().text()),
                () -> done.accept(tools.answers().sign(tools.actor(), problem.id())));
    }
}
