package cn.qinqing.policies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.identity.Role;
import cn.qinqing.policies.PolicyAnswer;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyStage;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database finds for a policy are the enterprises that the rule itself calls hits, for conditions at random. */
class PolicySearchIT extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final List<String> INDUSTRIES = List.of("C", "C13", "C131", "A01", "B07", "F51");
    private static final List<String> DIVISIONS = List.of("652801", "652822", "652829");
    private static final int ENTERPRISES = 60;
    private static final int POLICIES = 400;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    PolicySubjects subjects;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20260615);
    private final List<EnterpriseId> all = new ArrayList<>();

    @BeforeEach
    void enterprises() {
        for (int i = 0; i < ENTERPRISES; i++) {
            EnterpriseId id = enterprises.create(
                    Actors.with(Role.COMMERCE_CLERK),
                    EnterpriseForms.named("匹配企业" + Ids.next(), any(DIVISIONS), ListingConsent.REFUSED));
            all.add(id);
            jdbc.sql("update enterprise set state = ?, industry_code = ?, size_class = ?, founded_on = ? where id = ?")
                    .params(
                            any(List.of(EnterpriseState.values())).name(),
                            maybe(any(List.of("C", "C13", "A01", "B07", "F51"))),
                            maybe(any(List.of(SizeClass.values())).name()),
                            maybe(DAY.minusDays(random.nextInt(3_000))),
                            id.value())
                    .update();
            if (random.nextBoolean()) {
                jdbc.sql(
                                "insert into enterprise_project (id, enterprise_id, name, kind, stage, ended, noted_at, noted_by) values (?, ?, '项目', 'OTHER', ?, ?, now(), '测')")
                        .params(
                                Ids.next(),
                                id.value(),
                                any(List.of(ProjectStage.values())).name(),
                                random.nextInt(3) == 0)
                        .update();
            }
        }
    }

    @Test
    void the_database_finds_what_the_rule_calls_hits() {
        int found = 0;
        for (int i = 0; i < POLICIES; i++) {
            List<PolicyCondition> conditions = conditions();
            PolicyConditions rule = new PolicyConditions(conditions);
            List<UUID> hits = all.stream()
                    .filter(id -> rule.answer(subjects.one(id), DAY) == PolicyAnswer.HIT)
                    .map(EnterpriseId::value)
                    .toList();
            Map<String, Object> params = new HashMap<>();
            String where = PolicySearch.sql(conditions, DAY, params);
            params.put("ids", all.stream().map(EnterpriseId::value).toList());
            assertThat(jdbc.sql("select e.id from enterprise e where " + where + " and e.id in (:ids)")
                            .params(params)
                            .query(UUID.class)
                            .list())
                    .as("%s", conditions)
                    .containsExactlyInAnyOrderElementsOf(hits);
            found += hits.size();
        }
        assertThat(found).isGreaterThan(POLICIES);
    }

    private List<PolicyCondition> conditions() {
        List<PolicyCondition> conditions = new ArrayList<>();
        for (PolicyConditionKind kind : PolicyConditionKind.values()) {
            for (int i = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
                conditions.add(condition(kind));
            }
        }
        return conditions;
    }

    private PolicyCondition condition(PolicyConditionKind kind) {
        return switch (kind) {
            case INDUSTRY -> PolicyCondition.of(kind, any(INDUSTRIES));
            case SIZE ->
                PolicyCondition.of(kind, any(List.of(SizeClass.values())).name());
            case PLACE ->
                PolicyCondition.of(
                        kind,
                        any(List.of("652801", "652822", "652800", Ids.next().toString())));
            case STAGE ->
                PolicyCondition.of(kind, any(List.of(PolicyStage.values())).name());
            case KIND ->
                PolicyCondition.of(kind, any(List.of(EnterpriseKind.values())).name());
            case ESTABLISHED, WINDOW -> {
                LocalDate from = DAY.minusDays(random.nextInt(2_000));
                LocalDate to = from.plusDays(1L + random.nextInt(2_500));
                yield PolicyCondition.days(
                        kind, random.nextInt(4) == 0 ? null : from, random.nextInt(4) == 0 ? null : to);
            }
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
