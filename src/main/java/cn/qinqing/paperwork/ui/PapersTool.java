package cn.qinqing.paperwork.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowsTool;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** For marked issues: the dispatch sheets or the letters of reply in one archive. */
@org.springframework.stereotype.Component
class PapersTool implements RowsTool {

    private final CurrentActor current;
    private final PapersJob job;
    private final Clock clock;

    PapersTool(CurrentActor current, PapersJob job, Clock clock) {
        this.current = current;
        this.job = job;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        Actor actor = current.get();
        if (!rows.list().equals("issues.list")
                || !actor.may(Right.EXPORT)
                || !actor.may(Right.ISSUE_TRIAGE) && !actor.may(Right.ISSUE_APPROVE)) {
            return List.of();
        }
        return Arrays.stream(PaperKind.values())
                .<Component>map(kind -> new Button(
                        Sentences.of("paperwork.many." + kind.name()),
                        click -> Notices.orRefused(() -> start(kind, rows))))
                .toList();
    }

    private void start(PaperKind kind, MarkedRows rows) {
        String name = Sentences.of("paperwork.many.file." + kind.name(), Formats.day(OfficeTime.today(clock)));
        job.start(current.get(), kind, rows.ids(), name);
        rows.done();
        Notices.done(
                Sentences.of("paperwork.many.started"),
                Sentences.of("workbench.jobs.title"),
                () -> UI.getCurrent().navigate("jobs"));
    }
}
