package cn.qinqing.visits.ui;

import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.visits.BookingDetails;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;

/** Goes along with a booking: more people of one's own unit, or those of another one. */
class JoinBookingDialog extends FormDialog {

    private final transient BookingTools tools;
    private final transient BookingDetails booking;
    private final transient Runnable joined;
    private final MultiSelectComboBox<PersonHit> goers = ChineseTexts.severalOf(getTranslation("visits.booking.goers"));

    JoinBookingDialog(BookingTools tools, BookingDetails booking, Runnable joined) {
        super(
                UI.getCurrent().getTranslation("visits.booking.join"),
                UI.getCurrent().getTranslation("visits.booking.join.send"));
        this.tools = tools;
        this.booking = booking;
        this.joined = joined;
        goers.setItemLabelGenerator(hit -> hit.unit() == null ? hit.name() : hit.name() + "　" + hit.unit());
        goers.setItems(tools.queries().candidates(tools.actor(), tools.today()).stream()
                .filter(hit ->
                        booking.goers().stream().noneMatch(one -> hit.person().equals(one.person())))
                .toList());
        wide(new Paragraph(getTranslation("visits.booking.join.explain")));
        wide(goers);
        errors().at("visits.goers", goers);
    }

    @Override
    protected boolean changed() {
        return !goers.isEmpty();
    }

    @Override
    protected void send() {
        tools.jointVisits()
                .join(
                        tools.actor(),
                        booking.row().id(),
                        goers.getValue().stream().map(PersonHit::person).toList());
        joined.run();
    }
}
