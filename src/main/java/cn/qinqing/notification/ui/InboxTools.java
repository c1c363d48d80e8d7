package cn.qinqing.notification.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.InboxChanged;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the inbox works with. */
@Component
record InboxTools(CurrentActor current, Inbox inbox, Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }

    /** Tells the window that fewer or more are unread now. */
    static void changed() {
        UI window = UI.getCurrent();
        ComponentUtil.fireEvent(window, new InboxChanged(window));
    }
}
