package cn.qinqing.visits.ui;

import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.visits.CorrectGroup;
import cn.qinqing.visits.GroupDetails;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Corrects what all enterprises of a group visit share, with the reason. */
class CorrectGroupDialog extends FormDialog {

    private final transient TogetherTools tools;
    private transient GroupDetails group;
    private final transient Runnable corrected;
    private final transient FormDraft draft;
    private final TextField name = new TextField(getTranslation("visits.group.name"));
    private final TextArea text = new TextArea(getTranslation("visits.field.text"));
    private final TextField reason = new TextField(getTranslation("visits.field.reason"));

    CorrectGroupDialog(TogetherTools tools, GroupDetails group, Runnable corrected) {
        super(
                UI.getCurrent().getTranslation("visits.group.correct"),
                UI.getCurrent().getTranslation("visits.correct.send"));
        this.tools = tools;
        this.group = group;
        this.corrected = corrected;
        name.setValue(group.title());
        text.setValue(group.text());
        text.setMinRows(6);
        reason.setHelperText(getTranslation("visits.field.reason.help"));
        draft = tools.drafts()
                .of(tools.actor(), "visit-group-correct", group.id().toString());
        draft.text("name", name);
        draft.text("text", text);
        draft.text("reason", reason);
        draft.opened(group.version(), () -> {});
        wide(draft.component());
        wide(name);
        wide(text);
        wide(reason);
        errors().at("visits.title", name).at("visits.text", text).at("visits.reason", reason);
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
                () -> tools.groups()
                        .correct(
                                tools.actor(),
                                new CorrectGroup(
                                        group.id(),
                                        group.version(),
                                        name.getValue(),
                                        text.getValue(),
                                        reason.getValue())),
                () -> {
                    group = tools.groups().details(tools.actor(), group.id());
                    return new KeyValues()
                            .line(getTranslation("visits.group.name"), group.title())
                            .line(getTranslation("visits.field.text"), group.text());
                });
        draft.clear();
        corrected.run();
    }
}
