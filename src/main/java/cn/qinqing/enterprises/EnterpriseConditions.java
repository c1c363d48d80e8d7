package cn.qinqing.enterprises;

import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which enterprises a list shows: the actor's scope, and what its filter asks. */
@Component
class EnterpriseConditions {

    /** Most hits of a text search that a list pages through; a narrower text finds the rest. */
    static final int MOST_TEXT_HITS = 2_000;

    static final String SEARCH_KIND = "enterprise";

    private final SearchIndex index;
    private final ObjectProvider<EnterpriseNarrowing> narrowings;
    private final Clock clock;

    EnterpriseConditions(SearchIndex index, ObjectProvider<EnterpriseNarrowing> narrowings, Clock clock) {
        this.index = index;
        this.narrowings = narrowings;
        this.clock = clock;
    }

    /** Conditions and their values, in order. */
    static final class Where {
        private String sql = "where 1 = 1";
        private final List<Object> params = new ArrayList<>();

        String sql() {
            return sql;
        }

        List<Object> params() {
            return params;
        }

        void and(String condition, Object... values) {
            sql += " and " + condition;
            params.addAll(List.of(values));
        }

        void in(String column, Collection<?> values) {
            if (values.isEmpty()) {
                and("1 = 0");
            } else {
                and(column + " in (" + marks(values.size()) + ")", values.toArray());
            }
        }
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Ids of those whose name, pinyin or code a text finds, the nearest first. */
    List<UUID> hits(Actor actor, String text, int limit) {
        return index.ids(text, actor, SEARCH_KIND, limit);
    }

    /** Within the actor's scope, as the filter asks. */
    Where where(Actor actor, EnterpriseFilter filter) {
        Where where = new Where();
        where.and("e.merged_into is null");
        switch (actor.scope()) {
            case Scope.All all -> {}
            case Scope.Within within -> where.in("e.division_code", within.divisions());
            case Scope.Nothing nothing -> where.and("1 = 0");
        }
        if (filter.divisionCode() != null) {
            where.and("e.division_code = ?", filter.divisionCode());
        }
        if (filter.kind() != null) {
            where.and("e.kind = ?", filter.kind().name());
        }
        if (filter.state() != null) {
            where.and("e.state = ?", filter.state().name());
        }
        if (filter.keyOnly()) {
            where.and("e.key_enterprise");
        }
        same(where, "e.industry_section", filter.section());
        same(where, "e.size_class", filter.size());
        narrow(where, actor, filter);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.in("e.id", hits(actor, filter.text(), MOST_TEXT_HITS));
        }
        return where;
    }

    /** Those with these ids. */
    static Where anyOf(List<UUID> ids) {
        Where where = new Where();
        where.in("e.id", ids);
        return where;
    }

    private static void same(Where where, String column, @Nullable String value) {
        if (EnterpriseFilter.UNKNOWN.equals(value)) {
            where.and(column + " is null");
        } else if (value != null) {
            where.and(column + " = ?", value);
        }
    }

    private void narrow(Where where, Actor actor, EnterpriseFilter filter) {
        if (filter.narrowed().isEmpty()) {
            return;
        }
        narrowings
                .orderedStream()
                .filter(one -> filter.narrowed().containsKey(one.name()))
                .flatMap(one -> one.condition(actor, filter.narrowed().get(one.name()), dayOf(filter)).stream())
                .forEach(one -> where.and(one.sql(), one.params().toArray()));
    }

    /** The day that a filter asks about. */
    LocalDate dayOf(EnterpriseFilter filter) {
        return filter.asOf() == null ? OfficeTime.today(clock) : filter.asOf();
    }
}
