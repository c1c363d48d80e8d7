package cn.qinqing.serviceplans.ui;

import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The months of which progress is told: this one and those before it. */
final class MonthChoices {

    private static final int MONTHS = 36;

    private MonthChoices() {}

    static Select<YearMonth> select(LocalDate today) {
        Select<YearMonth> months = new Select<>();
        months.setLabel(Sentences.of("serviceplans.monthly.month"));
        months.setItems(of(today));
        months.setItemLabelGenerator(month -> name(month == null ? YearMonth.from(today) : month));
        months.setWidth("150px");
        return months;
    }

    private static List<YearMonth> of(LocalDate today) {
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> YearMonth.from(today).minusMonths(back))
                .toList();
    }

    static String name(YearMonth month) {
        return Sentences.of(
                "serviceplans.monthly.month.name",
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
