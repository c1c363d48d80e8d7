package cn.qinqing.issues.ui;

import cn.qinqing.issues.LadderStep;
import cn.qinqing.issues.LadderWhom;
import cn.qinqing.issues.SupervisionColour;
import cn.qinqing.people.PeopleQueries.PostHit;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** A step of the ladder otherwise, from a day on. */
class ChangeStepDialog extends FormDialog {

    /** What is no number at all is refused like one that cannot be. */
    private static final int NOTHING = Integer.MIN_VALUE;

    private final transient SupervisionTools tools;
    private final transient LadderStep before;
    private final transient Runnable done;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("issues.ladder.field.from"));
    private final IntegerField days = new IntegerField(getTranslation("issues.ladder.field.days"));
    private final Select<LadderWhom> whom;
    private final EntityPicker<PostHit> post;
    private final Select<SupervisionColour> colour;
    private final IntegerField answerDays = new IntegerField(getTranslation("issues.ladder.field.answerDays"));
    private final Checkbox used = new Checkbox(getTranslation("issues.ladder.field.used"));
    private final TextField document = new TextField(getTranslation("issues.ladder.field.document"));

    ChangeStepDialog(SupervisionTools tools, LadderStep before, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.ladder.change.title", LadderTexts.when(before)),
                UI.getCurrent().getTranslation("uikit.save"));
        this.tools = tools;
        this.before = before;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.ladder.dated")));
        from.setValue(tools.today());
        from.setMin(tools.today());
        days.setValue(before.days());
        days.setHelperText(getTranslation("issues.ladder.field.days.help"));
        whom = Choices.field(
                getTranslation("issues.ladder.field.whom"),
                List.of(LadderWhom.values()),
                one -> getTranslation("issues.LadderWhom." + one.name()));
        whom.setValue(before.whom());
        post = new EntityPicker<>(
                getTranslation("issues.ladder.field.post"),
                (words, limit) -> tools.people().leaderPosts(tools.actor(), words, limit),
                PostHit::title);
        post.setHelperText(
                before.postTitle() == null
                        ? getTranslation("issues.ladder.field.post.help")
                        : getTranslation("issues.ladder.field.post.now", before.postTitle()));
        post.setVisible(before.whom() == LadderWhom.POST);
        whom.addValueChangeListener(change -> post.setVisible(change.getValue() == LadderWhom.POST));
        colour = Choices.field(
                getTranslation("issues.ladder.field.colour"),
                List.of(SupervisionColour.values()),
                one -> getTranslation("issues.SupervisionColour." + one.name()));
        colour.setValue(before.colour());
        answerDays.setValue(before.answerDays());
        used.setValue(before.used());
        document.setMaxLength(100);
        field(from);
        field(days);
        field(whom);
        field(colour);
        wide(post);
        field(answerDays);
        field(used);
        wide(document);
        errors().at("issues.ladder.past", from)
                .at("issues.ladder.from", from)
                .at("issues.ladder.days", days)
                .at("issues.ladder.answer", answerDays)
                .at("issues.ladder.document", document);
    }

    @Override
    protected boolean changed() {
        return !document.isEmpty() || !before.colour().equals(colour.getValue());
    }

    @Override
    protected void send() {
        if (from.getValue() == null) {
            throw new RuleViolation("issues.ladder.from.missing");
        }
        tools.ladder()
                .change(
                        tools.actor(),
                        new LadderStep(
                                before.code(),
                                before.place(),
                                before.clock(),
                                of(days),
                                whom.getValue(),
                                post.isEmpty() ? before.post() : post.getValue().post(),
                                null,
                                colour.getValue(),
                                of(answerDays),
                                used.getValue(),
                                Period.openFrom(from.getValue()),
                                document.getValue().isBlank()
                                        ? null
                                        : document.getValue().strip()));
        done.run();
    }

    private static int of(IntegerField field) {
        return field.getValue() == null ? NOTHING : field.getValue();
    }
}
