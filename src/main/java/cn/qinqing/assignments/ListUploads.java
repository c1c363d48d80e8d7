package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportRunId;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Takes files with lists of leaders and their enterprises (名单、台账), to be looked at and mended by a clerk. */
@Component
public class ListUploads {

    private final LeaderListReader reader;

    ListUploads(LeaderListReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a file into a new run; nothing is applied.
     *
     * @throws RuleViolation what the reader refuses of the file; {@code exchange.table.missing}
     */
    public ImportRunId open(Actor actor, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        return reader.open(actor, upload, name);
    }
}
