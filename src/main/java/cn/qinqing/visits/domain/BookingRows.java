package cn.qinqing.visits.domain;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingRow;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.Occasion;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** How a booking {@code b} is read as a row; what the reader may not see is left out by the database already. */
public final class BookingRows {

    /** Takes the condition of {@link BookingSight#seen}. */
    public static final String FROM =
            " from (select k.*, %s seen from visit_booking k) b join enterprise e on e.id = b.enterprise_id";

    private static final String GOERS =
            "(select group_concat(vp.name order by vp.position separator '、') from visit_booking_party vp where vp.booking_id = b.id)";
    private static final String UNITS = """
            (select group_concat(distinct vp.unit_name order by vp.position separator '、') from visit_booking_party vp where vp.booking_id = b.id)""";

    public static final String COLUMNS = "b.id, b.seen, " + BookingSight.TOLD_ON
            + " told_on, if(b.seen, b.starts_at, null), if(b.seen, b.mode, null), if(b.seen, b.state, 'PLANNED'), b.enterprise_id, e.name, e.division_code,"
            + " if(b.seen, b.occasion, 'ROUTINE'), if(b.seen, b.purpose, ''), if(b.seen, " + GOERS
            + ", ''), if(b.seen, "
            + UNITS + ", ''), if(b.seen, b.over_reason, null), b.is_sensitive, b.visit_id";

    /** How many columns {@link #COLUMNS} are. */
    public static final int COUNT = 16;

    private BookingRows() {}

    public static BookingRow row(ResultSet row, int number) throws SQLException {
        String mode = row.getString(5);
        UUID visit = row.getObject(16, UUID.class);
        String units = row.getString(13);
        String goers = row.getString(12);
        return new BookingRow(
                new BookingId(row.getObject(1, UUID.class)),
                !row.getBoolean(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalTime.class),
                mode == null ? null : VisitMode.valueOf(mode),
                BookingState.valueOf(row.getString(6)),
                new EnterpriseId(row.getObject(7, UUID.class)),
                row.getString(8),
                row.getString(9),
                Occasion.valueOf(row.getString(10)),
                row.getString(11),
                goers == null ? "" : goers,
                units == null ? "" : units,
                row.getString(14),
                row.getBoolean(15),
                visit == null ? null : new VisitId(visit));
    }
}
