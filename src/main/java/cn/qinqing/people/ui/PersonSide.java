package cn.qinqing.people.ui;

import cn.qinqing.people.AbsenceService.Absence;
import cn.qinqing.people.PeopleQueries.Held;
import cn.qinqing.people.PeopleQueries.PersonDetails;
import cn.qinqing.people.PeopleQueries.Phone;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.SideDetails;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A person beside the list: posts of today, office telephones, who stands in, what changed. */
final class PersonSide {

    private static final int LATEST = 5;

    private PersonSide() {}

    static SideDetails of(PeopleTools tools, PersonId id, Runnable changed) {
        PersonDetails person = tools.queries().details(tools.actor(), id);
        SideDetails side = new SideDetails(person.name(), PeopleRoutes.details(id));
        tools.absences().of(tools.actor(), id).stream()
                .filter(one -> one.person().equals(id) && one.period().contains(tools.today()))
                .findFirst()
                .ifPresent(one -> side.state(new Tag(away(one), Tag.Tone.SOON)));
        List<Button> actions = new ArrayList<>(PersonActions.of(tools, person, changed));
        actions.addAll(PersonActions.absence(tools, person, changed));
        return side.facts(facts(person, tools.today()))
                .actions(actions)
                .part(Sentences.of("people.side.latest"), latest(person, tools));
    }

    private static String away(Absence absence) {
        return Sentences.of(
                "people.absence.now", Formats.day(absence.period().lastDay()), absence.reason(), absence.deputyName());
    }

    private static KeyValues facts(PersonDetails person, LocalDate today) {
        List<Held> now = person.posts().stream()
                .filter(one -> new Period(one.from(), one.to()).contains(today))
                .toList();
        return new KeyValues()
                .line(
                        Sentences.of("people.field.title"),
                        joined(now.stream().map(Held::title).toList()))
                .line(
                        Sentences.of("people.field.unit"),
                        joined(now.stream()
                                .map(one -> one.unit() == null ? "" : one.unit())
                                .filter(one -> !one.isEmpty())
                                .distinct()
                                .toList()))
                .line(
                        Sentences.of("people.phones.title"),
                        joined(person.phones().stream().map(Phone::number).toList()));
    }

    /** Posts as they were taken up and left, and the changes that were applied, the latest first. */
    private static TimelineList latest(PersonDetails person, PeopleTools tools) {
        TimelineList list = new TimelineList();
        tools.changes().of(tools.actor(), person.person()).stream()
                .limit(LATEST)
                .forEach(one -> list.entry(Formats.day(one.day()), one.reason(), one.documentNo(), one.by()));
        person.posts().stream()
                .limit(LATEST)
                .forEach(one -> list.entry(
                        Formats.period(new Period(one.from(), one.to())),
                        one.title(),
                        one.unit() == null ? "" : one.unit(),
                        one.documentNo() == null ? "" : one.documentNo()));
        return list;
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("、"));
    }
}
