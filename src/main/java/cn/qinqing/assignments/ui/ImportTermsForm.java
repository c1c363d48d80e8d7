package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.ListMode;
import cn.qinqing.assignments.domain.imports.ListTerms;
import cn.qinqing.uikit.ChineseTexts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** In which way a list is applied, from which day on, and by which document. */
class ImportTermsForm extends Div {

    private final RadioButtonGroup<ListMode> mode = new RadioButtonGroup<>();
    private final DatePicker day = ChineseTexts.datePicker("");
    private final TextField document = new TextField(getTranslation("assignments.field.document"));

    /** @param chosen takes what the clerk chose */
    ImportTermsForm(SerializableConsumer<ListTerms> chosen) {
        addClassName("qq-filters");
        mode.setLabel(getTranslation("assignments.import.mode"));
        mode.setItems(ListMode.values());
        mode.setItemLabelGenerator(one -> getTranslation("assignments.ListMode." + one.name()));
        day.setLabel(getTranslation("assignments.import.replaceFrom"));
        mode.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(new ListTerms(change.getValue(), day.getValue()));
            }
        });
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(new ListTerms(mode.getValue(), change.getValue()));
            }
        });
        document.setWidth("15em");
        document.setMaxLength(LeaderListApplication.LONGEST_DOCUMENT);
        add(mode, day, document);
    }

    void show(ListTerms terms) {
        mode.setValue(terms.mode());
        day.setVisible(terms.mode() != ListMode.ADD);
        day.setValue(terms.day());
        document.setPlaceholder(getTranslation(
                terms.mode() == ListMode.REPLACE
                        ? "assignments.import.documentNeeded"
                        : "assignments.import.documentHint"));
    }

    /** Says at its field that a list that replaces needs a document number, where it does. */
    boolean complete() {
        if (mode.getValue() == ListMode.REPLACE && document.isEmpty()) {
            document.setErrorMessage(getTranslation("assignments.import.documentMissing"));
            document.setInvalid(true);
            document.focus();
            return false;
        }
        return true;
    }

    String documentNo() {
        return document.getValue();
    }
}
