package cn.qinqing.assignments.domain.imports;

import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ImportJournal.Change;
import cn.qinqing.workbench.ImportRunId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells each enterprise that an import was taken back which had touched it: once, whatever was undone there. */
@Component
class UndoTimeline {

    private static final String KIND = "assignments.timeline.importUndone";

    /** The enterprise that a change belongs to, if any. */
    record Touched(Optional<EnterpriseId> enterprise) {}

    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    UndoTimeline(Timeline timeline, JdbcClient jdbc, Clock clock) {
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be asked before the change is undone: an assignment that is gone names no enterprise any more. */
    Touched touchedBy(Change change) {
        return new Touched(
                switch (change.kind()) {
                    case "enterprise" -> Optional.of(new EnterpriseId(change.record()));
                    case "assignment" ->
                        jdbc.sql("select enterprise_id from assignment where id = ?")
                                .param(change.record())
                                .query(UUID.class)
                                .optional()
                                .map(EnterpriseId::new);
                    default -> Optional.empty();
                });
    }

    void note(Actor actor, ImportRunId run, Touched touched) {
        touched.enterprise()
                .ifPresent(enterprise -> timeline.appendOnce(
                        actor,
                        new Timeline.Event(
                                enterprise,
                                OfficeTime.today(clock),
                                KIND,
                                "",
                                Timeline.Visibility.STAFF,
                                "import_run",
                                run.value())));
    }
}
