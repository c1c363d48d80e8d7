package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short sentences about what was done or refused, read out by assistive technology too. */
public final class Notices {

    private static final int SHORT = 5_000;
    private static final int WITH_UNDO = 10_000;

    private Notices() {}

    public static void done(String sentence) {
        Notification.show(sentence, SHORT, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /** What was done, with a button that takes it back. */
    public static void done(String sentence, String undoLabel, Runnable undo) {
        Notification notice = new Notification();
        notice.setDuration(WITH_UNDO);
        notice.setPosition(Notification.Position.BOTTOM_START);
        Button button = new Button(undoLabel, click -> {
            notice.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        notice.add(new HorizontalLayout(new Span(sentence), button));
        notice.open();
    }

    /** Runs a command and says what a rule refused of it. */
    public static void orRefused(Runnable command) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            refused(refused);
        }
    }

    /** What a rule refused; stays until it is closed. */
    public static void refused(RuleViolation violation) {
        Notification notice = new Notification();
        notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(0);
        notice.setAssertive(true);
        Button close = new Button(UI.getCurrent().getTranslation("uikit.close"), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        notice.add(new HorizontalLayout(new Span(Sentences.of(violation)), close));
        notice.open();
    }
}
