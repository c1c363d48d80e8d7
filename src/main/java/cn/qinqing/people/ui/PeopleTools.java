package cn.qinqing.people.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.AbsenceService;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.people.PhoneService;
import cn.qinqing.people.PostService;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.people.Takeovers;
import cn.qinqing.people.UnitQueries;
import cn.qinqing.people.UnitService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.uikit.EntityPicker;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of this feature work with. */
@Component
record PeopleTools(
        CurrentActor current,
        PeopleQueries queries,
        UnitQueries units,
        PeopleService people,
        UnitService unitService,
        PostService posts,
        Takeovers takeovers,
        PhoneService phones,
        AbsenceService absences,
        PersonChanges changes,
        RecordingAuthorities authorities,
        Divisions divisions,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }

    /** Picks somebody by name, pinyin or initials. */
    EntityPicker<PersonHit> personPicker(String label) {
        return new EntityPicker<>(
                label,
                (text, limit) -> queries.people(actor(), text, limit),
                hit -> hit.name() + (hit.unit() == null ? "" : "　" + hit.unit()));
    }
}
