package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** Authorises somebody to note visits for whoever holds a leading post. */
class GrantAuthorityDialog extends FormDialog {

    private final transient RecordingAuthorities authorities;
    private final transient Actor actor;
    private final transient Runnable granted;
    private final Select<PeopleQueries.PostHit> post = new Select<>();
    private final EntityPicker<PeopleQueries.PersonHit> recorder;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("people.authority.from"));
    private final TextField document = new TextField(getTranslation("people.authority.document"));

    GrantAuthorityDialog(
            RecordingAuthorities authorities,
            PeopleQueries people,
            Actor actor,
            List<PeopleQueries.PostHit> posts,
            LocalDate today,
            Runnable granted) {
        super(
                UI.getCurrent().getTranslation("people.authority.grant"),
                UI.getCurrent().getTranslation("uikit.save"));
        this.authorities = authorities;
        this.actor = actor;
        this.granted = granted;
        post.setLabel(getTranslation("people.authority.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(PeopleQueries.PostHit::title);
        post.setValue(posts.getFirst());
        recorder = new EntityPicker<>(
                getTranslation("people.authority.recorder"),
                (words, limit) -> people.people(actor, words, limit),
                hit -> hit.unit() == null ? hit.name() : hit.name() + "　" + hit.unit());
        from.setValue(today);
        document.setMaxLength(100);
        field(post);
        field(recorder);
        field(from);
        field(document);
        errors().at("people.authority.fromMissing", from).at("people.authority", recorder);
    }

    @Override
    protected void send() {
        if (recorder.isEmpty()) {
            throw new RuleViolation("people.authority.recorderMissing");
        }
        if (from.isEmpty()) {
            throw new RuleViolation("people.authority.fromMissing");
        }
        authorities.grant(
                actor,
                post.getValue().post(),
                recorder.getValue().person(),
                from.getValue(),
                document.isEmpty() ? null : document.getValue().strip());
        granted.run();
    }
}
