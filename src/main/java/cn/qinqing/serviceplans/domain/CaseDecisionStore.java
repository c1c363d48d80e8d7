package cn.qinqing.serviceplans.domain;

import cn.qinqing.exchange.FileKind;
import cn.qinqing.serviceplans.CaseDecisionForm;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.CaseOpinionKind;
import cn.qinqing.serviceplans.CasePaper;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.serviceplans.DecideCase;
import cn.qinqing.serviceplans.ReviewCase;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code case_decision} and of what its state rests on. */
@Component
public class CaseDecisionStore {

    private final JdbcClient jdbc;
    private final StoredFiles files;

    CaseDecisionStore(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A decision, locked for a command. */
    public record Locked(
            CaseDecisionId id,
            String number,
            int round,
            CaseDecisionState state,
            UnitId unit,
            PersonId author,
            UUID enterprise,
            @Nullable UUID joint,
            @Nullable UUID legal,
            @Nullable UUID fair,
            int version) {}

    public Optional<Locked> lock(CaseDecisionId id) {
        return jdbc.sql("""
                        select id, number, round, state, unit_id, author_id, enterprise_id, joint_id, legal_id, fair_id, version
                        from case_decision where id = ? for update""")
                .param(id.value())
                .query((row, n) -> new Locked(
                        id,
                        row.getString(2),
                        row.getInt(3),
                        CaseDecisionState.valueOf(row.getString(4)),
                        new UnitId(row.getObject(5, UUID.class)),
                        new PersonId(row.getObject(6, UUID.class)),
                        row.getObject(7, UUID.class),
                        row.getObject(8, UUID.class),
                        row.getObject(9, UUID.class),
                        row.getObject(10, UUID.class),
                        row.getInt(11)))
                .optional();
    }

    public Optional<CaseDecisionId> sent(UUID clientKey) {
        return jdbc.sql("select id from case_decision where client_key = ?")
                .param(clientKey)
                .query((row, n) -> new CaseDecisionId(row.getObject(1, UUID.class)))
                .optional();
    }

    public void add(
            CaseDecisionId id,
            String number,
            CaseDecisionForm form,
            UnitId unit,
            PersonId author,
            Actor actor,
            Instant now) {
        jdbc.sql("""
                        insert into case_decision (id, number, state, state_since, enterprise_id, project_id, previous_id, title, matter, asked,
                          amount, insufficiency, unit_id, author_id, author_account, author_name, proposed_on, client_key)
                        values (?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        number,
                        OfficeTime.column(now),
                        Objects.requireNonNull(form.enterprise()).value(),
                        form.project(),
                        form.previous() == null ? null : form.previous().value(),
                        form.title().strip(),
                        form.matter().strip(),
                        form.asked().strip(),
                        form.amountYuan(),
                        form.insufficiency().strip(),
                        unit.value(),
                        author.value(),
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.name(),
                        OfficeTime.dayOf(now),
                        form.clientKey()))
                .update();
    }

    /** Writes other words; the enterprise stays. */
    public void amend(CaseDecisionId id, CaseDecisionForm form) {
        jdbc.sql("""
                        update case_decision set project_id = ?, title = ?, matter = ?, asked = ?, amount = ?, insufficiency = ?
                        where id = ?""")
                .params(Arrays.asList(
                        form.project(),
                        form.title().strip(),
                        form.matter().strip(),
                        form.asked().strip(),
                        form.amountYuan(),
                        form.insufficiency().strip(),
                        id.value()))
                .update();
    }

    /** Leads it to a state; the state of before must rest on what is there, or the database refuses. */
    public void follow(Locked now, CaseDecisionState to, Instant at) {
        jdbc.sql("update case_decision set state = ?, state_since = ?, version = version + 1 where id = ?")
                .params(to.name(), OfficeTime.column(at), now.id().value())
                .update();
    }

    /** Counts a change that leaves the state. */
    public void touched(Locked now) {
        jdbc.sql("update case_decision set version = version + 1 where id = ?")
                .param(now.id().value())
                .update();
    }

    /** Begins a new round: what was reviewed stays in the history. */
    public void newRound(Locked now, Instant at) {
        jdbc.sql("""
                        update case_decision set state = 'PROPOSED', state_since = ?, round = round + 1, joint_id = null, legal_id = null,
                          fair_id = null, version = version + 1 where id = ?""").params(OfficeTime.column(at), now.id().value()).update();
    }

    /** @throws RuleViolation {@code serviceplans.case.units.twice} for a unit that was asked already */
    public void ask(Locked now, UnitId unit, String asker, LocalDate on, int days, LocalDate due) {
        try {
            jdbc.sql("""
                            insert into case_ask (id, case_id, round, unit_id, asked_name, asked_on, days, due_on)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Ids.next(), now.id().value(), now.round(), unit.value(), asker, on, days, due)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new RuleViolation("serviceplans.case.units.twice");
        }
    }

    /** The name of a unit that is there; empty for one that no longer exists. */
    public Optional<String> nameOf(UnitId unit) {
        return jdbc.sql("select name from unit where id = ? and active")
                .param(unit.value())
                .query(String.class)
                .optional();
    }

    /** The question to a unit in this round that has no answer yet. */
    public Optional<UUID> open(Locked now, UnitId unit) {
        return jdbc.sql("""
                        select a.id from case_ask a where a.case_id = ? and a.round = ? and a.unit_id = ?
                          and not exists (select 1 from case_opinion o where o.ask_id = a.id)""")
                .params(now.id().value(), now.round(), unit.value())
                .query(UUID.class)
                .optional();
    }

