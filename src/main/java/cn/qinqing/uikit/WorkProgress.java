package cn.qinqing.uikit;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** How far work in the background is; it looks again every second until the work is over. */
public final class WorkProgress extends Div {

    private static final int LOOK_MILLIS = 1000;

    private final transient Runnable look;
    private final ProgressBar bar = new ProgressBar();
    private transient @Nullable Registration polling;

    /** @param look asks where the work stands, and shows that here */
    public WorkProgress(String label, Runnable look) {
        this.look = look;
        bar.getElement().setAttribute("aria-label", label);
        add(bar);
        setVisible(false);
    }

    /** @param running whether it is looked at again */
    public void show(boolean running, int done, int total) {
        setVisible(running);
        UI ui = UI.getCurrent();
        if (!running) {
            stop(ui);
            return;
        }
        bar.setMax(Math.max(1, total));
        bar.setValue(Math.min(done, Math.max(1, total)));
        if (polling == null) {
            polling = ui.addPollListener(poll -> look.run());
            ui.setPollInterval(LOOK_MILLIS);
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }
}
