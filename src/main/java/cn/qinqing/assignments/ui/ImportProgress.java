package cn.qinqing.assignments.ui;

import cn.qinqing.workbench.ImportRun;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far a running import is; it looks again every second until the import is over. */
class ImportProgress extends Div {

    private static final int LOOK_MILLIS = 1000;

    private final transient Supplier<ImportRun> run;
    private final transient Consumer<ImportRun> told;
    private final ProgressBar bar = new ProgressBar();
    private transient @Nullable Registration polling;

    /** @param told hears each time where the import stands, the last time when it runs no more */
    ImportProgress(Supplier<ImportRun> run, Consumer<ImportRun> told) {
        this.run = run;
        this.told = told;
        bar.getElement().setAttribute("aria-label", getTranslation("workbench.ImportRun.RUNNING"));
        add(bar);
        setVisible(false);
    }

    void show(ImportRun shown) {
        boolean running = shown.state() == ImportRun.State.APPLYING && shown.running();
        setVisible(running);
        if (running) {
            bar.setMax(Math.max(1, shown.rows()));
            bar.setValue(Math.min(shown.applied(), Math.max(1, shown.rows())));
            begin(UI.getCurrent());
        } else {
            stop(UI.getCurrent());
        }
    }

    private void begin(UI ui) {
        if (polling == null) {
            polling = ui.addPollListener(poll -> told.accept(run.get()));
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
