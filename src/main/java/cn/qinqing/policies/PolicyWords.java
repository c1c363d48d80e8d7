package cn.qinqing.policies;

import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.domain.PolicyParks;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts conditions of policies and the reasons of a match into Chinese sentences; a user interface has to be there. */
@Component
public class PolicyWords {

    private final Divisions divisions;
    private final PolicyParks parks;

    PolicyWords(Divisions divisions, PolicyParks parks) {
        this.divisions = divisions;
        this.parks = parks;
    }

    /** Such as 行业：C13 农副食品加工业，符合“C 制造业”。 */
    public String of(PolicyReason reason) {
        if (reason.kind() == null) {
            return Sentences.of("policies.reason." + reason.shade());
        }
        PolicyConditionKind kind = reason.kind();
        String facts = reason.facts().stream().map(fact -> fact(kind, fact)).collect(Collectors.joining("、"));
        return Sentences.of(
                "policies.reason." + kind.name() + "." + reason.shade(), facts, alternatives(reason.wanted()));
    }

    /** All conditions of a policy, a line for each kind: 规模：小型、微型. */
    public List<String> of(List<PolicyCondition> conditions) {
        return Arrays.stream(PolicyConditionKind.values())
                .map(kind ->
                        conditions.stream().filter(one -> one.kind() == kind).toList())
                .filter(rows -> !rows.isEmpty())
                .map(rows -> Sentences.of(
                        "policies.condition",
                        Sentences.of("policies.PolicyConditionKind."
                                + rows.getFirst().kind().name()),
                        alternatives(rows)))
                .toList();
    }

    private String alternatives(List<PolicyCondition> rows) {
        return rows.stream().map(this::of).collect(Collectors.joining("、"));
    }

    /** One alternative: C 制造业, 小型, 2018-01-01 起. */
    public String of(PolicyCondition condition) {
        if (condition.wanted() != null) {
            return fact(condition.kind(), condition.wanted());
        }
        LocalDate from = condition.from();
        LocalDate to = condition.to();
        if (from == null) {
            return Sentences.of("policies.days.until", to == null ? "" : Formats.day(to.minusDays(1)));
        }
        return to == null
                ? Sentences.of("policies.days.from", from)
                : Sentences.of("policies.days.between", from, to.minusDays(1));
    }

    private String fact(PolicyConditionKind kind, String code) {
        return switch (kind) {
            case INDUSTRY ->
                Industries.of(code).map(one -> code + " " + one.name()).orElse(code);
            case SIZE -> Sentences.of("enterprises.SizeClass." + code);
            case PLACE -> code.equals(Divisions.PREFECTURE) ? divisions.nameOf(code) : place(code);
            case STAGE ->
                Arrays.stream(EnterpriseState.values())
                                .anyMatch(state -> state.name().equals(code))
                        ? Sentences.of("enterprises.EnterpriseState." + code)
                        : Sentences.of("policies.PolicyStage." + code);
            case KIND -> Sentences.of("enterprises.EnterpriseKind." + code);
            case ESTABLISHED, WINDOW -> code;
        };
    }

    private String place(String code) {
        return divisions.byCode(code).map(Divisions.Division::name).orElseGet(() -> parks.nameOf(code));
    }
}
