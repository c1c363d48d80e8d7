package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.ReplyPlaceholders;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inserts a template, or the answer of the common problem, behind what is typed already; nothing typed is lost. */
final class TemplateChooser extends Div {

    /** What can be inserted. */
    private record Words(String title, String text, String basis) {}

    TemplateChooser(IssueTools tools, IssueId issue, TextArea text, TextArea basis) {
        IssueRow row = tools.queries().details(tools.actor(), issue).row();
        List<Words> choices = new ArrayList<>();
        tools.replyWords().problems().ofIssue(tools.actor(), issue).ifPresent(problem -> {
            CommonProblem.Answer answer = problem.answer();
            if (answer != null) {
                choices.add(new Words(
                        Sentences.of("replytemplate.ofProblem", problem.number()), answer.text(), answer.basis()));
            }
        });
        tools.replyWords()
                .templates()
                .fitting(tools.actor(), issue)
                .forEach(one -> choices.add(new Words(
                        one.unitName() == null ? one.title() : one.title() + "（" + one.unitName() + "）",
                        one.text(),
                        one.basis())));
        setVisible(!choices.isEmpty());
        Select<Words> select = Choices.field(getTranslation("replytemplate.choose"), choices, Words::title);
        select.setHelperText(getTranslation("replytemplate.choose.help"));
        select.setWidthFull();
        select.addValueChangeListener(change -> {
            Words chosen = change.getValue();
            if (chosen != null) {
                insert(text, tools.replyWords().placeholders().fill(chosen.text(), row));
                insert(basis, chosen.basis());
                List<String> left = ReplyPlaceholders.left(text.getValue());
                select.setHelperText(
                        left.isEmpty()
                                ? getTranslation("replytemplate.choose.help")
                                : getTranslation("replytemplate.left", String.join("、", left)));
                select.clear();
                text.focus();
            }
        });
        add(select);
    }

    private static void insert(TextArea field, String words) {
        String typed = field.getValue();
        if (Stream.of(typed.split("\n\n")).noneMatch(part -> part.equals(words))) {
            field.setValue(typed.isBlank() ? words : typed.stripTrailing() + "\n\n" + words);
        }
    }

    /** @throws RuleViolation {@code issues.reply.text.placeholder} while something is to be filled by hand */
    static void demandFilled(String text) {
        List<String> left = ReplyPlaceholders.left(text);
        if (!left.isEmpty()) {
            throw new RuleViolation("issues.reply.text.placeholder", String.join("、", left));
        }
    }
}
