package cn.qinqing.issues.ui;

import cn.qinqing.issues.Colleague;
import cn.qinqing.issues.IssueSigning;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Adds somebody who signs on a level of the unit before its head. */
class SignLevelDialog extends FormDialog {

    private final transient IssueSigning signing;
    private final transient Actor actor;
    private final transient Runnable done;
    private final Select<Integer> level;
    private final TextField title = new TextField(getTranslation("issues.signing.title"));
    private final Select<Colleague> person;

    SignLevelDialog(IssueSigning signing, Actor actor, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.signing.addLevel"),
                UI.getCurrent().getTranslation("issues.signing.send"));
        this.signing = signing;
        this.actor = actor;
        this.done = done;
        level = Choices.field(
                getTranslation("issues.signing.level"),
                List.of(1, 2),
                one -> getTranslation("issues.signing.level.option", one));
        title.setHelperText(getTranslation("issues.signing.title.help"));
        person = Choices.field(getTranslation("issues.signing.person"), signing.colleagues(actor), Colleague::name);
        wide(new Paragraph(getTranslation("issues.signing.level.what")));
        field(level);
        field(title);
        wide(person);
        errors().at("issues.signing.level", level)
                .at("issues.signing.title", title)
                .at("issues.signing.person", person);
        level.addValueChangeListener(change -> signing.levels(actor).stream()
                .filter(one -> change.getValue() != null && one.level() == change.getValue())
                .findFirst()
                .ifPresent(one -> title.setValue(one.title())));
    }

    @Override
    protected boolean changed() {
        return !title.isEmpty() || !person.isEmpty();
    }

    @Override
    protected void send() {
        signing.addLevel(
                actor,
                level.getValue(),
                title.getValue(),
                person.isEmpty() ? null : person.getValue().person());
        done.run();
    }
}
