package cn.qinqing.visits.domain;

import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.Recipient;
import cn.qinqing.visits.BookingAnswer;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.VisitNotices;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who go, and who booked, what the enterprise answered. */
@Component
public class BookingNews {

    private final NoticeBoard board;
    private final BookingStore store;

    BookingNews(NoticeBoard board, BookingStore store) {
        this.board = board;
        this.store = store;
    }

    /** @param before the day that was offered */
    public void answered(Booking booking, String enterprise, LocalDate before, BookingAnswer.Kind kind) {
        NoticeKind notice =
                switch (kind) {
                    case ACCEPT -> VisitNotices.ACCEPTED;
                    case OTHER_DAY -> VisitNotices.OTHER_DAY;
                    case DECLINE -> VisitNotices.DECLINED;
                };
        store.concerned(booking)
                .forEach(person -> board.tell(new Notice(
                        Recipient.of(person),
                        notice,
                        booking.id().value(),
                        kind.name() + " " + booking.on(),
                        List.of(enterprise, before.toString(), booking.on().toString()),
                        BookingRoutes.details(booking.id()),
                        null)));
    }
}
