package cn.qinqing.shell;

import cn.qinqing.notification.InboxChanged;
import cn.qinqing.notification.NoticeRoutes;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The bell in the bar (消息): a way to one's own notices, with the number of unread ones; it looks at each step. */
class Bell extends Anchor {

    private static final int MOST = 99;

    private final transient LongSupplier unread;
    private final Span number = new Span();
    private transient @Nullable Registration steps;
    private transient @Nullable Registration changes;

    Bell(LongSupplier unread) {
        this.unread = unread;
        setHref(NoticeRoutes.INBOX);
        addClassName("qq-bell");
        Icon bell = VaadinIcon.BELL_O.create();
        bell.getElement().setAttribute("aria-hidden", "true");
        number.addClassName("qq-bell-number");
        number.getElement().setAttribute("aria-hidden", "true");
        add(bell, number);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        steps = attached.getUI().addAfterNavigationListener(step -> look());
        changes = ComponentUtil.addListener(attached.getUI(), InboxChanged.class, changed -> look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (steps != null && changes != null) {
            steps.remove();
            changes.remove();
        }
        super.onDetach(detached);
    }

    private void look() {
        long now = unread.getAsLong();
        number.setText(now > MOST ? MOST + "+" : Long.toString(now));
        number.setVisible(now > 0);
        setAriaLabel(
                now == 0
                        ? getTranslation("shell.bell.none")
                        : getTranslation("shell.bell.unread", Formats.number(now)));
    }
}
