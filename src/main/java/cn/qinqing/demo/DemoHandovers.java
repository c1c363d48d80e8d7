package cn.qinqing.demo;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Three posts of the demo that changed hands: one sheet is signed on paper, one waits for the demo's officer, one is late;
 * and a vacant one that was filled.
 */
@Component
class DemoHandovers {

    /** Counted from the end of the leaders; the last ones went without a successor. */
    private static final List<Integer> MOVED = List.of(6, 7, 8);

    /** When the last one was handed over, whose sheet nobody has acknowledged since. */
    private static final int LATE = 24;

    private static final int FILLED = 15;

    private final PersonChanges changes;
    private final PeopleService people;
    private final WorkingDays days;
    private final JdbcClient jdbc;

    DemoHandovers(PersonChanges changes, PeopleService people, WorkingDays days, JdbcClient jdbc) {
        this.changes = changes;
        this.people = people;
        this.days = days;
        this.jdbc = jdbc;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        List<DemoPeople.Leader> leaders = staff.leaders();
        List<DemoPeople.Officer> officers = staff.officers();
        for (int moved : MOVED) {
            DemoPeople.Leader leader = leaders.get(leaders.size() - moved);
            DemoPeople.Officer successor =
                    moved == MOVED.get(1) ? staff.officerOf("州工信局", 0) : officers.get(officers.size() - moved);
            hand(leader.person(), successor.person(), day(today, moved), moved);
        }
        LocalDate late = day(today, MOVED.getLast());
        jdbc.sql("update handover set made_at = ?, acknowledge_by = ?, publish_by = ? where document_no = ?")
                .params(
                        OfficeTime.column(
                                late.atTime(11, 20).atZone(OfficeTime.ZONE).toInstant()),
                        days.after(late, 5),
                        days.after(late, 20),
                        document(late, MOVED.getLast()))
                .update();
        jdbc.sql("""
                        update handover set acknowledged_on = ?, acknowledged_by = '程明桂', on_paper = true, paper_words = '已逐项核对，同意接收。'
                        where document_no = ?""").params(today, document(today, MOVED.getFirst())).update();
    }

    private static LocalDate day(LocalDate today, int moved) {
        return moved == MOVED.getLast() ? today.minusDays(LATE) : today.minusDays(moved - MOVED.getFirst());
    }

    /** Of the posts that are vacant one is filled: whoever is appointed gets a sheet of what hangs on it. */
    void fill(DemoPeople.Staff staff, LocalDate today) {
        people.appoint(
                DemoPrefecture.ACTOR,
                staff.leaders().getLast().post(),
                staff.officers().getLast().person(),
                Period.openFrom(today),
                document(today, FILLED));
    }

    private void hand(PersonId leaving, PersonId to, LocalDate day, int number) {
        List<Decision> decisions = changes.heldBy(DemoPrefecture.ACTOR, leaving, day).stream()
                .map(thing -> decision(thing, to))
                .toList();
        changes.apply(
                DemoPrefecture.ACTOR,
                new PersonChange(leaving, day, document(day, number), "调任", decisions, Set.of(), Ids.next()));
    }

    private static String document(LocalDate day, int number) {
        return "州党干〔%d〕%d号".formatted(day.getYear(), 40 + number);
    }

    private static Decision decision(HeldThing thing, PersonId to) {
        boolean passes = thing.choices().contains(HeldOutcome.TRANSFER);
        HeldOutcome outcome = passes ? HeldOutcome.TRANSFER : thing.usual();
        return new Decision(thing.kind(), thing.id(), thing.version(), outcome, passes ? to : null);
    }
}
