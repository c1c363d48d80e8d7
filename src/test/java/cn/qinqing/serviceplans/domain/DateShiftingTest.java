package cn.qinqing.serviceplans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.serviceplans.ShiftFollowing;
import cn.qinqing.serviceplans.domain.DateShifting.Move;
import cn.qinqing.serviceplans.domain.DateShifting.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What moves behind a changed milestone, and what does not. */
class DateShiftingTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    private final DateShifting shifting = new DateShifting(OfficeCalendar.of(List.of()));

    @Test
    void successors_keep_their_length_and_their_distance_in_working_days() {
        // Monday to Friday, then Monday to Wednesday, then from the next Monday on
        List<Step> steps = List.of(
                step(A, "2026-12-07", "2026-12-11", null),
                step(B, "2026-12-14", "2026-12-16", A),
                step(C, "2026-12-21", "2026-12-25", B),
                step(D, "2026-12-21", "2026-12-25", null));
        assertThat(shifting.moves(steps, A, day("2026-12-07"), day("2026-12-15"), ShiftFollowing.KEEP_DISTANCE))
                .containsExactly(
                        move(A, "2026-12-07", "2026-12-11", "2026-12-07", "2026-12-15"),
                        move(B, "2026-12-14", "2026-12-16", "2026-12-16", "2026-12-18"),
                        move(C, "2026-12-21", "2026-12-25", "2026-12-23", "2026-12-29"));
    }

    @Test
    void what_is_moved_earlier_draws_its_successors_along() {
        List<Step> steps = List.of(step(A, "2026-12-14", "2026-12-18", null), step(B, "2026-12-21", "2026-12-23", A));
        assertThat(shifting.moves(steps, A, day("2026-12-10"), day("2026-12-16"), ShiftFollowing.KEEP_DISTANCE))
                .last()
                .isEqualTo(move(B, "2026-12-21", "2026-12-23", "2026-12-17", "2026-12-21"));
    }

    @Test
    void holidays_are_no_working_days() {
        CalendarNotice notice = new CalendarNotice(
                2027,
                CalendarNotice.Region.NATIONAL,
                "国办发明电〔2026〕1号",
                null,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(day ->
                                new CalendarNotice.Day(LocalDate.of(2027, 1, day), CalendarNotice.Kind.HOLIDAY, "元旦"))
                        .toList());
        DateShifting known = new DateShifting(OfficeCalendar.of(List.of(notice)));
        List<Step> steps = List.of(step(A, "2026-12-28", "2026-12-30", null), step(B, "2026-12-31", "2026-12-31", A));
        // 2027-01-01 is a Friday
        assertThat(known.moves(steps, A, day("2026-12-28"), day("2026-12-31"), ShiftFollowing.KEEP_DISTANCE))
                .last()
                .isEqualTo(move(B, "2026-12-31", "2026-12-31", "2027-01-04", "2027-01-04"));
    }

    @Test
    void only_those_move_that_would_begin_too_early_and_no_further_than_they_must() {
        List<Step> steps = List.of(
                step(A, "2026-12-07", "2026-12-11", null),
                step(B, "2026-12-14", "2026-12-16", A),
                step(C, "2026-12-28", "2026-12-30", B),
                step(D, "2026-12-21", "2026-12-22", A));
        assertThat(shifting.moves(steps, A, day("2026-12-07"), day("2026-12-18"), ShiftFollowing.ONLY_NEEDED))
                .containsExactly(
                        move(A, "2026-12-07", "2026-12-11", "2026-12-07", "2026-12-18"),
                        move(B, "2026-12-14", "2026-12-16", "2026-12-21", "2026-12-23"));
    }

    @Test
    void what_is_done_stays_and_so_does_what_hangs_on_it() {
        List<Step> steps = List.of(
                step(A, "2026-12-07", "2026-12-11", null),
                new Step(B, day("2026-12-14"), day("2026-12-16"), A, true),
                step(C, "2026-12-17", "2026-12-18", B));
        assertThat(shifting.moves(steps, A, day("2026-12-14"), day("2026-12-18"), ShiftFollowing.KEEP_DISTANCE))
                .extracting(Move::id)
                .containsExactly(A);
    }

    @Test
    void nothing_else_moves_when_that_is_wanted_and_who_begins_too_early_is_known() {
        List<Step> steps = List.of(
                step(A, "2026-12-07", "2026-12-11", null),
                step(B, "2026-12-14", "2026-12-16", A),
                step(C, "2026-12-28", "2026-12-30", A));
        List<Move> moves = shifting.moves(steps, A, day("2026-12-07"), day("2026-12-15"), ShiftFollowing.NOTHING);
        assertThat(moves).extracting(Move::id).containsExactly(A);
        assertThat(DateShifting.tooEarly(steps, moves)).containsExactly(B);
    }

    @Test
    void a_circle_keeps_nobody_waiting() {
        List<Step> steps = List.of(step(A, "2026-12-07", "2026-12-11", B), step(B, "2026-12-14", "2026-12-16", A));
        assertThat(shifting.moves(steps, A, day("2026-12-08"), day("2026-12-14"), ShiftFollowing.KEEP_DISTANCE))
                .hasSize(2);
    }

    @Test
    void the_same_days_move_nothing_and_a_wrong_order_is_refused() {
        List<Step> steps = List.of(step(A, "2026-12-07", "2026-12-11", null), step(B, "2026-12-14", "2026-12-16", A));
        assertThat(shifting.moves(steps, A, day("2026-12-07"), day("2026-12-11"), ShiftFollowing.KEEP_DISTANCE))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        shifting.moves(steps, A, day("2026-12-11"), day("2026-12-07"), ShiftFollowing.KEEP_DISTANCE));
    }

    private static Step step(UUID id, String start, String end, @Nullable UUID predecessor) {
        return new Step(id, day(start), day(end), predecessor, false);
    }

    private static Move move(UUID id, String oldStart, String oldEnd, String newStart, String newEnd) {
        return new Move(id, day(oldStart), day(oldEnd), day(newStart), day(newEnd));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
