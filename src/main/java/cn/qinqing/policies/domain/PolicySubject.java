package cn.qinqing.policies.domain;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.policies.PolicyStage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions of policies ask of an enterprise.
 *
 * @param park id of the park in which it lies; null for none
 * @param industry code by GB/T 4754, from its section on; null while unknown
 * @param size null while it was not judged
 */
public record PolicySubject(
        EnterpriseKind kind,
        EnterpriseState state,
        String division,
        @Nullable String park,
        @Nullable String industry,
        @Nullable SizeClass size,
        @Nullable LocalDate foundedOn,
        Set<PolicyStage> stages) {

    /** In which stages an enterprise is: by its state, and by its projects that are not over. */
    public static Set<PolicyStage> stages(EnterpriseState state, Collection<ProjectStage> projects) {
        Set<PolicyStage> stages = EnumSet.noneOf(PolicyStage.class);
        if (state == EnterpriseState.CANCELLED) {
            return stages;
        }
        if (state == EnterpriseState.PLANNED) {
            stages.add(PolicyStage.START_UP);
        }
        if (state == EnterpriseState.OPERATING) {
            stages.add(PolicyStage.PRODUCING);
        }
        for (ProjectStage project : projects) {
            stages.add(
                    switch (project) {
                        case TALKS, SIGNED, PREPARING, BUILDING -> PolicyStage.SETTLING;
                        case TRIAL, PRODUCING -> PolicyStage.PRODUCING;
                    });
        }
        return stages;
    }
}
