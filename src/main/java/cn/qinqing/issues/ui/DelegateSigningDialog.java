package cn.qinqing.issues.ui;

import cn.qinqing.issues.Colleague;
import cn.qinqing.issues.IssueSigning;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

/** Lets somebody sign replies to simple questions for the head, from a day to a day (授权签发). */
class DelegateSigningDialog extends FormDialog {

    private final transient IssueSigning signing;
    private final transient Actor actor;
    private final transient Runnable done;
    private final Select<Colleague> person;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("issues.signing.from"));
    private final DatePicker until = ChineseTexts.datePicker(getTranslation("issues.signing.until"));

    DelegateSigningDialog(IssueSigning signing, Actor actor, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.signing.delegate"),
                UI.getCurrent().getTranslation("issues.signing.send"));
        this.signing = signing;
        this.actor = actor;
        this.done = done;
        person = Choices.field(getTranslation("issues.signing.person"), signing.colleagues(actor), Colleague::name);
        wide(new Paragraph(getTranslation("issues.signing.delegate.what")));
        wide(person);
        field(from);
        field(until);
        errors().at("issues.signing.person", person)
                .at("issues.signing.own", person)
                .at("issues.signing.from", from)
                .at("issues.signing.until", until);
    }

    @Override
    protected boolean changed() {
        return !person.isEmpty() || !from.isEmpty() || !until.isEmpty();
    }

    @Override
    protected void send() {
        signing.delegate(
                actor, person.isEmpty() ? null : person.getValue().person(), from.getValue(), until.getValue());
        done.run();
    }
}
