package cn.qinqing.notification;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Told within a window when its reader has read or put aside notices, for what shows their number. */
public class InboxChanged extends ComponentEvent<UI> {

    public InboxChanged(UI window) {
        super(window, false);
    }
}
