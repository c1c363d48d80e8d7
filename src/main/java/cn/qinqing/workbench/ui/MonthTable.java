package cn.qinqing.workbench.ui;

import cn.qinqing.calendar.CalendarNotice.Kind;
import cn.qinqing.calendar.OfficeCalendar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** A month of the work calendar: days off are marked, days worked in place of a holiday too. */
class MonthTable extends Div {

    MonthTable(int year, int month, OfficeCalendar days) {
        NativeTable table = new NativeTable();
        table.addClassName("qq-month-table");
        table.setCaptionText(getTranslation("workbench.calendar.month", month));
        NativeTableRow head = new NativeTableRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.NARROW, Locale.CHINA));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        LocalDate first = YearMonth.of(year, month).atDay(1);
        LocalDate day = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        while (!day.isAfter(YearMonth.of(year, month).atEndOfMonth())) {
            NativeTableRow week = new NativeTableRow();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                week.add(day.getMonthValue() == month ? cell(day, days) : new NativeTableCell());
                day = day.plusDays(1);
            }
            table.getBody().add(week);
        }
        add(table);
    }

    private NativeTableCell cell(LocalDate day, OfficeCalendar days) {
        NativeTableCell cell = new NativeTableCell(Integer.toString(day.getDayOfMonth()));
        cell.setClassName("qq-day-off", !days.works(day));
        days.special(day).ifPresent(special -> {
            Span mark = new Span(
                    getTranslation("workbench.calendar.mark." + special.kind().name()));
            mark.addClassName(special.kind() == Kind.HOLIDAY ? "qq-mark-off" : "qq-mark-work");
            mark.setTitle(special.name());
            cell.add(mark);
        });
        return cell;
    }
}
