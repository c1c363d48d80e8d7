package cn.qinqing.issues.domain;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.issues.LadderStep;
import cn.qinqing.issues.LadderWhom;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a step reaches, looked up once for a whole sweep. The lead unit hears of each; where a place is vacant, the office. */
final class SweepAudience {

    private record OfUnit(UnitId unit, Right right) {}

    private record Deciding(Right right, String division) {}

    private final AccountActors accounts;
    private final IssueStaff staff;
    private final SweepRows rows;
    private final LocalDate today;
    private final Map<OfUnit, List<Recipient>> units = new HashMap<>();
    private final Map<Right, List<Actor.Person>> holding = new HashMap<>();
    private final Map<Deciding, List<Recipient>> deciding = new HashMap<>();
    private final Map<UUID, List<Recipient>> posts = new HashMap<>();

    SweepAudience(AccountActors accounts, IssueStaff staff, SweepRows rows, LocalDate today) {
        this.accounts = accounts;
        this.staff = staff;
        this.rows = rows;
        this.today = today;
    }

    /** @param leaders of the enterprises of the issues at hand */
    Set<Recipient> of(SweepRows.Open issue, LadderStep step, Map<EnterpriseId, List<UUID>> leaders) {
        Set<Recipient> all = new LinkedHashSet<>(ofUnit(issue.unit(), Right.ISSUE_HANDLE));
        if (step.whom() != LadderWhom.HANDLER) {
            all.addAll(ofUnit(issue.unit(), Right.ISSUE_SIGN));
        }
        if (all.isEmpty()) {
            // nobody of the unit has an account: the office takes the notice there
            all.addAll(office(issue));
        }
        switch (step.whom()) {
            case HANDLER, HEAD -> {}
            case OFFICE -> all.addAll(office(issue));
            case POST ->
                all.addAll(
                        orOffice(step.post() == null ? null : post(step.post().value()), issue));
            case LEADER ->
                all.addAll(orOffice(
                        leaders.getOrDefault(issue.enterprise(), List.of()).stream()
                                .map(person -> Recipient.of(new PersonId(person)))
                                .toList(),
                        issue));
            case MEETING -> {
                all.addAll(office(issue));
                all.addAll(deciding(Right.ISSUE_DECIDE, issue.division()));
            }
        }
        return all;
    }

    private List<Recipient> orOffice(@Nullable List<Recipient> found, SweepRows.Open issue) {
        return found == null || found.isEmpty() ? office(issue) : found;
    }

    private List<Recipient> office(SweepRows.Open issue) {
        return deciding(Right.ISSUE_APPROVE, issue.division());
    }

    private List<Recipient> ofUnit(UnitId unit, Right right) {
        return units.computeIfAbsent(new OfUnit(unit, right), key -> staff.ofUnit(unit, right));
    }

    private List<Recipient> post(UUID post) {
        return posts.computeIfAbsent(
                post,
                key -> rows.holders(post, today).stream()
                        .map(person -> Recipient.of(new PersonId(person)))
                        .toList());
    }

    private List<Recipient> deciding(Right right, String division) {
        return deciding.computeIfAbsent(
                new Deciding(right, division),
                key -> holding.computeIfAbsent(right, accounts::holding).stream()
                        .filter(one -> one.scope() instanceof Scope.All
                                || one.scope() instanceof Scope.Within within
                                        && within.divisions().contains(division))
                        .map(Recipient::of)
                        .toList());
    }
}
