package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductBlock.Gift;
import cn.qinqing.conduct.ConductTerms;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part 礼品 of the form: what could not be refused shows the last day to hand it in. */
class GiftFields extends Div {

    private final transient ConductTerms terms;
    private final RadioButtonGroup<Gift.Kind> kind =
            Fields.choice("conduct.field.gift", Gift.Kind.class, "conduct.gift.kind.");
    private final TextField what = Fields.line("conduct.field.giftWhat");
    private final TextField worth = Fields.line("conduct.field.giftWorth");
    private final DatePicker received;
    private final Paragraph term = new Paragraph();
    private final HandingInFields handedIn;

    GiftFields(FieldErrors errors, ConductTerms terms) {
        this.terms = terms;
        setWidthFull();
        received = ChineseTexts.datePicker(getTranslation("conduct.field.giftReceived"));
        received.setWidthFull();
        term.addClassName("qq-why");
        term.getElement().setAttribute("role", "status");
        handedIn = new HandingInFields(errors);
        kind.addValueChangeListener(change -> show());
        received.addValueChangeListener(change -> showTerm());
        add(kind, what, worth, received, term, handedIn);
        errors.at("conduct.gift.what", what).at("conduct.gift.worth", worth).at("conduct.gift.received", received);
        show();
    }

    private void show() {
        boolean any = kind.getValue() == Gift.Kind.REFUSED || kind.getValue() == Gift.Kind.RECEIVED;
        boolean kept = kind.getValue() == Gift.Kind.RECEIVED;
        what.setVisible(any);
        worth.setVisible(any);
        received.setVisible(kept);
        handedIn.setVisible(kept);
        showTerm();
    }

    private void showTerm() {
        LocalDate day = received.getValue();
        term.setVisible(kind.getValue() == Gift.Kind.RECEIVED);
        if (day == null) {
            term.setText(getTranslation("conduct.gift.term.rule"));
            return;
        }
        String last = getTranslation("conduct.gift.term", Formats.day(terms.handInBy(day)));
        var unknown = terms.yearsWithoutNotice(day);
        term.setText(
                unknown.isEmpty()
                        ? last
                        : last
                                + getTranslation(
                                        "conduct.gift.term.open",
                                        unknown.iterator().next().toString()));
    }

    boolean changed() {
        return !kind.isEmpty();
    }

    @Nullable
    Gift gift() {
        Gift.Kind chosen = kind.getValue();
        if (chosen == null) {
            return null;
        }
        if (chosen == Gift.Kind.NONE) {
            return new Gift(chosen, "", null, null, null);
        }
        boolean kept = chosen == Gift.Kind.RECEIVED;
        return new Gift(
                chosen,
                what.getValue().strip(),
                Fields.yuan(worth, "conduct.gift.worth."),
                kept ? received.getValue() : null,
                kept ? handedIn.value() : null);
    }
}
