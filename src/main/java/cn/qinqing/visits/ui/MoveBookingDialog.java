package cn.qinqing.visits.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingMoved;
import cn.qinqing.visits.BookingRow;
import cn.qinqing.visits.MoveBooking;
import cn.qinqing.visits.VisitMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;

/** Moves a booking to another day, with the reason. */
class MoveBookingDialog extends FormDialog {

    private final transient BookingTools tools;
    private final transient BookingDetails booking;
    private final transient Consumer<BookingMoved> moved;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("visits.booking.on"));
    private final Times at = new Times();
    private final DisturbancePanel panel = new DisturbancePanel(true);
    private final TextField reason = new TextField(getTranslation("visits.field.reason"));

    MoveBookingDialog(BookingTools tools, BookingDetails booking, Consumer<BookingMoved> moved) {
        super(
                UI.getCurrent().getTranslation("visits.booking.move"),
                UI.getCurrent().getTranslation("visits.booking.move.send"));
        this.tools = tools;
        this.booking = booking;
        this.moved = moved;
        day.setValue(booking.row().on());
        day.setMin(tools.today());
        day.addValueChangeListener(change -> weigh());
        at.setValue(booking.row().at());
        reason.setHelperText(getTranslation("visits.booking.move.reason"));
        field(day);
        field(at);
        wide(panel);
        wide(reason);
        errors().at("visits.day", day)
                .at("visits.booking.past", day)
                .at("visits.booking.far", day)
                .at("visits.booking.quiet", day)
                .at("visits.booking.move", day)
                .at("visits.booking.near", panel.separately())
                .at("visits.booking.overBudget", reason)
                .at("visits.reason", reason);
    }

    private void weigh() {
        BookingRow row = booking.row();
        VisitMode mode = Objects.requireNonNull(row.mode());
        panel.show(
                day.isEmpty()
                        ? null
                        : tools.disturbances()
                                .of(tools.actor(), row.enterprise(), day.getValue(), mode, row.occasion(), row.id()),
                day.getValue(),
                day.isEmpty() || !mode.disturbs() || tools.days().works(day.getValue()),
                day.isEmpty() || !mode.disturbs() ? "" : tools.deadlines().ofDay(day.getValue()));
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        if (day.isEmpty()) {
            throw new RuleViolation("visits.day.missing");
        }
        moved.accept(tools.bookings()
                .move(
                        tools.actor(),
                        new MoveBooking(
                                booking.row().id(),
                                booking.version(),
                                day.getValue(),
                                at.getValue(),
                                panel.separately().getValue(),
                                reason.getValue())));
    }
}
