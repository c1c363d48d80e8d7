package cn.qinqing.visits.ui;

import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.Disturbance;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says what a day would mean for the enterprise, and asks what has to be said then: to come separately, and why so often. */
class DisturbancePanel extends Div {

    private final Div said = new Div();
    private final Checkbox separately = new Checkbox(getTranslation("visits.booking.separately"));
    private final TextField overReason = new TextField(getTranslation("visits.booking.overReason"));

    /** @param ownReason whether the form asks for a reason of its own, which stands for this one too */
    DisturbancePanel(boolean ownReason) {
        said.getElement().setAttribute("role", "status");
        separately.setVisible(false);
        overReason.setVisible(false);
        overReason.setWidthFull();
        overReason.setHelperText(getTranslation("visits.booking.overReason.help"));
        add(said, separately);
        if (!ownReason) {
            add(overReason);
        }
    }

    /**
     * Shows what holds for the day that is chosen now; null while something is missing.
     *
     * @param unknown what there is to say of its year, empty when its holidays are known
     */
    void show(@Nullable Disturbance disturbance, @Nullable LocalDate day, boolean works, String unknown) {
        said.removeAll();
        boolean together = disturbance != null && disturbance.together();
        boolean over = disturbance != null && disturbance.over();
        separately.setVisible(together);
        overReason.setVisible(over);
        said.setClassName("qq-warn", disturbance != null && (disturbance.warns() || !works || !unknown.isEmpty()));
        if (disturbance == null || day == null) {
            return;
        }
        if (!works) {
            say(getTranslation("visits.booking.notWorking", Formats.day(day)));
        }
        if (!unknown.isEmpty()) {
            say(Formats.day(day) + unknown);
        }
        if (disturbance.quiet() != null) {
            say(getTranslation("visits.booking.quiet", Formats.day(day), disturbance.quiet()));
        }
        if (together) {
            say(getTranslation("visits.near.title", disturbance.nearDays()));
            UnorderedList list = new UnorderedList();
            disturbance.near().forEach(one -> list.add(line(one)));
            said.add(list);
        }
        if (over) {
            say(getTranslation("visits.booking.over", disturbance.inMonth(), disturbance.mostInMonth()));
        }
    }

    private void say(String sentence) {
        said.add(new Paragraph(sentence));
    }

    private static ListItem line(Disturbance.Near near) {
        ListItem line = new ListItem(new Span(BookingTexts.near(near)));
        BookingId joinable = near.joinable();
        if (joinable != null) {
            line.add(
                    new Span("　"),
                    new Anchor(BookingRoutes.details(joinable), line.getTranslation("visits.near.together")));
        }
        return line;
    }

    Checkbox separately() {
        return separately;
    }

    TextField overReason() {
        return overReason;
    }
}
