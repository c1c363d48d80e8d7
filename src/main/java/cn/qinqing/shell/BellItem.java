package cn.qinqing.shell;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.notification.Inbox;
import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Puts the bell into the bar of everybody. */
@org.springframework.stereotype.Component
class BellItem implements HeaderItem {

    private final CurrentActor current;
    private final Inbox inbox;

    BellItem(CurrentActor current, Inbox inbox) {
        this.current = current;
        this.inbox = inbox;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> content(Actor actor) {
        return Optional.of(new Bell(() -> current.find().map(inbox::unread).orElse(0L)));
    }
}
