package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.ImportedRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row of an import: what it says, what is wrong with it, and the cells to mend it in. */
class ImportRowCard extends Div {

    /** What the clerk may do with the row. */
    interface Commands {

        /**
         * Keeps mended cells.
         *
         * @throws RuleViolation when the import is no longer to be mended
         */
        void mend(Map<String, String> values);

        void take(Problem problem);

        void leaveOut(boolean out);
    }

    private static final List<String> TOLD = List.of(
            LeaderListColumns.LEADER,
            LeaderListColumns.TITLE,
            LeaderListColumns.USCC,
            LeaderListColumns.DIVISION,
            LeaderListColumns.LEAD_UNIT,
            LeaderListColumns.CO_UNITS,
            LeaderListColumns.OFFICER,
            LeaderListColumns.PERIOD);

    private final transient ImportedRow stored;
    private final String place;
    private final transient Commands commands;

    /**
     * @param several whether the file has several sheets, so that the row names its own
     * @param mendable whether the import takes mended rows now
     * @param commands what the clerk may do with the row
     */
    ImportRowCard(ShownRow row, boolean several, boolean mendable, Commands commands) {
        this.stored = row.stored();
        this.commands = commands;
        this.place = several
                ? getTranslation("assignments.import.rowOf", stored.sheet(), stored.place())
                : getTranslation("assignments.import.rowNo", stored.place());
        addClassName("qq-card");
        Span name = new Span(place + "　"
                + stored.values().getOrDefault(LeaderListColumns.ENTERPRISE, "").strip() + "　");
        name.addClassName("qq-strong");
        add(new Div(name, state(row)));
        Span who = new Span(TOLD.stream()
                .map(field -> stored.values().getOrDefault(field, "").strip().replaceAll("\\s*\\R\\s*", "、"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("　")));
        who.addClassName("qq-time");
        add(who);
        row.changes().forEach(change -> add(new Div(new Span(RowChangeTexts.sentence(this, change)))));
        if (row.applicable() && row.changes().isEmpty()) {
            add(new Div(new Span(getTranslation("assignments.import.change.none"))));
        }
        if (stored.note() != null) {
            add(new Div(
                    new Tag(getTranslation("assignments.import.refused"), Tag.Tone.LATE),
                    new Span(" " + Sentences.stored(stored.note()))));
        }
        if (mendable && stored.state() == ImportedRow.State.PENDING) {
            row.checked().problems().forEach(problem -> add(problem(problem)));
            add(rowActions());
        }
    }

    private Tag state(ShownRow row) {
        if (row.stored().state() != ImportedRow.State.PENDING) {
            return new Tag(
                    getTranslation(
                            "workbench.ImportedRow." + row.stored().state().name()),
                    row.stored().state() == ImportedRow.State.UNDO_REFUSED ? Tag.Tone.LATE : Tag.Tone.GOOD);
        }
        if (row.stored().leftOut()) {
            return new Tag(getTranslation("assignments.import.show.LEFT_OUT"), Tag.Tone.PARKED);
        }
        return new Tag(
                getTranslation(
                        "assignments.import.severity." + row.checked().worst().name()),
                switch (row.checked().worst()) {
                    case ERROR -> Tag.Tone.LATE;
                    case WARNING -> Tag.Tone.SOON;
                    default -> Tag.Tone.GOOD;
                });
    }

    private Div problem(Problem problem) {
        Div line = new Div(
                new Span((problem.field() == null ? "" : getTranslation("assignments.import." + problem.field()) + "：")
                        + sentence(problem)));
        if (problem.severity() == Problem.Severity.ERROR) {
            line.getStyle().set("color", "var(--late)");
        }
        if (problem.field() != null && problem.severity() != Problem.Severity.HINT) {
            line.add(cell(problem.field()));
        }
        if (problem.proposal() != null) {
            Button take = new Button(
                    getTranslation("assignments.import.take", problem.proposal()), click -> commands.take(problem));
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(take);
        }
        return line;
    }

    /** The cell itself, mended where its problem stands; leaving it or Enter keeps what was typed. */
    private TextField cell(String field) {
        TextField cell = new TextField();
        cell.setValue(stored.values().getOrDefault(field, ""));
        cell.setAriaLabel(
                getTranslation("assignments.import.cell", place, getTranslation("assignments.import." + field)));
        cell.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        cell.addClassName("qq-cell");
        cell.addValueChangeListener(change -> {
            Map<String, String> values = new HashMap<>(stored.values());
            values.put(field, change.getValue());
            try {
                commands.mend(values);
            } catch (RuleViolation refused) {
                Notices.refused(refused);
            }
        });
        return cell;
    }

    private Div rowActions() {
        Button mend = new Button(
                getTranslation("assignments.import.mend"),
                click -> new MendRowDialog(
                                getTranslation("assignments.import.mendRow", place),
                                getTranslation("uikit.save"),
                                stored.values(),
                                commands::mend)
                        .open());
        mend.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Button out = new Button(
                getTranslation(stored.leftOut() ? "assignments.import.takeIn" : "assignments.import.leaveOut"),
                click -> commands.leaveOut(!stored.leftOut()));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div both = new Div(mend, out);
        both.addClassName("qq-actions");
        return both;
    }

    private String sentence(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }
}
