package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.PaperCheck;
import cn.qinqing.visits.VisitCheck;
import cn.qinqing.visits.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leaders signed on paper; append-only. */
@Component
public class PaperChecks {

    private final JdbcClient jdbc;

    PaperChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Actor actor, PersonId signer, PaperCheck paper, Instant now) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                paper.visit().value(),
                signer.value(),
                paper.signedOn(),
                paper.words().strip(),
                paper.scan() == null ? null : paper.scan().value(),
                actor.accountId().map(one -> one.value()).orElse(null),
                actor.name(),
                OfficeTime.column(now));
        jdbc.sql("""
                        insert into visit_paper_check (visit_id, signer_id, signed_on, words, scan_file_id, recorded_by,
                          recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
    }

    /** How a visit that stands in a leader's name was checked; empty for one's own record. */
    public Optional<VisitCheck> of(VisitId visit) {
        return jdbc.sql("""
                        select b.name, r.name, v.confirmed_at, c.signed_on, c.words, c.recorded_by_name, c.scan_file_id
                        from visit v join person b on b.id = v.on_behalf_of
                        left join person r on r.id = v.recorder_person_id
                        left join visit_paper_check c on c.visit_id = v.id where v.id = ?""")
                .param(visit.value())
                .query((row, n) -> {
                    LocalDateTime at = row.getObject(3, LocalDateTime.class);
                    LocalDate signed = row.getObject(4, LocalDate.class);
                    UUID scan = row.getObject(7, UUID.class);
                    return new VisitCheck(
                            row.getString(1),
                            row.getString(2),
                            at == null ? null : OfficeTime.instant(at),
                            signed == null
                                    ? null
                                    : new VisitCheck.Paper(
                                            signed,
                                            row.getString(5),
                                            row.getString(6),
                                            scan == null ? null : new FileId(scan)));
                })
                .optional();
    }
}
