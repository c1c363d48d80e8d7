package cn.qinqing.people.ui;

import cn.qinqing.shared.PersonId;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Asks what a mobile number is needed for before it is shown; both are logged. */
class ReadProtectedDialog extends FormDialog {

    private final transient PeopleTools tools;
    private final transient PersonId person;
    private final transient Consumer<List<String>> shown;
    private final TextField purpose = new TextField(getTranslation("people.field.purpose"));

    ReadProtectedDialog(PeopleTools tools, PersonId person, Consumer<List<String>> shown) {
        super(Sentences.of("people.protected.title"), Sentences.of("people.protected.show"));
        this.tools = tools;
        this.person = person;
        this.shown = shown;
        purpose.setMaxLength(200);
        purpose.setRequiredIndicatorVisible(true);
        purpose.setHelperText(getTranslation("people.field.purpose.help"));
        errors().at("people.protected", purpose);
        wide(purpose);
        purpose.focus();
    }

    @Override
    protected void send() {
        shown.accept(tools.people()
                .readProtectedPhones(tools.actor(), person, purpose.getValue().strip()));
    }
}
