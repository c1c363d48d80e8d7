package cn.qinqing.issues.domain;

import cn.qinqing.issues.InUnit;
import cn.qinqing.issues.SignDelegation;
import cn.qinqing.issues.SignLevel;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs in a unit before its head, and who signs for the head: data of the unit, dated. */
@Component
public class SigningStore {

    private final ReplyStore replies;
    private final JdbcClient jdbc;
    private final Clock clock;

    SigningStore(ReplyStore replies, JdbcClient jdbc, Clock clock) {
        this.replies = replies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(int level, String title, SignLevel.Signer signer) {}

    /** The levels of a unit today, the first one first; none where the head signs at once. */
    public List<SignLevel> levels(UnitId unit) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc
                .sql("""
                        select l.level, l.title, l.id, l.person_id, coalesce(p.name, '') from issue_sign_level l
                        left join person p on p.id = l.person_id
                        where l.unit_id = ? and l.valid_from <= ? and l.valid_to > ? order by l.level, l.valid_from, l.id""")
                .params(unit.value(), today, today)
                .query((row, n) -> new Row(
                        row.getInt(1),
                        row.getString(2),
                        new SignLevel.Signer(
                                row.getObject(3, UUID.class),
                                new PersonId(row.getObject(4, UUID.class)),
                                row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::level, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> new SignLevel(
                        rows.getFirst().level(),
                        rows.getFirst().title(),
                        rows.stream().map(Row::signer).toList()))
                .toList();
    }

    /** The level whose signature the present draft waits for; empty when only the head's is missing, or there is no draft. */
    public Optional<SignLevel> next(Issue issue) {
        Optional<ReplyStore.Stored> draft = replies.find(issue)
                .filter(one -> one.reply().signedAt() == null && one.reply().sentBack() == null);
        if (draft.isEmpty() || issue.lead().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> passed = passed(draft.get());
        PersonId drafter = new PersonId(draft.get().draftedBy());
        // who drafted it signed with that on the own level
        return levels(issue.lead().get()).stream()
                .filter(level -> !passed.contains(level.level()) && !level.has(drafter))
                .findFirst();
    }

    private List<Integer> passed(ReplyStore.Stored draft) {
        return jdbc.sql("select level from issue_reply_check where reply_id = ? and draft_version = ?")
                .params(draft.id(), draft.reply().version())
                .query(Integer.class)
                .list();
    }

    /**
     * Notes that a level agrees to the draft.
     *
     * @throws RuleViolation {@code issues.reply.none}, {@code issues.reply.clash}, {@code issues.reply.own}, {@code
     *     issues.check.notYet} while another level is next
     */
    public SignLevel check(IssueDesk.Taken taken, int version) {
        ReplyStore.Stored draft = replies.find(taken.issue())
                .filter(one -> one.reply().signedAt() == null && one.reply().sentBack() == null)
                .orElseThrow(() -> new RuleViolation("issues.reply.none"));
        PersonId person = taken.actor().personId().orElseThrow(() -> new RuleViolation("issues.party.none"));
        if (draft.draftedBy().equals(person.value())) {
            throw new RuleViolation("issues.reply.own");
        }
        if (draft.reply().version() != version) {
            throw new RuleViolation("issues.reply.clash");
        }
        SignLevel level = next(taken.issue())
                .filter(one -> one.has(person))
                .orElseThrow(() -> new RuleViolation("issues.check.notYet"));
        jdbc.sql("""
                        insert into issue_reply_check (id, issue_id, reply_id, draft_version, level, title, person_id, person_name, words,
                          checked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        taken.issue().id().value(),
                        draft.id(),
                        version,
                        level.level(),
                        level.title(),
                        person.value(),
                        taken.actor().name(),
                        taken.reason(),
                        OfficeTime.column(taken.now()))
                .update();
        return level;
    }

    List<InUnit.Check> checks(Issue issue) {
        return replies.find(issue)
                .map(draft -> jdbc.sql("""
                                select title, person_name, words, checked_at from issue_reply_check where reply_id = ?
                                order by draft_version desc, level""")
                        .param(draft.id())
                        .query((row, n) -> new InUnit.Check(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                OfficeTime.instant(row.getObject(4, LocalDateTime.class))))
                        .list())
                .orElse(List.of());
    }

    /** Whether a person signs in a unit before its head. */
    boolean checks(UnitId unit, PersonId person) {
        return levels(unit).stream().anyMatch(level -> level.has(person));
    }

    /** Whether a person may sign this reply for the head: a simple question, and a delegation that holds today. */
    boolean delegated(Issue issue, UnitId unit, PersonId person) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select exists (select 1 from issue_sign_delegation d join issue i on i.id = ? join issue_term t on t.id = i.term_id
                          where t.code = 'IMMEDIATE' and d.unit_id = ? and d.person_id = ? and d.valid_from <= ? and d.valid_to > ?)""")
                .params(issue.id().value(), unit.value(), person.value(), today, today)
                .query(Boolean.class)
                .single();
    }

    public void add(UnitId unit, int level, String title, PersonId person) {
        jdbc.sql(
                        "insert into issue_sign_level (id, unit_id, level, title, person_id, valid_from) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), unit.value(), level, title, person.value(), OfficeTime.today(clock))
                .update();
    }

    /** Calls all of a level alike. */
    public void rename(UnitId unit, int level, String title) {
        jdbc.sql(
                        "update issue_sign_level set title = ?, version = version + 1 where unit_id = ? and level = ? and title <> ? and valid_to > ?")
                .params(title, unit.value(), level, title, OfficeTime.today(clock))
                .update();
    }

    /** @return whether it held until now */
    public boolean end(UnitId unit, UUID id) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql(
                                "update issue_sign_level set valid_to = ?, version = version + 1 where id = ? and unit_id = ? and valid_to > ?")
                        .params(today, id, unit.value(), today)
                        .update()
                == 1;
    }

    /** Delegations of a unit that hold today or later. */
    public List<SignDelegation> delegations(UnitId unit) {
        return jdbc.sql("""
                        select d.id, d.person_id, coalesce(p.name, ''), d.valid_from, d.valid_to, d.given_name from issue_sign_delegation d
                        left join person p on p.id = d.person_id where d.unit_id = ? and d.valid_to > ? order by d.valid_from, d.id""")
                .params(unit.value(), OfficeTime.today(clock))
                .query((row, n) -> new SignDelegation(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)))
                .list();
    }

    public void delegate(UnitId unit, PersonId to, LocalDate from, LocalDate until, PersonId by, String byName) {
        jdbc.sql("""
                        insert into issue_sign_delegation (id, unit_id, person_id, valid_from, valid_to, given_by, given_name, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        unit.value(),
                        to.value(),
                        from,
                        until,
                        by.value(),
                        byName,
                        OfficeTime.column(clock.instant()))
                .update();
    }

    /** One that began ends today; one that has not begun never holds. */
    public boolean revoke(UnitId unit, UUID id) {
        LocalDate today = OfficeTime.today(clock);
        int ended = jdbc.sql(
                        "update issue_sign_delegation set valid_to = ? where id = ? and unit_id = ? and valid_to > ? and valid_from < ?")
                .params(today, id, unit.value(), today, today)
                .update();
        return ended
                        + jdbc.sql("delete from issue_sign_delegation where id = ? and unit_id = ? and valid_from >= ?")
                                .params(id, unit.value(), today)
                                .update()
                == 1;
    }
}
