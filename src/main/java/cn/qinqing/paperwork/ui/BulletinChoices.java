package cn.qinqing.paperwork.ui;

import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The months of the bulletin, as they are chosen and said. */
final class BulletinChoices {

    private static final int MONTHS = 36;

    private BulletinChoices() {}

    /** This month and those before it. */
    static Select<YearMonth> months(LocalDate today) {
        Select<YearMonth> months = new Select<>();
        months.setLabel(Sentences.of("paperwork.bulletin.month"));
        months.setItems(of(today));
        months.setItemLabelGenerator(month -> name(month == null ? usual(today) : month));
        months.setWidth("150px");
        return months;
    }

    static List<YearMonth> of(LocalDate today) {
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> YearMonth.from(today).minusMonths(back))
                .toList();
    }

    /** The last whole month: a bulletin is written when it is over. */
    static YearMonth usual(LocalDate today) {
        return YearMonth.from(today).minusMonths(1);
    }

    static String name(YearMonth month) {
        return Sentences.of(
                "paperwork.bulletin.month.name",
                String.valueOf(month.getYear()),
                String.valueOf(month.getMonthValue()));
    }

    /** Reads a month from an address; what is none, or too long ago, is null. */
    static @Nullable YearMonth read(String text, LocalDate today) {
        try {
            YearMonth month = YearMonth.parse(text);
            return of(today).contains(month) ? month : null;
        } catch (DateTimeException noMonth) {
            return null;
        }
    }
}
