package cn.qinqing.commitments.domain;

import cn.qinqing.commitments.ChangeInterest;
import cn.qinqing.commitments.CommitmentDetails.FilePart;
import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.commitments.ImportCommitment;
import cn.qinqing.commitments.InstalmentForm;
import cn.qinqing.commitments.InstalmentLines;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of commitments, their parts, files and answers, and the log, append-only. */
@Component
public class CommitmentStore {

    /** What the post's history says of the day of a promise. */
    public record Then(@Nullable UUID person, String title) {}

    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CommitmentId> findByClientKey(UUID key) {
        return jdbc.sql("select id from commitment where client_key = ?")
                .param(key)
                .query((row, n) -> new CommitmentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * Adds one that was checked.
     *
     * @param unitName as it is called today, or as the ledger calls it
     */
    public void add(
            CommitmentId id,
            String number,
            BodyId body,
            CommitmentForm form,
            String unitName,
            Then then,
            CommitmentState state,
            Actor actor,
            Instant now) {
        jdbc.sql("""
                        insert into commitment (id, number, body_id, enterprise_id, project_id, kind_code, text, details, basis_kind,
                          document_no, document_on, unit_id, unit_name, promised_post_id, promised_person_id, promised_title, promised_on,
                          post_id, amount_wan, due_on, next_on, state, publicity, legal_no, legal_on, source_kind, source_id, recorded_on,
                          created_name, created_at, client_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        number,
                        body.value(),
                        form.enterprise() == null ? null : form.enterprise().value(),
                        form.project(),
                        form.kind(),
                        form.text().strip(),
                        orNull(form.details()),
                        form.basis() == null ? null : form.basis().name(),
                        form.documentNo().strip(),
                        form.documentOn(),
                        form.unit() == null ? null : form.unit().value(),
                        unitName,
                        form.post() == null ? null : form.post().value(),
                        then.person(),
                        then.title(),
                        form.promisedOn(),
                        form.post() == null ? null : form.post().value(),
                        form.amountWan(),
                        form.dueOn(),
                        form.dueOn(),
                        state.name(),
                        form.publicity().name(),
                        orNull(form.legalNo()),
                        form.legalOn(),
                        form.source() == null ? null : form.source().kind().name(),
                        form.source() == null ? null : form.source().id(),
                        OfficeTime.dayOf(now),
                        actor.name(),
                        OfficeTime.column(now),
                        form.clientKey()))
                .update();
        parts(id, form.instalments());
        reckon(id);
    }

    /** @throws RuleViolation {@code commitments.clash} when somebody else changed it since the form was opened */
    public void change(CommitmentId id, CommitmentForm form, String unitName, Then then) {
        changed(jdbc.sql("""
                        update commitment set project_id = ?, kind_code = ?, text = ?, details = ?, basis_kind = ?, document_no = ?,
                          document_on = ?, unit_id = ?, unit_name = ?, promised_post_id = ?, promised_person_id = ?, promised_title = ?,
                          promised_on = ?, post_id = ?, amount_wan = ?, due_on = ?, publicity = ?, version = version + 1
                        where id = ? and version = ?""")
                .params(Arrays.asList(
                        form.project(),
                        form.kind(),
                        form.text().strip(),
                        orNull(form.details()),
                        form.basis() == null ? null : form.basis().name(),
                        form.documentNo().strip(),
                        form.documentOn(),
                        form.unit() == null ? null : form.unit().value(),
                        unitName,
                        form.post() == null ? null : form.post().value(),
                        then.person(),
                        then.title(),
                        form.promisedOn(),
                        form.post() == null ? null : form.post().value(),
                        form.amountWan(),
                        form.dueOn(),
                        form.publicity().name(),
                        id.value(),
                        form.version()))
                .update());
        jdbc.sql("delete from commitment_instalment where commitment_id = ?")
                .param(id.value())
                .update();
        parts(id, form.instalments());
        reckon(id);
    }

    public void parts(CommitmentId id, List<InstalmentForm> parts) {
        for (int i = 0; i < parts.size(); i++) {
            InstalmentForm part = parts.get(i);
            jdbc.sql(
                            "insert into commitment_instalment (id, commitment_id, position, due_on, amount_wan, text) values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            Ids.next(),
                            id.value(),
                            i + 1,
                            part.dueOn(),
                            part.amountWan(),
                            part.text().strip()))
                    .update();
        }
    }

    /** The next day on which something is due follows from the parts that are not kept, else from the whole. */
    public void reckon(CommitmentId id) {
        jdbc.sql("""
                        update commitment c set c.next_on = coalesce(
                          (select min(p.due_on) from commitment_instalment p where p.commitment_id = c.id and p.kept_on is null), c.due_on)
                        where c.id = ?""").param(id.value()).update();
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void state(CommitmentId id, int version, CommitmentState state) {
        changed(jdbc.sql("update commitment set state = ?, version = version + 1 where id = ? and version = ?")
                .params(state.name(), id.value(), version)
                .update());
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void review(CommitmentId id, int version, String number, LocalDate on) {
        changed(jdbc.sql("""
                        update commitment set state = 'OPEN', legal_no = ?, legal_on = ?, version = version + 1
                        where id = ? and version = ?""").params(number, on, id.value(), version).update());
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void keep(CommitmentId id, int version, LocalDate on, String evidence) {
        changed(jdbc.sql("""
                        update commitment set state = 'KEPT', kept_on = ?, evidence = ?, version = version + 1
                        where id = ? and version = ?""").params(on, evidence, id.value(), version).update());
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void keepPart(CommitmentId id, int version, UUID part, LocalDate on, String evidence) {
        jdbc.sql("update commitment_instalment set kept_on = ?, evidence = ? where id = ? and commitment_id = ?")
                .params(on, evidence, part, id.value())
                .update();
        touch(id, version);
        reckon(id);
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void explain(CommitmentId id, int version, String reason, String measures) {
        changed(jdbc.sql("""
                        update commitment set reason = ?, measures = ?, version = version + 1
                        where id = ? and version = ?""").params(reason, measures, id.value(), version).update());
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void changeByLaw(
            CommitmentId id,
            int version,
            @Nullable ChangeInterest interest,
            String basis,
            String documentNo,
            LocalDate on,
            String compensation) {
        changed(jdbc.sql("""
                        update commitment set state = 'CHANGED', change_interest = ?, change_basis = ?, change_document_no = ?, changed_on = ?,
                          compensation = ?, version = version + 1 where id = ? and version = ?""")
                .params(Arrays.asList(
                        interest == null ? null : interest.name(),
                        basis,
                        documentNo,
                        on,
                        compensation,
                        id.value(),
                        version))
                .update());
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void compensate(CommitmentId id, int version, String words) {
        changed(jdbc.sql("update commitment set compensation = ?, version = version + 1 where id = ? and version = ?")
                .params(words, id.value(), version)
                .update());
    }

    /** @throws RuleViolation {@code commitments.clash} */
    public void move(
            CommitmentId id,
            int version,
            @Nullable PostId from,
            PostId to,
            @Nullable UnitId unit,
            String documentNo,
            String words,
            LocalDate on) {
        changed(jdbc.sql("""
                        update commitment set post_id = ?, unit_id = coalesce(?, unit_id), version = version + 1
                        where id = ? and version = ?""")
                .params(Arrays.asList(to.value(), unit == null ? null : unit.value(), id.value(), version))
                .update());
        jdbc.sql("""
                        insert into commitment_move (id, commitment_id, from_post_id, to_post_id, moved_on, document_no, words)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(), id.value(), from == null ? null : from.value(), to.value(), on, documentNo, words))
                .update();
    }

    /** Counts as changed, so that who has it open learns of it. */
    public void touch(CommitmentId id, int version) {
        changed(jdbc.sql("update commitment set version = version + 1 where id = ? and version = ?")
                .params(id.value(), version)
                .update());
    }

    public void file(CommitmentId id, FilePart part, FileId file, String name, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into commitment_file (id, commitment_id, part, file_id, name, added_name, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), id.value(), part.name(), file.value(), name, actor.name(), OfficeTime.column(now))
                .update();
    }

