package cn.qinqing.bench;

import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyFilter;
import cn.qinqing.policies.PolicyFits;
import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyMatches;
import cn.qinqing.policies.PolicyQueries;
import cn.qinqing.policies.PolicyService;
import cn.qinqing.policies.PolicyStage;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 2,000 policies against one enterprise and against all, for {@link PolicyBench}, inside the server; it exists only while
 * measuring ({@code qinqing.bench=true}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "qinqing.bench", havingValue = "true")
class MeasuredPolicies extends OncePerRequestFilter {

    static final String PATH = "/bench-policies";

    private static final Actor ACTOR = new Actor.Job("测量", EnumSet.allOf(Right.class));
    private static final String MARK = "测量政策";
    private static final int POLICIES = 2_000;
    private static final int ONES = 400;
    private static final int WARM = 50;
    private static final int TIMES = 3;
    private static final int LISTS = 100;
    private static final int PAGE = 50;
    private static final long SEED = 2031;

    private final PolicyService policies;
    private final PolicyQueries queries;
    private final PolicyMatches matches;
    private final PolicyFits fits;
    private final EnterpriseQueries enterprises;
    private final Divisions divisions;
    private final Clock clock;

    MeasuredPolicies(
            PolicyService policies,
            PolicyQueries queries,
            PolicyMatches matches,
            PolicyFits fits,
            EnterpriseQueries enterprises,
            Divisions divisions,
            Clock clock) {
        this.policies = policies;
        this.queries = queries;
        this.matches = matches;
        this.fits = fits;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setContentType("text/plain");
        response.getOutputStream().write(String.join("\n", work()).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> work() {
        LocalDate today = OfficeTime.today(clock);
        fill(today);
        List<UUID> all = enterprises.ids(ACTOR, EnterpriseFilter.none(), Integer.MAX_VALUE);
        Random random = new Random(SEED);
        List<Double> ones = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < WARM + ONES; i++) {
            EnterpriseId one = new EnterpriseId(all.get(random.nextInt(all.size())));
            long start = System.nanoTime();
            long hits = matches.of(ACTOR, one, today).stream()
                    .filter(match -> match.hit())
                    .count();
            if (i >= WARM) {
                ones.add((System.nanoTime() - start) / 1e6);
                found += hits;
            }
        }
        ones.sort(null);
        List<Double> lists = lists();
        List<Double> whole = new ArrayList<>();
        PolicyFits.Matched result = fits.matched(ACTOR);
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            result = fits.matchNow(ACTOR);
            whole.add((System.nanoTime() - start) / 1e9);
        }
        return List.of(
                "| 一户企业 × 有效政策 | 次数 | p50（毫秒） | p95（毫秒） | p99（毫秒） | 平均适用 |",
                "|---|---:|---:|---:|---:|---:|",
                String.format(
                        Locale.ROOT,
                        "| %d 项 | %d | %.1f | %.1f | %.1f | %.0f |",
                        result.policies(),
                        ONES,
                        at(ones, 0.50),
                        at(ones, 0.95),
                        at(ones, 0.99),
                        (double) found / ONES),
                String.format(
                        Locale.ROOT,
                        "| 一项政策的适用企业：首页、件数 | %d | %.1f | %.1f | %.1f | |",
                        lists.size(),
                        at(lists, 0.50),
                        at(lists, 0.95),
                        at(lists, 0.99)),
                "",
                "| 全部企业 × 有效政策 | 适用 | 第一次（秒） | 第二次（秒） | 第三次（秒） |",
                "|---|---:|---:|---:|---:|",
                String.format(
                        Locale.ROOT,
                        "| %d 户 × %d 项 | %d | %.0f | %.0f | %.0f |",
                        result.enterprises(),
                        result.policies(),
                        result.hits(),
                        whole.get(0),
                        whole.get(1),
                        whole.get(2)));
    }

    /** Milliseconds in which the first page and the number of what a policy fits are found. */
    private List<Double> lists() {
        List<Double> lists = new ArrayList<>();
        queries.page(ACTOR, new PolicyFilter(MARK, null, null, null, null, null, false), List.of(), 0, LISTS)
                .forEach(policy -> {
                    long start = System.nanoTime();
                    fits.page(ACTOR, policy.id(), null, null, List.of(), 0, PAGE);
                    fits.count(ACTOR, policy.id(), null, null);
                    lists.add((System.nanoTime() - start) / 1e6);
                });
        lists.sort(null);
        return lists;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    private void fill(LocalDate today) {
        long there = queries.count(ACTOR, new PolicyFilter(MARK, null, null, null, null, null, false));
        Random random = new Random(SEED);
        for (int i = 0; i < POLICIES; i++) {
            List<PolicyCondition> conditions = conditions(random, today);
            if (i >= there) {
                policies.create(
                        ACTOR,
                        new PolicyForm(
                                null,
                                today.minusYears(1),
                                null,
                                "巴测〔2026〕" + i + "号",
                                MARK + i,
                                "州政府办公室",
                                PolicyLevel.PREFECTURE,
                                null,
                                "支持企业发展的若干措施。",
                                "按规定给予奖励",
                                "向承办单位申报",
                                null,
                                "",
                                conditions,
                                Ids.next()));
            }
        }
    }

    private List<PolicyCondition> conditions(Random random, LocalDate today) {
        List<Industries.Industry> industries = Industries.find("", 200);
        List<Divisions.Division> places = divisions.own();
        List<PolicyCondition> all = new ArrayList<>();
        some(
                random,
                60,
                3,
                all,
                () -> PolicyCondition.of(
                        PolicyConditionKind.INDUSTRY, any(industries, random).code()));
        some(
                random,
                40,
                2,
                all,
                () -> PolicyCondition.of(
                        PolicyConditionKind.SIZE,
                        any(List.of(SizeClass.values()), random).name()));
        some(
                random,
                50,
                3,
                all,
                () -> PolicyCondition.of(
                        PolicyConditionKind.PLACE, any(places, random).code()));
        some(
                random,
                20,
                1,
                all,
                () -> PolicyCondition.of(
                        PolicyConditionKind.STAGE,
                        any(List.of(PolicyStage.values()), random).name()));
        some(
                random,
                10,
                1,
                all,
                () -> PolicyCondition.of(
                        PolicyConditionKind.KIND,
                        any(List.of(EnterpriseKind.values()), random).name()));
        some(
                random,
                20,
                1,
                all,
                () -> PolicyCondition.days(
                        PolicyConditionKind.ESTABLISHED, today.minusYears(1 + random.nextInt(10)), null));
        some(random, 25, 1, all, () -> {
            LocalDate from = today.plusDays(random.nextInt(200) - 150);
            return PolicyCondition.days(PolicyConditionKind.WINDOW, from, from.plusDays(120));
        });
        return all.stream().distinct().toList();
    }

    private interface Made {
        PolicyCondition make();
    }

    private static void some(Random random, int percent, int most, List<PolicyCondition> all, Made made) {
        if (random.nextInt(100) < percent) {
            for (int i = 0; i <= random.nextInt(most); i++) {
                all.add(made.make());
            }
        }
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
