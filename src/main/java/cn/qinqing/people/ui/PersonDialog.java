package cn.qinqing.people.ui;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes somebody, or corrects the name. */
class PersonDialog extends FormDialog {

    private final transient PeopleTools tools;
    private final transient @Nullable PersonId person;
    private final transient Consumer<PersonId> afterwards;
    private final TextField name = new TextField(getTranslation("people.field.name"));

    PersonDialog(PeopleTools tools, @Nullable PersonId person, String before, Consumer<PersonId> afterwards) {
        super(
                Sentences.of(person == null ? "people.action.register" : "people.action.rename"),
                Sentences.of("uikit.save"));
        this.tools = tools;
        this.person = person;
        this.afterwards = afterwards;
        name.setValue(before);
        name.setHelperText(getTranslation("people.field.name.help"));
        errors().at("shared.personName", name);
        wide(name);
        name.focus();
    }

    @Override
    protected void send() {
        PersonName typed = new PersonName(name.getValue());
        if (person == null) {
            afterwards.accept(tools.people().registerPerson(tools.actor(), typed));
        } else {
            tools.people().renamePerson(tools.actor(), person, typed);
            afterwards.accept(person);
        }
    }
}
