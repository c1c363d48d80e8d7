package cn.qinqing.policies.domain;

import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The conditions of a policy as a condition on {@code enterprise e}: the same enterprises that
 * {@link PolicyConditions#answer} calls a hit. So a list of them is never older than what it shows, and no rows of policy
 * and enterprise need be kept.
 */
public final class PolicySearch {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String FOUNDED =
            "coalesce(e.founded_on, (select min(m.founded_on) from enterprise m where m.merged_into = e.id))";
    private static final String PROJECT =
            "exists (select 1 from enterprise_project p where p.enterprise_id = e.id and not p.ended and p.stage in (%s))";

    private final Map<String, Object> params;

    private PolicySearch(Map<String, Object> params) {
        this.params = params;
    }

    /**
     * The condition; its parameters are added under names that begin with {@code fit}.
     *
     * @param day that the windows of application must contain
     */
    public static String sql(List<PolicyCondition> conditions, LocalDate day, Map<String, Object> params) {
        Map<PolicyConditionKind, List<PolicyCondition>> kinds = new EnumMap<>(PolicyConditionKind.class);
        conditions.forEach(one ->
                kinds.computeIfAbsent(one.kind(), any -> new ArrayList<>()).add(one));
        PolicySearch search = new PolicySearch(params);
        List<String> all = new ArrayList<>(List.of("e.merged_into is null", "e.state <> 'CANCELLED'"));
        kinds.forEach((kind, rows) -> all.add(search.any(kind, rows, day)));
        return String.join(" and ", all);
    }

    private String any(PolicyConditionKind kind, List<PolicyCondition> rows, LocalDate day) {
        return switch (kind) {
            case INDUSTRY ->
                either(words(rows).stream()
                        .map(word -> "e.industry_code like " + param(word + "%"))
                        .toList());
            case SIZE -> "e.size_class in (" + param(words(rows)) + ")";
            case KIND -> "e.kind in (" + param(words(rows)) + ")";
            case PLACE -> place(words(rows));
            case STAGE ->
                either(words(rows).stream()
                        .map(word -> stage(PolicyStage.valueOf(word)))
                        .toList());
            case ESTABLISHED -> either(rows.stream().map(this::founded).toList());
            case WINDOW -> rows.stream().anyMatch(row -> row.contains(day)) ? "1 = 1" : "1 = 0";
        };
    }

    private String place(List<String> words) {
        if (words.contains(Divisions.PREFECTURE)) {
            return "1 = 1";
        }
        List<UUID> parks = words.stream()
                .filter(word -> ID.matcher(word).matches())
                .map(UUID::fromString)
                .toList();
        String division = "e.division_code in (" + param(words) + ")";
        return parks.isEmpty() ? division : "(" + division + " or e.park_unit_id in (" + param(parks) + "))";
    }

    private static String stage(PolicyStage stage) {
        return switch (stage) {
            case START_UP -> "e.state = 'PLANNED'";
            case SETTLING -> PROJECT.formatted("'TALKS', 'SIGNED', 'PREPARING', 'BUILDING'");
            case PRODUCING -> "(e.state = 'OPERATING' or " + PROJECT.formatted("'TRIAL', 'PRODUCING'") + ")";
        };
    }

    private String founded(PolicyCondition row) {
        List<String> bounds = new ArrayList<>(List.of(FOUNDED + " is not null"));
        if (row.from() != null) {
            bounds.add(FOUNDED + " >= " + param(row.from()));
        }
        if (row.to() != null) {
            bounds.add(FOUNDED + " < " + param(row.to()));
        }
        return String.join(" and ", bounds);
    }

    private static List<String> words(List<PolicyCondition> rows) {
        return rows.stream()
                .map(PolicyCondition::wanted)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String either(List<String> parts) {
        return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(" or ", "(", ")"));
    }

    private String param(Object value) {
        String name = "fit" + params.size();
        params.put(name, value);
        return ":" + name;
    }
}
