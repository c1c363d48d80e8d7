package cn.qinqing.demo;

import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three posts of the demo that changed hands: one sheet is signed on paper, one waits, one is late; and a vacant one that was filled. */
@Component
class DemoHandovers {

    /** Counted from the end of the leaders; the last ones went without a successor. */
    private static final List<Integer> MOVED = List.of(6, 7, 8);

    private static final int FILLED = 15;

    private final PersonChanges changes;
    private final PeopleService people;
    private final JdbcClient jdbc;

    DemoHandovers(PersonChanges changes, PeopleService people, JdbcClient jdbc) {
        this.changes = changes;
        this.people = people;
        this.jdbc = jdbc;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        List<DemoPeople.Leader> leaders = staff.leaders();
        List<DemoPeople.Officer> officers = staff.officers();
        for (int moved : MOVED) {
            DemoPeople.Leader leader = leaders.get(leaders.size() - moved);
            hand(
                    leader.person(),
                    officers.get(officers.size() - moved).person(),
                    today.minusDays(moved - MOVED.getFirst()),
                    moved);
        }
        jdbc.sql("update handover set acknowledge_by = ? where document_no = ?")
                .params(today.minusDays(2), document(today, MOVED.getLast()))
                .update();
        jdbc.sql("""
                        update handover set acknowledged_on = ?, acknowledged_by = '程明桂', on_paper = true, paper_words = '已逐项核对，同意接收。'
                        where document_no = ?""").params(today, document(today, MOVED.getFirst())).update();
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
