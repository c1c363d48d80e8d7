package cn.qinqing.visits.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.DraftKeeper;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.visits.VisitExtras;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers given on the spot, materials left, what is to follow: optional, folded until something stands there. */
class ExtraFields extends Div {

    private static final int PAUSE_MILLISECONDS = 2_000;

    /** As typed. */
    record Typed(String answers, String materials, String followUp, String followUpOn) {
        static final Typed NONE = new Typed("", "", "", "");
    }

    private final TextArea answers = new TextArea(getTranslation("visits.field.answers"));
    private final TextArea materials = new TextArea(getTranslation("visits.field.materials"));
    private final TextArea followUp = new TextArea(getTranslation("visits.field.followUp"));
    private final DatePicker followUpOn = ChineseTexts.datePicker(getTranslation("visits.field.followUpOn"));
    private final Details folded = new Details(getTranslation("visits.extras.title"));

    ExtraFields() {
        for (TextArea field : List.of(answers, materials, followUp)) {
            field.setWidthFull();
            field.setMinRows(2);
        }
        followUpOn.setWidthFull();
        folded.add(answers, materials, followUp, followUpOn);
        add(folded);
    }

    /** Tells when something was typed, two seconds after it at most. */
    void onChange(Runnable changed) {
        for (TextArea field : List.of(answers, materials, followUp)) {
            field.setValueChangeMode(ValueChangeMode.TIMEOUT);
            field.setValueChangeTimeout(PAUSE_MILLISECONDS);
            field.addValueChangeListener(change -> changed.run());
        }
        followUpOn.addValueChangeListener(change -> changed.run());
    }

    /** Keeps what is typed in the browser too, in a form that has it once. */
    void keepInBrowser() {
        DraftKeeper.keep("answers", answers);
        DraftKeeper.keep("materials", materials);
        DraftKeeper.keep("followUp", followUp);
        DraftKeeper.keep("followUpOn", followUpOn);
    }

    void keep(FormDraft draft) {
        draft.text("answers", answers);
        draft.text("materials", materials);
        draft.text("followUp", followUp);
        draft.value("followUpOn", followUpOn, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
    }

    void at(FieldErrors errors) {
        errors.at("visits.answers", answers)
                .at("visits.materials", materials)
                .at("visits.followUp.early", followUpOn)
                .at("visits.followUp", followUp);
    }

    /** The field that a refusal concerns; null when it is none of these. */
    @Nullable
    HasValidation fieldOf(RuleViolation refused) {
        String key = refused.key();
        if (key.startsWith("visits.answers")) {
            return answers;
        }
        if (key.startsWith("visits.materials")) {
            return materials;
        }
        if (key.startsWith("visits.followUp.early")) {
            return followUpOn;
        }
        return key.startsWith("visits.followUp") ? followUp : null;
    }

    void fill(VisitExtras extras) {
        fill(new Typed(
                extras.answers(),
                extras.materials(),
                extras.followUp(),
                extras.followUpOn() == null ? "" : extras.followUpOn().toString()));
    }

    void fill(Typed typed) {
        answers.setValue(typed.answers());
        materials.setValue(typed.materials());
        followUp.setValue(typed.followUp());
        followUpOn.setValue(typed.followUpOn().isEmpty() ? null : LocalDate.parse(typed.followUpOn()));
        folded.setOpened(!typed.equals(Typed.NONE));
    }

    /** Takes what was kept in the browser. */
    void type(Map<String, String> kept) {
        Typed now = typed();
        fill(new Typed(
                kept.getOrDefault("answers", now.answers()),
                kept.getOrDefault("materials", now.materials()),
                kept.getOrDefault("followUp", now.followUp()),
                kept.getOrDefault("followUpOn", now.followUpOn())));
    }

    Typed typed() {
        return new Typed(
                answers.getValue(),
                materials.getValue(),
                followUp.getValue(),
                followUpOn.isEmpty() ? "" : followUpOn.getValue().toString());
    }

    VisitExtras extras() {
        return new VisitExtras(answers.getValue(), materials.getValue(), followUp.getValue(), followUpOn.getValue());
    }
}
