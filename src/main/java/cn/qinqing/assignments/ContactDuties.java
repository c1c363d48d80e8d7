package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.coverage.DutyRows;
import cn.qinqing.assignments.domain.coverage.EnterpriseGaps;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseHolders;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be called on next (走访安排): by the enterprise, from the rules of the tiers and the contacts of all units, as
 * coverage judges them. A visit that the enterprise declined or moved counts as made, and a call counts for officers.
 * Nobody is ranked or measured by it (国办函〔2026〕12号).
 */
@Service
@Transactional(readOnly = true)
public class ContactDuties {

    /** Working days ahead in which something is due soon. */
    public static final int SOON = 10;

    private final JdbcClient jdbc;
    private final EnterpriseHolders holders;
    private final WorkingDays days;
    private final Clock clock;

    ContactDuties(JdbcClient jdbc, EnterpriseHolders holders, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.days = days;
        this.clock = clock;
    }

    /**
     * One page with today's holders, in two queries; what is due first where nothing else is asked of one's own
     * enterprises, and by name of all.
     */
    public List<ContactDuty> page(
            Actor actor, DutyFilter filter, List<SortBy<DutySort>> order, long offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(DutyRows.params(today));
        String where = where(actor, filter, today, params);
        params.add(limit);
        params.add(offset);
        List<DutyRows.Row> rows = jdbc.sql(DutyRows.SELECT + where
                        + SortBy.clause(
                                order,
                                DutySort::column,
                                "e.id",
                                SortBy.up(filter.whose() == null ? DutySort.NAME : DutySort.DUE))
                        + " limit ? offset ?")
                .params(params)
                .query(DutyRows::row)
                .list();
        Map<EnterpriseId, EnterpriseHolders.Holders> held =
                holders.on(today, rows.stream().map(DutyRows.Row::enterprise).toList());
        return rows.stream().map(row -> row.duty(held.get(row.enterprise()))).toList();
    }

    public long count(Actor actor, DutyFilter filter) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, today, params);
        return jdbc.sql("select count(*) from enterprise e" + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private String where(Actor actor, DutyFilter filter, LocalDate today, List<Object> params) {
        StringBuilder where = new StringBuilder(" where e.merged_into is null and ");
        EnterpriseGaps.Gap live = EnterpriseGaps.of(CoverageFigure.LIVE, today);
        where.append(live.sql());
        params.addAll(live.params());
        if (filter.due() != null) {
            due(filter.due(), today, where, params);
        }
        if (filter.whose() != null) {
            DutyRows.whose(actor, filter.whose(), today, where, params);
        }
        if (filter.divisionCode() != null) {
            where.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.tier() != null) {
            where.append(filter.tier().equals(EnterpriseFilter.UNKNOWN) ? " and not " : " and ")
                    .append(DutyRows.IN_TIER);
            params.addAll(Collections.nCopies(4, today));
            params.add(filter.tier().equals(EnterpriseFilter.UNKNOWN) ? "%" : filter.tier());
        }
        if (filter.unplanned()) {
            where.append(
                    " and not exists (select 1 from contact_log c where c.enterprise_id = e.id and c.state = 'PLANNED' and c.contact_on >= ?)");
            params.add(today);
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and e.name_key like ?");
            params.add(NameKey.like(filter.text()));
        }
        return where + AssignmentQueries.scope(actor, params);
    }

    /** What is behind now stands under its own name; soon is what is in time today and would not be in some days. */
    private void due(DutyFilter.Due due, LocalDate today, StringBuilder where, List<Object> params) {
        switch (due) {
            case VISIT_SOON -> soon(CoverageFigure.BEHIND, today, where, params);
            case CONTACT_SOON -> soon(CoverageFigure.OFFICER_BEHIND, today, where, params);
            case BEHIND, OFFICER_BEHIND, NEVER_VISITED ->
                and(EnterpriseGaps.of(CoverageFigure.valueOf(due.name()), today), "", where, params);
        }
    }

    private void soon(CoverageFigure behind, LocalDate today, StringBuilder where, List<Object> params) {
        and(EnterpriseGaps.of(behind, today), "not ", where, params);
        and(EnterpriseGaps.of(behind, days.after(today, SOON).plusDays(1)), "", where, params);
    }

    private static void and(EnterpriseGaps.Gap gap, String not, StringBuilder where, List<Object> params) {
        where.append(" and ").append(not).append(gap.sql());
        params.addAll(gap.params());
    }
}
