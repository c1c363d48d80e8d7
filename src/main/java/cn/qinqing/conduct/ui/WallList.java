package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.DeclaringUnit;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list behind the discipline wall: by unit and days of the contact. It is never handed out as a file. Who has the right but
 * is not of 纪委 reads why there is nothing.
 */
abstract class WallList<R> extends ListView<R> {

    private final transient ConductTools tools;
    private Select<DeclaringUnit> unit = new Select<>();
    private DatePicker from = new DatePicker();
    private DatePicker to = new DatePicker();
    private @Nullable String refused;

    WallList(String titleKey, ConductTools tools) {
        super(titleKey);
        this.tools = tools;
    }

    /** To be called first by the subclass. */
    final void commonFilters() {
        List<DeclaringUnit> units = units();
        unit = filter(
                "unit",
                Choices.select(getTranslation("conduct.field.unit"), units, DeclaringUnit::name),
                one -> one.id().toString(),
                id -> units.stream()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst()
                        .orElse(null));
        from = day("from", "conduct.filter.from");
        to = day("to", "conduct.filter.to");
    }

    private List<DeclaringUnit> units() {
        try {
            return tools.queries().units(tools.actor());
        } catch (RuleViolation notOfDiscipline) {
            return List.of();
        }
    }

    private DatePicker day(String name, String labelKey) {
        DatePicker picker = ChineseTexts.datePicker(getTranslation(labelKey));
        picker.setWidth("150px");
        return filter(name, picker, Formats::day, Formats::dayOf);
    }

    final ConductTools tools() {
        return tools;
    }

    final @Nullable UnitId unit() {
        return unit.getValue() == null ? null : unit.getValue().id();
    }

    final DatePicker from() {
        return from;
    }

    final DatePicker to() {
        return to;
    }

    /** Number of all rows that the filters leave. */
    abstract long counted();

    @Override
    protected final long count() {
        try {
            refused = null;
            return counted();
        } catch (RuleViolation refusal) {
            refused = Sentences.of(refusal);
            return 0;
        }
    }

    @Override
    protected final Component empty(boolean filtered) {
        return new EmptyState(
                refused != null ? refused : getTranslation(filtered ? "conduct.list.noMatch" : "conduct.list.empty"));
    }
}