    public void answer(CommitmentId id, boolean kept, String words, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into commitment_answer (id, commitment_id, choice, words, way, answered_at, actor_name)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        id.value(),
                        kept ? "KEPT" : "NOT_KEPT",
                        orNull(words),
                        actor instanceof Actor.Link ? "LINK" : "CALL",
                        OfficeTime.column(now),
                        actor.name()))
                .update();
    }

    /** Notes what was done. */
    public void note(
            CommitmentId id,
            String command,
            Actor actor,
            @Nullable String words,
            @Nullable String documentNo,
            Instant now) {
        jdbc.sql("""
                        insert into commitment_event (id, commitment_id, happened_at, command, actor_id, actor_name, words, document_no)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        id.value(),
                        OfficeTime.column(now),
                        command,
                        actor.accountId().map(AccountId::value).orElse(null),
                        actor.name(),
                        words,
                        documentNo))
                .update();
    }

    /** What a former ledger says beside the form; not counted as a change. */
    public void imported(CommitmentId id, ImportCommitment one) {
        jdbc.sql("""
                        update commitment set number_there = ?, due_words = ?, state = ?, reason = ?, measures = ?, evidence = ?, kept_on = ?,
                          compensation = ?, change_interest = ?, change_basis = ?, change_document_no = ?, changed_on = ? where id = ?""")
                .params(Arrays.asList(
                        orNull(one.numberThere()),
                        orNull(one.dueWords()),
                        one.state().name(),
                        orNull(one.reason()),
                        orNull(one.measures()),
                        orNull(one.evidence()),
                        one.keptOn(),
                        orNull(one.compensation()),
                        one.interest() == null ? null : one.interest().name(),
                        orNull(one.changeBasis()),
                        orNull(one.changeDocumentNo()),
                        one.changedOn(),
                        id.value()))
                .update();
        for (int i = 0; i < one.parts().size(); i++) {
            InstalmentLines.Line part = one.parts().get(i);
            if (part.keptOn() != null) {
                jdbc.sql(
                                "update commitment_instalment set kept_on = ?, evidence = ? where commitment_id = ? and position = ?")
                        .params(part.keptOn(), part.evidence(), id.value(), i + 1)
                        .update();
            }
        }
        reckon(id);
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleViolation("commitments.clash");
        }
    }

    private static @Nullable String orNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
