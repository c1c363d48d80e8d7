package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.ChangeInterest;
import cn.qinqing.commitments.CommitmentAct;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentDetails.Instalment;
import cn.qinqing.commitments.CommitmentFulfilment;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentPosts;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One step with a commitment: what it asks for follows from the step. */
class CommitmentActDialog extends FormDialog {

    /** What is ruled on a dispute. */
    enum Ruling {
        KEPT,
        OWED
    }

    private final transient CommitmentTools tools;
    private final transient CommitmentDetails one;
    private final CommitmentAct act;
    private final transient Runnable done;
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("commitments.field.on"));
    private final TextField number = new TextField(getTranslation("commitments.field.documentNo"));
    private final TextArea words = new TextArea(getTranslation("commitments.field.words"));
    private final TextArea more = new TextArea(getTranslation("commitments.field.evidence"));
    private final Select<Instalment> part = new Select<>();
    private final Select<ChangeInterest> interest = Choices.field(
            getTranslation("commitments.field.interest"),
            List.of(ChangeInterest.values()),
            value -> getTranslation("commitments.ChangeInterest." + value.name()));
    private final Select<Ruling> ruling = Choices.field(
            getTranslation("commitments.field.ruling"),
            List.of(Ruling.values()),
            value -> getTranslation("commitments.Ruling." + value.name()));
    private final EntityPicker<CommitmentPosts.PostHit> post;
    private final transient FormDraft draft;
    private int version;

    CommitmentActDialog(CommitmentTools tools, CommitmentDetails one, CommitmentAct act, Runnable done) {
        super(
                UI.getCurrent().getTranslation("commitments.act." + act.name()),
                UI.getCurrent().getTranslation("commitments.send"));
        this.tools = tools;
        this.one = one;
        this.act = act;
        this.done = done;
        version = one.row().version();
        setMaxWidth("42rem");
        post = new EntityPicker<>(
                getTranslation("commitments.field.newPost"),
                (typed, limit) -> tools.posts().find(tools.actor(), typed, limit),
                hit -> hit.title() + (hit.holder() == null ? "" : "　" + hit.holder()));
        part.setLabel(getTranslation("commitments.field.part"));
        part.setItems(one.instalments().stream()
                .filter(found -> found.keptOn() == null)
                .toList());
        part.setItemLabelGenerator(found -> found == null
                ? ""
                : getTranslation("commitments.part", found.position(), Formats.day(found.dueOn())) + " "
                        + CommitmentTexts.amount(found.amountWan()) + " " + found.text());
        words.setMinRows(3);
        more.setMinRows(2);
        draft = tools.drafts()
                .of(
                        tools.actor(),
                        "commitment-" + act.name().toLowerCase(Locale.ROOT),
                        one.row().id().toString());
        wide(draft.component());
        wide(new Paragraph(getTranslation("commitments.act." + act.name() + ".what")));
        lay();
        draft.text("words", words);
        draft.text("more", more);
        draft.text("number", number);
        draft.begin();
    }

    private void lay() {
        switch (act) {
            case REVIEW -> {
                name(number, "commitments.field.legalNo");
                on.setLabel(getTranslation("commitments.field.legalOn"));
                fields(number, on);
                errors().at("commitments.legal.on", on)
                        .at("commitments.legal.future", on)
                        .at("commitments.legal", number);
            }
            case WITHDRAW -> fields(words);
            case KEEP, KEEP_PART -> {
                if (act == CommitmentAct.KEEP_PART) {
                    fields(part);
                }
                more.setHelperText(getTranslation("commitments.help.evidence"));
                on.setLabel(getTranslation("commitments.field.keptOn"));
                fields(on, more);
            }
            case EXPLAIN -> {
                name(words, "commitments.field.reason");
                words.setHelperText(getTranslation("commitments.help.reason"));
                name(more, "commitments.field.measures");
                words.setValue(Optional.ofNullable(one.reason()).orElse(""));
                more.setValue(Optional.ofNullable(one.measures()).orElse(""));
                fields(words, more);
                errors().at("commitments.reason", words).at("commitments.measures", more);
            }
            case CHANGE_BY_LAW -> {
                name(words, "commitments.field.changeBasis");
                words.setHelperText(getTranslation("commitments.help.changeBasis"));
                name(more, "commitments.field.compensation");
                on.setLabel(getTranslation("commitments.field.changedOn"));
                fields(interest, words, number, on, more);
                errors().at("commitments.changeBasis", words)
                        .at("commitments.changeDocument", number)
                        .at("commitments.compensation", more)
                        .at("commitments.interest", interest);
            }
            case COMPENSATE -> {
                name(more, "commitments.field.compensation");
                more.setValue(Optional.ofNullable(one.compensation()).orElse(""));
                fields(more);
                errors().at("commitments.compensation", more);
            }
            case SETTLE -> {
                fields(ruling, words, more);
                more.setHelperText(getTranslation("commitments.help.settleEvidence"));
                errors().at("commitments.ruling", ruling);
            }
            case MOVE -> {
                fields(post, number, words);
                errors().at("commitments.post", post).at("commitments.moveDocument", number);
            }
            case CHANGE, ADD_FILE -> throw new IllegalArgumentException(act + " has its own form");
        }
        errors().at("commitments.on", on)
                .at("commitments.evidence", more)
                .at("commitments.words", words)
                .at("commitments.part", part);
    }

    private void name(TextField field, String key) {
        field.setLabel(getTranslation(key));
    }

    private void name(TextArea field, String key) {
        field.setLabel(getTranslation(key));
    }

    private void fields(Component... all) {
        for (Component field : all) {
            wide(field);
        }
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
        CommitmentId id = one.row().id();
        sendUnlessChanged(this::act, () -> {
            CommitmentDetails now = tools.queries().details(tools.actor(), id);
            version = now.row().version();
            return new KeyValues()
                    .line(getTranslation("commitments.field.state"), CommitmentTexts.standing(now.row()))
                    .line(getTranslation("commitments.field.reason"), now.reason())
                    .line(getTranslation("commitments.field.holder"), CommitmentTexts.holder(now.row()));
        });
        draft.clear();
        done.run();
    }

    private void act() {
        Actor actor = tools.actor();
        CommitmentId id = one.row().id();
        CommitmentFulfilment work = tools.fulfilment();
        switch (act) {
            case REVIEW -> tools.service().review(actor, id, version, number.getValue(), on.getValue());
            case WITHDRAW -> tools.service().withdraw(actor, id, version, words.getValue());
            case KEEP -> work.keep(actor, id, version, on.getValue(), more.getValue());
            case KEEP_PART ->
                work.keepPart(
                        actor,
                        id,
                        version,
                        part.getValue() == null ? null : part.getValue().id(),
                        on.getValue(),
                        more.getValue());
            case EXPLAIN -> work.explain(actor, id, version, words.getValue(), more.getValue());
            case CHANGE_BY_LAW ->
                work.changeByLaw(
                        actor,
                        id,
                        version,
                        interest.getValue(),
                        words.getValue(),
                        number.getValue(),
                        on.getValue(),
                        more.getValue());
            case COMPENSATE -> work.compensate(actor, id, version, more.getValue());
            case SETTLE -> {
                if (ruling.getValue() == null) {
                    throw new cn.qinqing.shared.RuleViolation("commitments.ruling.missing");
                }
                work.settle(actor, id, version, ruling.getValue() == Ruling.KEPT, words.getValue(), more.getValue());
            }
            case MOVE ->
                work.move(
                        actor,
                        id,
                        version,
                        post.getValue() == null ? null : post.getValue().post(),
                        number.getValue(),
                        words.getValue());
            case CHANGE, ADD_FILE -> throw new IllegalArgumentException(act + " has its own form");
        }
    }
}
