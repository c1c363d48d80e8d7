package cn.qinqing.visits.ui;

import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonName;
import cn.qinqing.visits.BookVisit;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.Occasion;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to the worklist, bookings, their calendar and the brief. */
class BookingWays extends Ways {

    private @Nullable BookingId booking;

    BookingWays() {
        view(BookVisitView.class, walked -> BookingRoutes.bookFor(walked.enterprise));
        view(BookingDetailsView.class, walked -> BookingRoutes.details(Objects.requireNonNull(booking)));
        view(VisitCalendarView.class, walked -> BookingRoutes.calendarOf(walked.enterprise, walked.today));
        view(VisitBriefView.class, walked -> BookingRoutes.brief(walked.enterprise));
        dialog(AnswerBookingDialog.class, "BookingDetailsView", "登记企业答复");
        dialog(MoveBookingDialog.class, "BookingDetailsView", "改期");
        dialog(JoinBookingDialog.class, "BookingDetailsView", "一同前往");
        dialog(BookingReasonDialog.class, "BookingDetailsView", "取消预约");
        dialog(CalendarFileDialog.class, "VisitCalendarView", "日历文件");
    }

    @Override
    protected void prepare(Walked walked) {
        booking = walked.bean(Bookings.class)
                .book(
                        walked.clerk,
                        new BookVisit(
                                walked.enterprise,
                                walked.today.with(TemporalAdjusters.next(DayOfWeek.THURSDAY)),
                                LocalTime.of(10, 30),
                                VisitMode.ON_SITE,
                                Occasion.ROUTINE,
                                null,
                                "了解二期投产准备",
                                List.of(walked.bean(PeopleService.class)
                                        .registerPerson(walked.clerk, new PersonName(walked.label + "走访员"))),
                                true,
                                true,
                                "年底集中走访",
                                Ids.next()));
    }
}
