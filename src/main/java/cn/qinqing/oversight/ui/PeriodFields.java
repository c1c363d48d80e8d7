package cn.qinqing.oversight.ui;

import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.datepicker.DatePicker;

/** The fields of a period. */
final class PeriodFields {

    private PeriodFields() {}

    static DatePicker day(String labelKey) {
        DatePicker picker = ChineseTexts.datePicker(Sentences.of(labelKey));
        picker.setWidth("150px");
        return picker;
    }
}
