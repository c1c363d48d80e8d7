package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.DeclarationFilter;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations ({@code d}, with the unit {@code u}) somebody asks for.
 *
 * @param where a condition
 */
public record Narrowed(String where, List<Object> params) {

    /** One's own: of the person, also under an earlier account. */
    public static Narrowed own(Actor actor) {
        UUID account = actor.accountId()
                .orElseThrow(() -> new RuleViolation("conduct.declare.person"))
                .value();
        UUID person = actor.personId().map(one -> one.value()).orElse(null);
        return new Narrowed("(d.declared_by = ? or d.person_id = ?)", Arrays.asList(account, person));
    }

    /** What 纪委 sees under a filter; its kind is not looked at here. */
    public static Narrowed seen(Actor actor, DeclarationFilter filter) {
        StringBuilder where = new StringBuilder("1 = 1");
        List<Object> params = new ArrayList<>();
        switch (actor.scope()) {
            case Scope.All all -> {}
            case Scope.Within within
            when !within.divisions().isEmpty() -> {
                where.append(" and u.division_code in (")
                        .append(String.join(
                                ", ", Collections.nCopies(within.divisions().size(), "?")))
                        .append(")");
                params.addAll(within.divisions());
            }
            default -> where.append(" and 1 = 0");
        }
        and(
                where,
                params,
                "d.unit_id = ?",
                filter.unit() == null ? null : filter.unit().value());
        and(where, params, "d.declared_for >= ?", filter.from());
        and(where, params, "d.declared_for <= ?", filter.to());
        return new Narrowed(where.toString(), params);
    }

    public static Narrowed ids(List<UUID> ids) {
        return ids.isEmpty()
                ? new Narrowed("1 = 0", List.of())
                : new Narrowed(
                        "d.id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", List.copyOf(ids));
    }

    Narrowed and(Narrowed other) {
        List<Object> both = new ArrayList<>(params);
        both.addAll(other.params);
        return new Narrowed(where + " and " + other.where, both);
    }

    private static void and(StringBuilder where, List<Object> params, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.add(value);
        }
    }
}
