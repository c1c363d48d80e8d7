package cn.qinqing.serviceplans;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyDetails;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyQueries;
import cn.qinqing.policies.PolicyVersion;
import cn.qinqing.serviceplans.domain.PlanScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Policies that fit an enterprise become measures of its plan (政策转措施), each once. */
@Service
@Transactional
public class PlanPolicies {

    /** Where nothing says until when it can be applied for. */
    private static final int WORKING_DAYS = 20;

    private final PlanQueries plans;
    private final PlanMeasures measures;
    private final PolicyQueries policies;
    private final WorkingDays days;
    private final JdbcClient jdbc;
    private final I18NProvider texts;
    private final Clock clock;

    PlanPolicies(
            PlanQueries plans,
            PlanMeasures measures,
            PolicyQueries policies,
            WorkingDays days,
            JdbcClient jdbc,
            I18NProvider texts,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.policies = policies;
        this.days = days;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** In which open plan of the enterprise a policy stands as a measure, of those that the actor sees. */
    @Transactional(readOnly = true)
    public Map<PolicyId, PlanId> adopted(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>(List.of(enterprise.value()));
        String scope = PlanScope.condition(actor, params);
        Map<PolicyId, PlanId> found = new HashMap<>();
        jdbc.sql("""
                        select m.policy_id, p.id from plan_measure m join service_plan p on p.id = m.plan_id join enterprise e on e.id = p.enterprise_id
                        where p.enterprise_id = ? and p.open_slot = 1 and m.left_out_at is null and m.policy_id is not null\s""" + scope)
                .params(params)
                .query((row, n) -> found.putIfAbsent(
                        new PolicyId(row.getObject(1, UUID.class)), new PlanId(row.getObject(2, UUID.class))))
                .list();
        return found;
    }

    /** The open plan to which a policy would go: that of the enterprise itself before those of its projects. */
    @Transactional(readOnly = true)
    public Optional<PlanId> target(Actor actor, EnterpriseId enterprise) {
        return plans.ofEnterprise(actor, enterprise).stream()
                .filter(row -> row.state() != PlanState.CLOSED)
                .min(Comparator.comparing(row -> row.projectName() != null))
                .map(PlanRow::id);
    }

    /**
     * Makes a policy a measure: need, words and basis are filled in, its handling unit leads it, or that of the plan; it is due
     * by the end of the window of application, or in 20 working days.
     *
     * @throws RuleViolation {@code serviceplans.policy.known} when the plan has it already; {@code policies.unknown}; what
     *     {@link PlanMeasures#add} refuses
     */
    public MeasureId adopt(Actor actor, PlanId plan, PolicyId policy) {
        actor.require(Right.PLAN_EDIT);
        PlanDetails details = plans.details(actor, plan);
        PolicyDetails asked = policies.details(actor, policy);
        PolicyVersion words = asked.shown();
        boolean known = details.measures().stream()
                .anyMatch(one -> one.leftOut() == null && policy.value().equals(one.policy()));
        if (known) {
            throw new RuleViolation("serviceplans.policy.known", words.title());
        }
        UnitId lead = inUse(words.unit()) ? Objects.requireNonNull(words.unit()) : details.unit();
        return measures.add(
                actor,
                plan,
                new MeasureForm(
                        text("serviceplans.policy.need", words.title()),
                        text("serviceplans.policy.text", words.title(), words.benefit()),
                        text("serviceplans.policy.basis", words.title(), words.documentNo()),
                        policy.value(),
                        lead,
                        List.of(),
                        null,
                        due(words),
                        null,
                        new MeasureSource(MeasureSource.Kind.POLICY, policy.value()),
                        null,
                        Ids.next()));
    }

    /**
     * Takes back a measure that was made of a policy a moment ago, as long as nobody changed it: it is left out with that
     * reason.
     *
     * @throws RuleViolation what {@link PlanMeasures#leaveOut} refuses
     */
    public void giveUp(Actor actor, MeasureId measure) {
        actor.require(Right.PLAN_EDIT);
        measures.leaveOut(actor, measure, 0, text("serviceplans.policy.undone"));
    }

    private boolean inUse(@org.jspecify.annotations.Nullable UnitId unit) {
        return unit != null
                && jdbc.sql("select count(*) from unit where id = ? and active")
                                .param(unit.value())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private LocalDate due(PolicyVersion words) {
        LocalDate today = OfficeTime.today(clock);
        return words.conditions().stream()
                .filter(one -> one.kind() == PolicyConditionKind.WINDOW && one.contains(today))
                .map(PolicyCondition::to)
                .filter(Objects::nonNull)
                .map(to -> to.minusDays(1))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> days.after(today, WORKING_DAYS));
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
