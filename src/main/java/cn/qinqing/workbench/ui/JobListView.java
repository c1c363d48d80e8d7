package cn.qinqing.workbench.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.JobRow;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own background jobs (我的任务): where each stands, a way to end it, its result. */
@Route(JobListView.PATH)
@Menu(order = 8, title = "workbench.jobs.title")
@PermitAll
class JobListView extends ListView<JobRow> {

    static final String PATH = "jobs";

    private static final int LOOK_MILLIS = 2_000;

    private final transient CurrentActor current;
    private final transient Jobs jobs;
    private final transient StoredFiles files;
    private transient @Nullable Registration look;
    private boolean busy;

    JobListView(CurrentActor current, Jobs jobs, StoredFiles files) {
        super("workbench.jobs.title");
        this.current = current;
        this.jobs = jobs;
        this.files = files;
        column("workbench.jobs.field.title", JobRow::title)
                .setSortable(false)
                .setWidth("240px")
                .setFlexGrow(3);
        componentColumn("workbench.jobs.field.state", this::state)
                .setSortable(false)
                .setWidth("180px");
        column("workbench.jobs.field.asked", row -> Formats.minute(row.askedAt()))
                .setSortable(false)
                .setWidth("150px");
        column("workbench.jobs.field.ended", row -> row.endedAt() == null ? "—" : Formats.minute(row.endedAt()))
                .setSortable(false)
                .setWidth("150px");
        column(
                        "workbench.jobs.field.message",
                        row -> row.message() == null
                                ? ""
                                : Sentences.of(
                                        row.message().key(),
                                        row.message().arguments().toArray()))
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        componentColumn("workbench.jobs.field.result", this::result)
                .setSortable(false)
                .setWidth("160px");
        ready();
    }

    private Div state(JobRow row) {
        Div state = new Div(
                new Tag(getTranslation("workbench.JobState." + row.state().name()), tone(row.state())));
        if (!row.state().isOver()) {
            Span progress = new Span(
                    row.total() > 0
                            ? getTranslation(
                                    "workbench.jobs.progress", Formats.number(row.done()), Formats.number(row.total()))
                            : "");
            progress.addClassName("qq-time");
            state.add(progress);
        }
        return state;
    }

    private Component result(JobRow row) {
        if (!row.state().isOver()) {
            Button cancel = new Button(
                    getTranslation(row.cancelAsked() ? "workbench.jobs.cancelling" : "workbench.jobs.cancel"),
                    click -> cancel(row));
            cancel.setAriaLabel(getTranslation("workbench.jobs.cancel.of", row.title()));
            cancel.setEnabled(!row.cancelAsked());
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            return cancel;
        }
        if (row.result() == null) {
            return new Span("");
        }
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    StoredFile file = files.get(jobs.result(current.get(), row.id()));
                    return new DownloadResponse(files.open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                getTranslation("workbench.jobs.download"));
    }

    private void cancel(JobRow row) {
        try {
            jobs.cancel(current.get(), row.id());
            Notices.done(getTranslation("workbench.jobs.cancel.asked"));
        } catch (RuleViolation over) {
            Notices.refused(over);
        }
        reload();
    }

    private static Tag.Tone tone(JobState state) {
        return switch (state) {
            case DONE -> Tag.Tone.GOOD;
            case FAILED, INTERRUPTED -> Tag.Tone.SOON;
            case WAITING, RUNNING -> Tag.Tone.PLAIN;
            case CANCELLED -> Tag.Tone.PARKED;
        };
    }

    @Override
    protected List<JobRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        List<JobRow> rows = jobs.mine(current.get(), offset, limit);
        busy |= rows.stream().anyMatch(row -> !row.state().isOver());
        return rows;
    }

    @Override
    protected long count() {
        return jobs.countMine(current.get());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("workbench.jobs.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("workbench.jobs.empty"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        jobs.seen(current.get());
        super.beforeEnter(event);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().setPollInterval(LOOK_MILLIS);
        look = attached.getUI().addPollListener(poll -> {
            if (busy) {
                busy = false;
                reload();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        detached.getUI().setPollInterval(-1);
        if (look != null) {
            look.remove();
        }
    }
}
