package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueCategory;
import cn.qinqing.issues.PutReplyTemplate;
import cn.qinqing.issues.ReplyPlaceholders;
import cn.qinqing.issues.ReplyTemplate;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A template of a reply: what it is for, its words, the rule or policy on which they rest. */
class ReplyTemplateDialog extends FormDialog {

    private final transient CommonTools tools;
    private final transient @Nullable ReplyTemplate before;
    private final transient Runnable done;
    private final TextField title = new TextField(getTranslation("replytemplate.field.title"));
    private final Select<IssueCategory> category;
    private final TextArea text = new TextArea(getTranslation("replytemplate.field.text"));
    private final TextArea basis = new TextArea(getTranslation("issues.reply.basis"));

    ReplyTemplateDialog(CommonTools tools, @Nullable ReplyTemplate before, Runnable done) {
        super(
                UI.getCurrent().getTranslation(before == null ? "replytemplate.add" : "replytemplate.change"),
                UI.getCurrent().getTranslation("replytemplate.save"));
        this.tools = tools;
        this.before = before;
        this.done = done;
        category = Choices.select(
                getTranslation("issues.field.category"), tools.issues().terms().categories(), IssueCategory::name);
        text.setMinRows(5);
        text.setHelperText(getTranslation(
                "replytemplate.text.help",
                ReplyPlaceholders.KNOWN.stream().map(one -> "{" + one + "}").collect(Collectors.joining("、"))));
        if (before != null) {
            title.setValue(before.title());
            text.setValue(before.text());
            basis.setValue(before.basis());
            tools.issues().terms().categories().stream()
                    .filter(one -> one.code().equals(before.category()))
                    .findFirst()
                    .ifPresent(category::setValue);
        }
        field(title);
        field(category);
        wide(text);
        wide(basis);
        title.focus();
        errors().at("replytemplate.title", title)
                .at("replytemplate.category", category)
                .at("replytemplate.text", text)
                .at("replytemplate.basis", basis);
    }

    @Override
    protected boolean changed() {
        return before == null
                ? !title.isEmpty() || !text.isEmpty() || !basis.isEmpty()
                : !text.getValue().equals(before.text()) || !basis.getValue().equals(before.basis());
    }

    @Override
    protected void send() {
        tools.templates()
                .put(
                        tools.actor(),
                        new PutReplyTemplate(
                                before == null ? null : before.series(),
                                before == null ? 0 : before.version(),
                                category.getValue() == null
                                        ? null
                                        : category.getValue().code(),
                                title.getValue(),
                                text.getValue(),
                                basis.getValue()));
        done.run();
    }
}
