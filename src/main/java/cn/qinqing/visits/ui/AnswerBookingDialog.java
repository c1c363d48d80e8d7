package cn.qinqing.visits.ui;

import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.visits.BookingAnswer;
import cn.qinqing.visits.BookingDetails;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;

/** Notes what the enterprise said to a booking. */
class AnswerBookingDialog extends FormDialog {

    private final transient BookingTools tools;
    private final transient BookingDetails booking;
    private final transient Runnable answered;
    private final RadioButtonGroup<BookingAnswer.Kind> kind = new RadioButtonGroup<>();
    private final DatePicker otherDay = ChineseTexts.datePicker(getTranslation("visits.booking.otherDay"));
    private final TextField words = new TextField(getTranslation("visits.booking.words"));

    AnswerBookingDialog(BookingTools tools, BookingDetails booking, Runnable answered) {
        super(
                UI.getCurrent().getTranslation("visits.booking.answer"),
                UI.getCurrent().getTranslation("visits.booking.answer.send"));
        this.tools = tools;
        this.booking = booking;
        this.answered = answered;
        kind.setLabel(getTranslation("visits.booking.answer.kind"));
        kind.setItems(BookingAnswer.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("visits.booking.answer." + one.name()));
        kind.setValue(BookingAnswer.Kind.ACCEPT);
        kind.addValueChangeListener(change -> otherDay.setVisible(change.getValue() == BookingAnswer.Kind.OTHER_DAY));
        otherDay.setMin(tools.today());
        otherDay.setVisible(false);
        words.setHelperText(getTranslation("visits.booking.words.help"));
        wide(new Paragraph(getTranslation("visits.booking.answer.explain")));
        wide(kind);
        wide(otherDay);
        wide(words);
        errors().at("visits.booking.otherDay", otherDay).at("visits.reason", words);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.answers()
                .noteAnswer(
                        tools.actor(),
                        booking.row().id(),
                        booking.version(),
                        new BookingAnswer(kind.getValue(), otherDay.getValue(), words.getValue()));
        answered.run();
    }
}
