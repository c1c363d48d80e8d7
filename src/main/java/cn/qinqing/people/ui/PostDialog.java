package cn.qinqing.people.ui;

import cn.qinqing.people.Organ;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitQueries.PostRow;
import cn.qinqing.people.UnitQueries.UnitDetails;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Makes a post of a unit, or changes its title and the mark of sensitive itineraries. */
class PostDialog extends FormDialog {

    private final transient PeopleTools tools;
    private final transient UnitDetails unit;
    private transient @Nullable PostRow before;
    private final transient Runnable afterwards;
    private final TextField title = new TextField(getTranslation("people.field.title"));
    private final Checkbox leading = new Checkbox(getTranslation("people.post.leading"));
    private final Checkbox sensitive = new Checkbox(getTranslation("people.post.sensitive"));

    PostDialog(PeopleTools tools, UnitDetails unit, @Nullable PostRow before, Runnable afterwards) {
        super(
                Sentences.of(before == null ? "people.action.newPost" : "people.action.editPost"),
                Sentences.of("uikit.save"));
        this.tools = tools;
        this.unit = unit;
        this.before = before;
        this.afterwards = afterwards;
        title.setMaxLength(120);
        leading.setHelperText(getTranslation("people.post.leading.help"));
        sensitive.setHelperText(getTranslation("people.post.sensitive.help"));
        errors().at("people.post", title).at("people.division", title);
        wide(title);
        wide(leading);
        wide(sensitive);
        if (before == null) {
            // 四套班子 leaders: itineraries are sensitive unless somebody says otherwise
            leading.addValueChangeListener(change ->
                    sensitive.setValue(change.getValue() && unit.form().organ() != Organ.OTHER));
        } else {
            title.setValue(before.title());
            leading.setVisible(false);
            sensitive.setValue(before.sensitive());
        }
        title.focus();
    }

    @Override
    protected void send() {
        if (before == null) {
            tools.people()
                    .createPost(
                            tools.actor(),
                            new PostForm(
                                    title.getValue(),
                                    unit.id(),
                                    unit.form().organ(),
                                    leading.getValue(),
                                    unit.form().divisionCode(),
                                    sensitive.getValue()));
        } else {
            PostRow opened = before;
            sendUnlessChanged(
                    () -> tools.posts()
                            .change(
                                    tools.actor(),
                                    opened.id(),
                                    opened.version(),
                                    title.getValue(),
                                    sensitive.getValue()),
                    () -> {
                        before = tools.units().details(tools.actor(), unit.id()).posts().stream()
                                .filter(one -> one.id().equals(opened.id()))
                                .findFirst()
                                .orElseThrow(() -> new RuleViolation("people.post.unknown"));
                        return new KeyValues()
                                .line(getTranslation("people.field.title"), before.title())
                                .line(
                                        getTranslation("people.post.sensitive"),
                                        getTranslation(before.sensitive() ? "uikit.yes" : "uikit.no"));
                    });
        }
        afterwards.run();
    }
}
