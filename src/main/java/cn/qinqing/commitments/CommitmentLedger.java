package cn.qinqing.commitments;

import cn.qinqing.commitments.domain.CommitmentCells;
import cn.qinqing.commitments.domain.CommitmentDetailReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.SortBy;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of commitments in the columns that units keep it in (承诺事项台账); an import reads the same lines back. */
@Service
@Transactional(readOnly = true)
public class CommitmentLedger {

    /** In the order of the sheet. */
    public static final List<String> COLUMNS = List.of(
            "number",
            "enterprise",
            "text",
            "basis",
            "unit",
            "promised",
            "holder",
            "details",
            "due",
            "state",
            "reason",
            "measures",
            "change",
            "evidence",
            "publicity");

    private final CommitmentQueries queries;
    private final CommitmentDetailReader reader;

    CommitmentLedger(CommitmentQueries queries, CommitmentDetailReader reader) {
        this.queries = queries;
        this.reader = reader;
    }

    /** One page of lines, each in the order of {@link #COLUMNS}; in two queries. */
    public List<List<String>> lines(Actor actor, CommitmentFilter filter, int offset, int limit) {
        List<CommitmentRow> rows =
                queries.page(actor, filter, List.of(SortBy.up(CommitmentSort.NUMBER)), offset, limit);
        var written = reader.written(rows.stream().map(CommitmentRow::id).toList());
        return rows.stream().map(row -> line(row, written.get(row.id()))).toList();
    }

    private static List<String> line(CommitmentRow row, CommitmentDetailReader.Written more) {
        return List.of(
                more.numberThere() == null ? row.number() : more.numberThere(),
                row.enterpriseName(),
                row.text(),
                CommitmentCells.basis(row.basis(), row.documentNo(), more.documentOn()),
                row.unitName(),
                CommitmentCells.dated(row.promisedTitle(), row.promisedOn()),
                row.postTitle() == null
                        ? ""
                        : row.holder() == null ? row.postTitle() : row.postTitle() + " " + row.holder(),
                CommitmentCells.details(row, more.details(), InstalmentLines.ledger(more.parts())),
                row.dueOn() != null ? row.dueOn().toString() : row.dueWords() == null ? "" : row.dueWords(),
                CommitmentCells.state(row.standing()),
                more.reason() == null ? "" : more.reason(),
                more.measures() == null ? "" : more.measures(),
                CommitmentCells.change(more.change(), more.compensation()),
                CommitmentCells.dated(more.evidence() == null ? "" : more.evidence(), more.keptOn()),
                CommitmentCells.publicity(row.publicity()));
    }
}