    /** Whether a unit was asked in this round. */
    public boolean asked(Locked now, UnitId unit) {
        return jdbc.sql("select count(*) from case_ask where case_id = ? and round = ? and unit_id = ?")
                        .params(now.id().value(), now.round(), unit.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Names of the units that did not answer. */
    public java.util.List<String> silent(Locked now) {
        return jdbc.sql("""
                        select u.name from case_ask a join unit u on u.id = a.unit_id where a.case_id = ? and a.round = ?
                          and not exists (select 1 from case_opinion o where o.ask_id = a.id) order by u.name""")
                .params(now.id().value(), now.round())
                .query(String.class)
                .list();
    }

    public long askedUnits(Locked now) {
        return jdbc.sql("select count(*) from case_ask where case_id = ? and round = ?")
                .params(now.id().value(), now.round())
                .query(Long.class)
                .single();
    }

    public void answer(
            Actor actor,
            Locked now,
            UUID ask,
            CaseOpinionKind kind,
            String reason,
            @Nullable CasePaper paper,
            @Nullable FileId scan,
            Instant at) {
        try {
            jdbc.sql("""
                            insert into case_opinion (id, ask_id, case_id, round, kind, reason, given_by, given_name, given_at, on_paper,
                              paper_signer, paper_on, paper_number, paper_file)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            Ids.next(),
                            ask,
                            now.id().value(),
                            now.round(),
                            kind.name(),
                            reason,
                            actor.personId().map(PersonId::value).orElse(null),
                            actor.name(),
                            OfficeTime.column(at),
                            paper != null,
                            paper == null ? null : paper.signer().strip(),
                            paper == null ? null : paper.on(),
                            paper == null ? null : paper.number().strip(),
                            scan == null ? null : scan.value()))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new RuleViolation("serviceplans.case.opinion.given");
        }
    }

    /** Closes the joint review of this round and lets the case rest on it. */
    public void joint(Actor actor, Locked now, String conclusion, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into case_joint (id, case_id, round, conclusion, closed_by, closed_name, closed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        now.id().value(),
                        now.round(),
                        conclusion,
                        actor.personId().map(PersonId::value).orElse(null),
                        actor.name(),
                        OfficeTime.column(at)))
                .update();
        jdbc.sql("update case_decision set joint_id = ? where id = ?")
                .params(id, now.id().value())
                .update();
    }

    /** Notes a review; when it passed the case rests on it. */
    public void review(Actor actor, Locked now, ReviewCase review, boolean passed, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into case_review (id, case_id, round, joint_id, kind, passed, favours, number, reviewed_on, words, author_id,
                          reviewer_id, reviewer, unit_id, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        now.id().value(),
                        now.round(),
                        now.joint(),
                        review.kind().name(),
                        passed,
                        Boolean.TRUE.equals(review.favours()),
                        review.number().strip(),
                        review.on(),
                        review.words().strip(),
                        now.author().value(),
                        actor.personId().map(PersonId::value).orElse(null),
                        actor.name(),
                        actor.unitId().map(UnitId::value).orElse(null),
                        OfficeTime.column(at)))
                .update();
        if (passed) {
            String column = review.kind() == CaseReviewKind.LEGAL ? "legal_id" : "fair_id";
            jdbc.sql("update case_decision set " + column + " = ? where id = ?")
                    .params(id, now.id().value())
                    .update();
        }
    }

    /** Notes what the meeting decided, and leads the case to it in one statement: neither stands without the other. */
    public void meeting(Actor actor, Locked now, DecideCase decided, @Nullable FileId minutes, Instant at) {
        UUID id = Ids.next();
        String outcome = Objects.requireNonNull(decided.outcome()).name();
        jdbc.sql("""
                        insert into case_meeting (id, case_id, round, outcome, meeting, document_no, held_on, reason, joint_id, legal_id, fair_id,
                          minutes, recorded_by, recorded_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        now.id().value(),
                        now.round(),
                        outcome,
                        decided.meeting().strip(),
                        decided.documentNo().strip(),
                        decided.on(),
                        decided.reason().strip(),
                        now.joint(),
                        now.legal(),
                        now.fair(),
                        minutes == null ? null : minutes.value(),
                        actor.personId().map(PersonId::value).orElse(null),
                        actor.name(),
                        OfficeTime.column(at)))
                .update();
        jdbc.sql(
                        "update case_decision set meeting_id = ?, state = ?, state_since = ?, version = version + 1 where id = ?")
                .params(id, outcome, OfficeTime.column(at), now.id().value())
                .update();
    }

    public void note(
            Actor actor,
            CaseDecisionId id,
            int round,
            String command,
            @Nullable CaseDecisionState from,
            CaseDecisionState to,
            String reason,
            @Nullable String detail,
            Instant at) {
        jdbc.sql("""
                        insert into case_event (id, case_id, seq, round, command, from_state, to_state, account_id, person_id, actor_name, reason,
                          detail, at)
                        select ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from case_event where case_id = ?""")
                .params(Arrays.asList(
                        Ids.next(),
                        id.value(),
                        round,
                        command,
                        from == null ? null : from.name(),
                        to.name(),
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.personId().map(PersonId::value).orElse(null),
                        actor.name(),
                        reason.isEmpty() ? null : reason,
                        detail,
                        OfficeTime.column(at),
                        id.value()))
                .update();
    }

    /** @throws RuleViolation what {@link FileKind} and the store of files refuse */
    public FileId keep(Actor actor, String name, byte[] content, long largest) {
        FileKind kind = FileKind.of(name, content);
        return files.store(actor, name, kind.mediaType(), new ByteArrayInputStream(kind.harmless(content)), largest)
                .id();
    }
}
