package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.PersonDetails;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.uikit.EditedFields;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes somebody, or corrects the name. */
class PersonDialog extends FormDialog {

    private final transient PeopleTools tools;
    private transient @Nullable PersonDetails person;
    private final transient Consumer<PersonId> afterwards;
    private final EditedFields<PersonDetails> edited = new EditedFields<>();
    private final TextField name = new TextField(getTranslation("people.field.name"));

    PersonDialog(PeopleTools tools, @Nullable PersonDetails person, Consumer<PersonId> afterwards) {
        super(
                Sentences.of(person == null ? "people.action.register" : "people.action.rename"),
                Sentences.of("uikit.save"));
        this.tools = tools;
        this.person = person;
        this.afterwards = afterwards;
        name.setHelperText(getTranslation("people.field.name.help"));
        errors().at("shared.personName", name);
        wide(edited);
        wide(name);
        edited.text(getTranslation("people.field.name"), name, PersonDetails::name);
        if (person != null) {
            edited.open(person);
        }
        name.focus();
    }

    @Override
    protected boolean changed() {
        return edited.changed();
    }

    @Override
    protected void send() {
        PersonName typed = new PersonName(name.getValue());
        if (person == null) {
            afterwards.accept(tools.people().registerPerson(tools.actor(), typed));
            return;
        }
        PersonDetails opened = person;
        edited.send(() -> tools.people().renamePerson(tools.actor(), opened.person(), opened.version(), typed), () -> {
            person = tools.queries().details(tools.actor(), opened.person());
            return person;
        });
        afterwards.accept(opened.person());
    }
}
