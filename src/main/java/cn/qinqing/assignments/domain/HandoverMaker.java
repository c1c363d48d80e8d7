package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.HandoverDetails.Line;
import cn.qinqing.assignments.HandoverId;
import cn.qinqing.assignments.HandoverNotes;
import cn.qinqing.assignments.domain.HandoverStore.Sheet;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.people.AppointmentFollowUp;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChangeFollowUp;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a handover sheet for each successor of a sheet of changes, and for whoever is appointed to a post on which something
 * hangs (交接单): what passes to that person, and what goes along with the enterprises.
 */
@Component
class HandoverMaker implements PersonChangeFollowUp, AppointmentFollowUp {

    /** Working days within which the successor acknowledges. */
    static final int ACKNOWLEDGE = 5;

    /** Working days within which a change is published (政府信息公开条例第二十六条). */
    static final int PUBLISH = 20;

    private final HandoverStore store;
    private final HandoverNews news;
    private final ObjectProvider<HandoverNotes> notes;
    private final WorkingDays days;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverMaker(
            HandoverStore store,
            HandoverNews news,
            ObjectProvider<HandoverNotes> notes,
            WorkingDays days,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.notes = notes;
        this.days = days;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void applied(Actor actor, PersonChange change, UUID id, List<Decided> decided) {
        Map<PersonId, List<Decided>> bySuccessor = new LinkedHashMap<>();
        decided.stream()
                .filter(one -> one.to() != null && !one.to().equals(change.person()))
                .filter(one -> one.outcome() != HeldOutcome.KEEP)
                .forEach(one -> bySuccessor
                        .computeIfAbsent(one.to(), to -> new ArrayList<>())
                        .add(one));
        bySuccessor.forEach((to, things) -> {
            // a successor who was appointed before has got a sheet then: nothing is handed over twice
            Set<String> before = store.handedBefore(change.person(), to);
            List<Decided> fresh = things.stream()
                    .filter(one -> !before.contains(
                            HandoverStore.key(one.thing().kind(), one.thing().what())))
                    .toList();
            if (!fresh.isEmpty()) {
                List<Line> lines = new ArrayList<>();
                fresh.forEach(one ->
                        lines.add(new Line(one.thing().kind(), one.thing().what(), one.outcome())));
                along(lines, fresh.stream().map(Decided::thing).toList());
                add(
                        actor,
                        new Sheet(
                                id,
                                null,
                                change.person(),
                                to,
                                change.day(),
                                change.documentNo().strip(),
                                change.reason().strip()),
                        lines);
            }
        });
    }

    @Override
    public void appointed(Actor actor, Appointment appointment, List<HeldThing> things) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                PersonChanges.POSTS,
                appointment.title(),
                appointment.caretaker() ? HeldOutcome.CARETAKER : HeldOutcome.TRANSFER));
        things.forEach(one -> lines.add(new Line(one.kind(), one.what(), HeldOutcome.SUCCESSOR)));
        along(lines, things);
        add(
                actor,
                new Sheet(
                        null,
                        appointment.post(),
                        appointment.before(),
                        appointment.to(),
                        appointment.day(),
                        appointment.documentNo(),
                        null),
                lines);
    }

    private void add(Actor actor, Sheet sheet, List<Line> lines) {
        Instant now = clock.instant();
        HandoverStore.Terms terms = new HandoverStore.Terms(
                days.after(OfficeTime.dayOf(now), ACKNOWLEDGE), days.after(sheet.day(), PUBLISH));
        HandoverId made = store.add(actor, sheet, now, terms, lines);
        news.made(store.waiting(made));
    }

    private void along(List<Line> lines, List<HeldThing> things) {
        Set<EnterpriseId> enterprises = enterprises(things);
        if (!enterprises.isEmpty()) {
            notes.stream()
                    .sorted(Comparator.comparingInt(HandoverNotes::order))
                    .forEach(one -> one.of(enterprises).forEach(what -> lines.add(new Line(one.kind(), what, null))));
        }
    }

    private Set<EnterpriseId> enterprises(List<HeldThing> things) {
        return jdbc
                .sql("select distinct enterprise_id from assignment where id in (:ids)")
                .param("ids", things.stream().map(HeldThing::id).toList())
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }
}
