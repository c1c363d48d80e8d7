package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.RowChange;
import cn.qinqing.shared.Period;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a change of an import is told: 联系领导：甲 州长 → 乙 副州长（自 2026-12-01 起）. */
final class RowChangeTexts {

    private static final String ENTERPRISE = "enterprise";
    private static final String PERIOD = "period";

    private RowChangeTexts() {}

    static String sentence(Component place, RowChange change) {
        if (change.field().equals(ENTERPRISE)) {
            return place.getTranslation("assignments.import.change.fresh", change.after());
        }
        if (change.field().equals(RowChange.HELD)) {
            return place.getTranslation("assignments.import.preview.held", change.before());
        }
        String field = place.getTranslation("assignments.import." + change.field());
        String before = side(place, change, change.before());
        String after = side(place, change, change.after());
        String key = change.before().isEmpty()
                ? "assignments.import.change.added"
                : change.after().isEmpty() ? "assignments.import.change.ended" : "assignments.import.change.other";
        String told = place.getTranslation(key, field, before, after);
        return change.on() == null
                ? told
                : place.getTranslation("assignments.import.change.on", told, Formats.day(change.on()));
    }

    private static String side(Component place, RowChange change, String text) {
        if (!change.field().equals(PERIOD)) {
            return text;
        }
        return Arrays.stream(text.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .map(day -> day.equals(Period.OPEN_END)
                        ? place.getTranslation("assignments.import.change.open")
                        : place.getTranslation("assignments.import.change.until", Formats.day(day.minusDays(1))))
                .collect(Collectors.joining("、"));
    }
}
