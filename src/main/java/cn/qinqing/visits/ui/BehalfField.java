package cn.qinqing.visits.ui;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In whose name a record is noted (代录): those for whom the actor may note on the day; hidden where there is nobody. */
class BehalfField extends Select<PeopleQueries.PersonHit> {

    private final transient RecordingAuthorities authorities;

    BehalfField(RecordingAuthorities authorities) {
        this.authorities = authorities;
        setLabel(getTranslation("visits.field.behalf"));
        setItemLabelGenerator(hit ->
                hit == null ? getTranslation("visits.behalf.self") : getTranslation("visits.behalf.for", hit.name()));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("visits.behalf.self"));
    }

    /** Offers those of another day; who was chosen stays chosen where that is possible. */
    void offer(Actor actor, @Nullable LocalDate day) {
        List<PeopleQueries.PersonHit> leaders = day == null
                ? List.of()
                : actor.personId()
                        .map(person -> authorities.leadersOf(person, day))
                        .orElse(List.of());
        PeopleQueries.PersonHit chosen = getValue();
        setItems(leaders);
        setVisible(!leaders.isEmpty());
        if (chosen != null && leaders.contains(chosen)) {
            setValue(chosen);
        }
    }

    /** Chooses who is offered under an id; nobody when there is none. */
    void choose(@Nullable String person) {
        getListDataView()
                .getItems()
                .filter(hit -> hit.person().toString().equals(person))
                .findFirst()
                .ifPresent(this::setValue);
    }

    @Nullable
    PersonId person() {
        return getValue() == null ? null : getValue().person();
    }
}
