package cn.qinqing.issues;

import cn.qinqing.issues.domain.RatingVeil;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a page of issues is asked of the database among hundreds of thousands (ADR 0043): what joins conditions by “or” is
 * asked in branches, each with an index of its own; each gives the keys of its first rows alone, and the rows themselves
 * are fetched for one page.
 */
final class IssuePages {

    private static final Set<IssueSort> OF_ENTERPRISE = EnumSet.of(IssueSort.ENTERPRISE, IssueSort.DIVISION);

    /** Names first: beside a condition on titles the database would go through all issues to find that none is called so. */
    private static final String BY_NAME = "from enterprise e straight_join issue i on i.enterprise_id = e.id";

    /** A condition with its parameters. */
    record Branch(String condition, List<Object> params) {}

    private final IssueQueries queries;
    private final Actor actor;
    private final IssueFilter filter;
    private final LocalDate today;
    private final RatingVeil veil;
    private final List<Branch> branches;

    IssuePages(IssueQueries queries, Actor actor, IssueFilter filter, LocalDate today) {
        this.queries = queries;
        this.actor = actor;
        this.filter = filter;
        this.today = today;
        veil = RatingVeil.before(actor, today);
        branches = branches();
    }

    /** Ids with the keys of the order, of one page; its parameters are added. */
    String ids(List<SortBy<IssueSort>> order, long offset, int limit, List<Object> params) {
        Set<IssueSort> keys =
                order.stream().map(SortBy::key).collect(Collectors.toCollection(() -> EnumSet.noneOf(IssueSort.class)));
        keys.add(IssueSort.REGISTERED);
        String columns = keys.stream()
                .map(key -> ", " + veil.shown(key.column()) + " " + key(key))
                .collect(Collectors.joining("", "select i.id", ""));
        String inner = veil.shown(SortBy.clause(order, IssueSort::column, "i.id", SortBy.down(IssueSort.REGISTERED)));
        List<String> parts = new ArrayList<>();
        for (Branch branch : branches) {
            parts.add("(" + columns + " " + from(branch, keys) + condition(branch, params) + inner + " limit ?)");
            params.add(offset + limit);
        }
        params.add(limit);
        params.add(offset);
        return parts.size() == 1 && offset == 0
                ? "(select p.* from " + parts.getFirst() + " p limit ? offset ?)"
                : "(select p.* from (" + String.join(" union ", parts) + ") p" + outer(order, "p")
                        + " limit ? offset ?)";
    }

    /** The same order of what {@link #ids} gives, under a name. */
    static String outer(List<SortBy<IssueSort>> order, String name) {
        return SortBy.clause(order, key -> name + "." + key(key), name + ".id", SortBy.down(IssueSort.REGISTERED));
    }

    private static String key(IssueSort key) {
        return "key_" + key.ordinal();
    }

