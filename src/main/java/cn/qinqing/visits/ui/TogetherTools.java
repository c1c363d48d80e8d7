package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.visits.GroupVisits;
import cn.qinqing.visits.Trips;
import cn.qinqing.workbench.FormDrafts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the forms and pages of trips and group visits work with. */
@Component
record TogetherTools(
        CurrentActor current,
        Trips trips,
        GroupVisits groups,
        EnterpriseQueries enterprises,
        RecordingAuthorities authorities,
        FormDrafts drafts,
        JsonMapper json,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    EntityPicker<EnterpriseHit> enterprisePicker(String label) {
        return new EntityPicker<>(
                label,
                (words, limit) -> enterprises.pick(actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
    }

    Optional<EnterpriseHit> hit(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return enterprises.hit(actor(), EnterpriseId.of(id));
        } catch (RuleViolation noId) {
            return Optional.empty();
        }
    }

    <V> Optional<List<V>> read(String kept, TypeReference<List<V>> type) {
        try {
            return Optional.of(json.readValue(kept, type));
        } catch (JacksonException ofAnOlderForm) {
            return Optional.empty();
        }
    }
}
