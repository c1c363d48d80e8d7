package cn.qinqing.serviceplans.domain;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.Recipient;
import cn.qinqing.serviceplans.CaseDecisionNotices;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what waits for them in a case-by-case decision, by its number alone. */
@Component
public class CaseNews {

    private final NoticeBoard board;
    private final AccountActors accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNews(NoticeBoard board, AccountActors accounts, JdbcClient jdbc, Clock clock) {
        this.board = board;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To the unit: its opinion is asked. */
    public void asked(CaseDecisionStore.Locked decision, UnitId unit, LocalDate due) {
        ofUnit(unit, Right.CASE_OPINE)
                .forEach(to -> board.tell(new Notice(
                        to,
                        CaseDecisionNotices.TO_OPINE,
                        subject(decision, unit),
                        "asked",
                        List.of(decision.number(), due.toString()),
                        CaseDecisionRoutes.details(decision.id()),
                        due)));
    }

    /** The unit answered, or is waited for no longer; what the others were told stays. */
    public void answered(CaseDecisionStore.Locked decision, UnitId unit) {
        board.withdraw(CaseDecisionNotices.TO_OPINE, subject(decision, unit));
        board.withdraw(CaseDecisionNotices.LATE, subject(decision, unit));
    }

    /** The matter of a question to one unit: what settles it leaves the others'. */
    static UUID subject(CaseDecisionStore.Locked decision, UnitId unit) {
        return subject(decision.id().value(), decision.round(), unit.value());
    }

    static UUID subject(UUID decision, int round, UUID unit) {
        return UUID.nameUUIDFromBytes((decision + "/" + round + "/" + unit).getBytes(StandardCharsets.UTF_8));
    }

    /** To the chairs: everybody answered. */
    public void allAnswered(CaseDecisionStore.Locked decision) {
        within(decision, Right.CASE_CHAIR)
                .forEach(to -> tell(to, CaseDecisionNotices.TO_CLOSE, decision, "all" + decision.round()));
    }

    /** To the reviewers. */
    public void toReview(CaseDecisionStore.Locked decision) {
        board.withdraw(CaseDecisionNotices.TO_CLOSE, decision.id().value());
        within(decision, Right.CASE_REVIEW)
                .forEach(to -> tell(to, CaseDecisionNotices.TO_REVIEW, decision, "review" + decision.round()));
    }

    /** To the chairs: it may go to the meeting. */
    public void cleared(CaseDecisionStore.Locked decision) {
        board.withdraw(CaseDecisionNotices.TO_REVIEW, decision.id().value());
        within(decision, Right.CASE_CHAIR)
                .forEach(to -> tell(to, CaseDecisionNotices.CLEARED, decision, "cleared" + decision.round()));
    }

    /** To who proposed it: it did not pass. */
    public void notPassed(CaseDecisionStore.Locked decision) {
        board.withdraw(CaseDecisionNotices.TO_REVIEW, decision.id().value());
        tell(Recipient.of(decision.author()), CaseDecisionNotices.NOT_PASSED, decision, "failed" + decision.round());
    }

    /** To who proposed it: it comes back. */
    public void sentBack(CaseDecisionStore.Locked decision) {
        settled(decision);
        tell(Recipient.of(decision.author()), CaseDecisionNotices.SENT_BACK, decision, "back" + decision.round());
    }

    /** To who proposed it: the meeting decided. */
    public void decided(CaseDecisionStore.Locked decision, CaseDecisionState outcome) {
        settled(decision);
        tell(
                Recipient.of(decision.author()),
                outcome.approved() ? CaseDecisionNotices.APPROVED : CaseDecisionNotices.REFUSED,
                decision,
                "decided" + decision.round());
    }

    /** Nothing is to be done about it any more. */
    public void settled(CaseDecisionStore.Locked decision) {
        Stream.of(
                        CaseDecisionNotices.TO_CLOSE,
                        CaseDecisionNotices.TO_REVIEW,
                        CaseDecisionNotices.CLEARED,
                        CaseDecisionNotices.NOT_PASSED,
                        CaseDecisionNotices.SENT_BACK)
                .forEach(kind -> board.withdraw(kind, decision.id().value()));
        jdbc.sql("select unit_id from case_ask where case_id = ? and round = ?")
                .params(decision.id().value(), decision.round())
                .query(UUID.class)
                .list()
                .forEach(unit -> answered(decision, new UnitId(unit)));
    }

    private void tell(Recipient to, NoticeKind kind, CaseDecisionStore.Locked decision, String occasion) {
        board.tell(new Notice(
                to,
                kind,
                decision.id().value(),
                occasion,
                List.of(decision.number()),
                CaseDecisionRoutes.details(decision.id()),
                null));
    }

    /** Everybody with a right who sees the enterprise's division. */
    private List<Recipient> within(CaseDecisionStore.Locked decision, Right right) {
        String division = jdbc.sql("select division_code from enterprise where id = ?")
                .param(decision.enterprise())
                .query(String.class)
                .single();
        return accounts.holding(right).stream()
                .filter(one -> one.scope() instanceof Scope.All
                        || one.scope() instanceof Scope.Within within
                                && within.divisions().contains(division))
                .filter(one -> right != Right.CASE_REVIEW
                        || ((Actor) one)
                                .personId()
                                .filter(decision.author()::equals)
                                .isEmpty())
                .map(Recipient::of)
                .toList();
    }

    /** Accounts with a right that work in a unit today. */
    List<Recipient> ofUnit(UnitId unit, Right right) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select distinct a.id, a.person_id from account a join account_role r on r.account_id = a.id
                        where r.role in (:roles) and a.enabled and (a.ends_on is null or a.ends_on > :today) and (a.unit_id = :unit
                          or exists (select 1 from post_holding h join post o on o.id = h.post_id where h.person_id = a.person_id
                            and o.unit_id = :unit and h.valid_from <= :today and h.valid_to > :today))""")
                .param(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.rights().contains(right))
                                .map(Enum::name)
                                .toList())
                .param("today", today)
                .param("unit", unit.value())
                .query((row, n) -> {
                    UUID person = row.getObject(2, UUID.class);
                    return person == null
                            ? Recipient.of(new AccountId(row.getObject(1, UUID.class)))
                            : Recipient.of(new PersonId(person));
                })
                .list();
    }
}