    /**
     * How many there are: each branch counts what no branch before it has, so that nothing is gathered. What is found by
     * words is counted up to {@link IssueQueries#FOUND} in each.
     */
    String count(List<Object> params) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            List<Branch> before = branches.subList(0, i);
            boolean enterprise = before.stream().anyMatch(one -> one.condition().contains("e."));
            String counted = (branch.condition().contains(IssueQueries.NAMED)
                            ? BY_NAME
                            : from(branch, enterprise ? OF_ENTERPRISE : Set.of()))
                    + condition(branch, params)
                    + without(before, params);
            parts.add(
                    words()
                            ? "select count(*) from (select 1 " + counted + " limit " + IssueQueries.FOUND + ") c"
                            : "select count(*) " + counted);
        }
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream().collect(Collectors.joining(") + (", "select (", ")"));
    }

    private static String without(List<Branch> before, List<Object> params) {
        if (before.isEmpty()) {
            return "";
        }
        Branch any = any(before);
        params.addAll(any.params());
        return " and not coalesce(" + any.condition() + ", false)";
    }

    /** The most urgent ones under a further condition, with a place by which they are told from those of other parts. */
    String first(int place, String further, int limit, List<Object> params) {
        List<String> parts = new ArrayList<>();
        for (Branch branch : branches) {
            parts.add("(select i.id, " + place + " place, i.next_on, i.registered_at " + from(branch, Set.of())
                    + condition(branch, params) + further + " order by i.next_on, i.registered_at limit ?)");
            params.add(limit);
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        params.add(limit);
        return "(select p.* from (" + String.join(" union ", parts)
                + ") p order by p.next_on, p.registered_at limit ?)";
    }

    /** How many there are of each state, with and without a draft: state, drafted, number. */
    String counts(String further, List<Object> params) {
        String by = "group by p.status, p.drafted";
        if (branches.size() == 1) {
            return "select p.status, p.drafted, count(*) from (select i.status, i.drafted "
                    + from(branches.getFirst(), Set.of()) + condition(branches.getFirst(), params) + further + ") p "
                    + by;
        }
        return "select p.status, p.drafted, count(*) from (" + all(further, params) + ") p " + by;
    }

    /** All of them, each once: id, state as stored, whether there is a draft. */
    String all(String further, List<Object> params) {
        String columns = "select i.id, i.status, i.drafted ";
        if (branches.size() == 1) {
            return columns + from(branches.getFirst(), Set.of()) + condition(branches.getFirst(), params) + further;
        }
        return branches.stream()
                .map(branch -> "(" + columns + from(branch, Set.of()) + condition(branch, params) + further + ")")
                .collect(Collectors.joining(" union "));
    }

    private String from(Branch branch, Set<IssueSort> keys) {
        boolean enterprise = branch.condition().contains("e.")
                || filter.divisionCode() != null
                || !Collections.disjoint(keys, OF_ENTERPRISE);
        // few of very many stand in a light: in the order of registration one would look through all for them
        String hint = filter.light() != null || filter.mine() ? " ignore index for order by (issue_registered)" : "";
        return "from issue i" + hint + (enterprise ? " join enterprise e on e.id = i.enterprise_id" : "")
                + (keys.contains(IssueSort.LEAD_UNIT) ? " left join unit u on u.id = i.lead_unit_id" : "");
    }

    private String condition(Branch branch, List<Object> params) {
        params.addAll(branch.params());
        return " where " + branch.condition() + queries.narrowed(actor, filter, params);
    }

    private boolean words() {
        return filter.text() != null && !filter.text().isBlank();
    }

    private List<Branch> branches() {
        boolean words = words();
        List<Branch> ways = filter.mine() ? IssueTodo.ways(actor, today) : words ? List.of() : scope();
        if (!filter.mine() && (filter.enterprise() != null || filter.origin() != null)) {
            // so few that no index is needed for more
            ways = List.of(whole());
        }
        if (filter.mine() && !(actor.scope() instanceof Scope.All)) {
            Branch within = whole();
            ways = ways.stream().map(way -> both(way, within)).toList();
        }
        if (!words) {
            return ways;
        }
        List<Branch> within = ways.isEmpty() ? scope() : ways;
        return queries.text(actor, filter.text().strip()).stream()
                .flatMap(part -> within.stream().map(one -> both(part, one)))
                .toList();
    }

    private static Branch both(Branch one, Branch other) {
        List<Object> params = new ArrayList<>(one.params());
        params.addAll(other.params());
        return new Branch("(" + one.condition() + ") and (" + other.condition() + ")", params);
    }

    /** The whole scope as one condition. */
    private Branch whole() {
        return any(scope());
    }

    /** Of the divisions, of the units that lead, of the units that take part: each with its index. */
    private List<Branch> scope() {
        return switch (actor.scope()) {
            case Scope.All all -> List.of(new Branch("1 = 1", List.of()));
            case Scope.Nothing nothing -> List.of(new Branch("1 = 0", List.of()));
            case Scope.Within within -> {
                List<Branch> parts = new ArrayList<>();
                // who works for the prefecture sees nearly all of it: what is left out is less than what is let in
                boolean wide = within.divisions().contains(Divisions.PREFECTURE);
                if (wide && queries.allWithin(within)) {
                    yield List.of(new Branch("1 = 1", List.of()));
                }
                if (wide) {
                    parts.add(in(
                            "i.enterprise_id not in (select f.id from enterprise f where f.division_code not",
                            ")",
                            within.divisions()));
                } else if (!within.divisions().isEmpty()) {
                    parts.add(in("e.division_code", "", within.divisions()));
                }
                if (!within.units().isEmpty()) {
                    List<?> units =
                            within.units().stream().map(unit -> unit.value()).toList();
                    parts.add(in("i.lead_unit_id", "", units));
                    parts.add(in(
                            "i.id in (select h.issue_id from issue_handler h where h.open_slot = 1 and h.kind <> 'LEAD' and h.unit_id",
                            ")",
                            units));
                }
                yield parts.isEmpty() ? List.of(new Branch("1 = 0", List.of())) : wide ? List.of(any(parts)) : parts;
            }
        };
    }

    /** The branches as one condition. */
    static Branch any(List<Branch> parts) {
        return new Branch(
                parts.stream().map(one -> "(" + one.condition() + ")").collect(Collectors.joining(" or ", "(", ")")),
                parts.stream().flatMap(one -> one.params().stream()).toList());
    }

    private static Branch in(String column, String end, Collection<?> values) {
        return new Branch(column + " in (" + IssueQueries.marks(values.size()) + ")" + end, List.copyOf(values));
    }
}
