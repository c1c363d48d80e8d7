package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.AssignmentNotices;
import cn.qinqing.assignments.HandoverId;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of handover sheets: that one waits, is late, is stuck, or needs nothing any more. */
@Component
public class HandoverNews {

    private static final String SHEETS = "handovers/";

    private final NoticeBoard board;

    HandoverNews(NoticeBoard board) {
        this.board = board;
    }

    /**
     * A sheet that is not acknowledged.
     *
     * @param from whoever hands over, or the post that was vacant
     * @param by last day in time
     */
    public record Waiting(HandoverId id, PersonId to, String from, String toName, int lines, LocalDate by) {}

    void made(Waiting sheet) {
        tell(Recipient.of(sheet.to()), AssignmentNotices.HANDOVER, sheet, sheet.from());
    }

    /** Takes the place of what was told when the sheet was made. */
    public void late(Waiting sheet) {
        board.withdraw(AssignmentNotices.HANDOVER, sheet.id().value());
        tell(Recipient.of(sheet.to()), AssignmentNotices.HANDOVER_LATE, sheet, sheet.from());
    }

    public void stuck(Waiting sheet, List<Actor.Person> clerks) {
        clerks.forEach(clerk -> tell(
                Recipient.of(clerk), AssignmentNotices.HANDOVER_STUCK, sheet, sheet.from() + " → " + sheet.toName()));
    }

    public void acknowledged(HandoverId id) {
        for (NoticeKind kind : List.of(
                AssignmentNotices.HANDOVER, AssignmentNotices.HANDOVER_LATE, AssignmentNotices.HANDOVER_STUCK)) {
            board.withdraw(kind, id.value());
        }
    }

    private void tell(Recipient to, NoticeKind kind, Waiting sheet, String who) {
        board.tell(new Notice(
                to,
                kind,
                sheet.id().value(),
                "once",
                List.of(who, Integer.toString(sheet.lines()), sheet.by().toString()),
                SHEETS + sheet.id(),
                sheet.by()));
    }
}
